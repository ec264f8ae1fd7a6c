// The answer of the desk out of the kept copy: look up, fill in. Every decision was taken by the site.
const SHAPE = 2;
const MINUTE_MS = 60000;
const WHOLE = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])[A-Z]{2}$/;
const PART = /^([A-Z]{1,2}[0-9][A-Z0-9]?)(?: ([0-9]))?$/;
const WITH_KEY = /^(.*\S)(\s*)([0-9])$/;
const COLUMNS = 7;

export function readPack(found) {
  return found && found.shape === SHAPE ? found : undefined;
}

export function answerOffline(pack, sent, at) {
  const asked = withNeed(sent);
  const found = find(pack, asked);
  const base = { place: asked.shown, need: asked.need, others: [] };
  if (asked.wrongKey) {
    return { ...base, place: `${asked.shown} ${asked.wrongKey}`, problem: fill(pack.words.noSuchNeed, { key: asked.wrongKey }) };
  }
  if (found.problem) {
    return { ...base, ...found };
  }
  const chosen = found.councils.find((one) => one.slug === asked.council) || found.councils[0];
  const others = found.councils.filter((one) => one !== chosen);
  return { ...base, others, ...answerOf(pack, chosen, others, found, Number(asked.need) - 1, at) };
}

function withNeed(sent) {
  const text = sent.place.trim().replace(/\s+/g, " ");
  const end = WITH_KEY.exec(text);
  const isKey = end && (WHOLE.test(squeezed(end[1])) || (end[2] && !PART.test(text.toUpperCase())));
  if (!isKey) {
    return { shown: text, need: sent.need, council: sent.council };
  }
  const isNeed = end[3] >= "1" && end[3] <= "7";
  return { shown: end[1], need: isNeed ? end[3] : sent.need, council: sent.council, wrongKey: isNeed ? "" : end[3] };
}

