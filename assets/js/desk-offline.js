// The answer of the desk out of the kept copy: look up, fill in. Every decision was taken by the site.
const SHAPE = 1;
const MINUTE_MS = 60000;
const WHOLE = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])[A-Z]{2}$/;
const PART = /^([A-Z]{1,2}[0-9][A-Z0-9]?)(?: ([0-9]))?$/;
const WITH_NEED = /^(.*\S)\s+([1-7])$/;

export function readPack(found) {
  return found && found.shape === SHAPE ? found : undefined;
}

export function answerOffline(pack, sent, at) {
  const asked = withNeed(sent);
  const found = find(pack, asked);
  const base = { place: asked.shown, need: asked.need, others: [] };
  if (found.problem) {
    return { ...base, problem: found.problem };
  }
  const chosen = found.councils.find((one) => one.slug === asked.council) || found.councils[0];
  const others = found.councils.filter((one) => one !== chosen);
  return { ...base, others, ...answerOf(pack, chosen, others, found, Number(asked.need) - 1, at) };
}

function withNeed(sent) {
  const text = sent.place.trim().replace(/\s+/g, " ");
  const end = WITH_NEED.exec(text);
  const isPart = PART.test(text.toUpperCase()) && !(end && WHOLE.test(squeezed(end[1])));
  const taken = end && !isPart;
  return { shown: taken ? end[1] : text, need: taken ? end[2] : sent.need, council: sent.council };
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
    return { problem: elsewhere.text };
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
  const fields = { council: council.name, number: line ? line[0] : "", status: now.status, whatElse: now.whatElse };
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
    websites: council.website && !line ? [{ url: council.website, text: fill(words.website, { council: council.name }) }] : [],
    script: (scripts[council.nation] || scripts.E).map((sentence) => fill(sentence, fields)).filter(Boolean),
    code,
    address: pack.cards.replace(/-$/, code),
    message: council.needs.length ? texts[council.needs[need][1]] : "",
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

// The step of the plan that holds now; before the copy begins or after it ends, a number without "open now".
function saying(pack, council, need, at) {
  const { words, texts } = pack;
  if (!council.needs.length) {
    return { status: words.noNumber, whatElse: "" };
  }
  const [plan, , anytime, otherwise] = council.needs[need];
  if (at < Date.parse(pack.start) || at >= Date.parse(pack.end)) {
    const hours = anytime < 0 ? "" : texts[council.lines[anytime][3]];
    return { line: known(anytime), status: fill(words.tooOld, { hours }).trim(), whatElse: texts[otherwise] };
  }
  const [, line, status, whatElse] = stepAt(pack.plans[plan], (at - Date.parse(pack.start)) / MINUTE_MS);
  return { line: known(line), status: texts[status], whatElse: texts[whatElse] };
}

function known(line) {
  return line < 0 ? undefined : line;
}

function stepAt(plan, minute) {
  let index = 0;
  while (index + 4 < plan.length && plan[index + 4] <= minute) {
    index += 4;
  }
  return plan.slice(index, index + 4);
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