function squeezed(text) {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

function find(pack, asked) {
  const { words } = pack;
  const whole = WHOLE.exec(squeezed(asked.shown));
  const part = whole || PART.exec(asked.shown.toUpperCase());
  if (!part) {
    return findByName(pack, asked.shown);
  }
  const [, out, figure] = part;
  const elsewhere = pack.areas[out.replace(/[0-9].*/, "")];
  if (elsewhere) {
    return { problem: elsewhere.text, script: elsewhere.script };
  }
  const sectors = pack.sectors[out];
  const places = sectors && (figure ? sectors[figure] : everyone(sectors));
  if (places === undefined) {
    return sectors ? { councils: councilsOf(pack, everyone(sectors)), by: out } : { problem: words.unknown };
  }
  return { councils: councilsOf(pack, places), by: figure ? `${out} ${figure}` : out };
}

function everyone(sectors) {
  const seen = Object.values(sectors).flat();
  const counts = new Map();
  seen.forEach((place) => counts.set(place, (counts.get(place) || 0) + 1));
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
}

function councilsOf(pack, places) {
  return [].concat(places).map((place) => pack.councils[place]);
}

function findByName(pack, text) {
  const wanted = text.toLowerCase();
  const exact = pack.councils.filter((one) => [one.name, one.short].some((name) => name.toLowerCase() === wanted));
  const begun = wanted.length > 2 ? pack.councils.filter((one) => one.short.toLowerCase().startsWith(wanted)) : [];
  const councils = exact.length ? exact : begun;
  return councils.length ? { councils } : { problem: pack.words.unreadable };
}

function answerOf(pack, council, others, found, need, at) {
  const { words, texts } = pack;
  const now = saying(pack, council, need, at);
  const line = now.line === undefined ? undefined : council.lines[now.line];
  const about = pack.nations[council.nation];
  const code = `${council.slug}-${need + 1}`;
  const scripts = line ? pack.needs[need].script : pack.needs[need].scriptWithoutNumber;
  const fields = {
    council: council.name,
    team: line ? texts[line[7]] : "",
    number: line ? line[0] : "",
    hours: now.hours,
    doubt: line ? texts[line[8]] : "",
    otherwise: now.otherwise,
  };
  const address = pack.wholeCards && pack.wholeCards.replace(/-$/, code);
  return {
    offline: fill(words.offline, { when: moment(words, Date.parse(pack.made)) }),
    warnings: warnings(pack, others, found, line),
    council: council.name,
    number: line ? line[0] : "",
    link: line ? line[1] : "",
    label: line ? texts[line[2]] : "",
    status: now.status,
    whatElse: now.whatElse,
    note: line ? texts[line[6]] : "",
    checked: line ? texts[line[4]] : "",
    asOf: fill(words.asOf, { moment: moment(words, at) }),
    urgent: pack.needs[need].urgent,
    nation: about && about.text,
    websites: line ? [] : websites(words, council, about),
    script: (scripts[council.nation] || scripts.E).map((sentence) => fill(sentence, fields)).filter(Boolean),
    code,
    address: pack.cards.replace(/-$/, code),
    whole: address,
    message: fill(now.message, { ...council.inMessages, address }),
    lines: council.lines.map((each) => shownLine(texts, each)),
    professional: (council.professional || []).map((each) => shownLine(texts, each, words.professional)),
  };
}

function shownLine(texts, [shown, , label, hours], mark) {
  return { shown, text: [`${texts[label]}.`, texts[hours], mark].filter(Boolean).join(" ") };
}

function warnings(pack, others, found, line) {
  const { words, texts } = pack;
  const said = [found.by ? fill(words.bySector, { sector: found.by }) : words.byName];
  if (others.length) {
    said.push(fill(words.boundary, { councils: others.map((one) => one.name).join(", ") }));
  }
  return [pack.sample, ...said, line && texts[line[5]]].filter(Boolean);
}

function websites(words, council, about) {
  const own = { url: council.website, text: fill(words.website, { council: council.name }) };
  const theirs = about && about.script.length ? { url: about.link, text: about.linkText } : {};
  return [theirs, own].filter((one) => one.url);
}

// The step of the plan that holds now; before the copy begins or after it ends, a number without "open now".
function saying(pack, council, need, at) {
  const [plan, ...anytime] = council.needs[need];
  if (at >= Date.parse(pack.start) && at < Date.parse(pack.end)) {
    return said(pack, council, stepAt(pack.plans[plan], (at - Date.parse(pack.start)) / MINUTE_MS));
  }
  const now = said(pack, council, anytime);
  const hours = now.line === undefined ? "" : pack.texts[council.lines[now.line][3]];
  return now.line === undefined ? now : { ...now, status: fill(pack.words.tooOld, { hours }).trim() };
}

// Numbers stand as {0}, {1} in the texts that councils share.
function said(pack, council, [line, ...places]) {
  const numbers = Object.fromEntries(council.lines.map((one, place) => [place, one[0]]));
  const [status, whatElse, hours, otherwise, message] = places.map((place) => fill(pack.texts[place], numbers));
  return { line: line < 0 ? undefined : line, status, whatElse, hours, otherwise, message };
}

function stepAt(plan, minute) {
  let index = 0;
  while (index + COLUMNS < plan.length && plan[index + COLUMNS] <= minute) {
    index += COLUMNS;
  }
  return plan.slice(index + 1, index + COLUMNS);
}

function fill(sentence, fields) {
  return Object.keys(fields).reduce((text, name) => text.split(`{${name}}`).join(fields[name]), sentence);
}

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  weekday: "short",
  day: "numeric",
  month: "numeric",
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h23",
});
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

// In the words of the site: browsers do not know Welsh days.
function moment(words, at) {
  const parts = {};
  CLOCK.formatToParts(at).forEach(({ type, value }) => {
    parts[type] = value;
  });
  const day = `${words.days[DAYS.indexOf(parts.weekday)]} ${Number(parts.day)} ${words.months[Number(parts.month) - 1]}`;
  return fill(words.moment, { time: timeOf(words, Number(parts.hour), Number(parts.minute)), day });
}

function timeOf(words, hour, minute) {
  if (minute === 0 && hour % 12 === 0) {
    return hour === 12 ? words.noon : words.midnight;
  }
  const shown = `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, "0")}` : ""}`;
  return fill(hour >= 12 ? words.pm : words.am, { time: shown });
}
