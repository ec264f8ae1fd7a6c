// The pages of a check work without this file. With it, Back and Forward of the browser show earlier pages as they were,
// from memory alone: nothing of them is in an address, in the history or in a storage, and leaving empties the memory.
(function () {
  "use strict";

  const PATIENCE_MS = 15000;
  const LEAVES_AFTER_MS = 600000;
  const root = document.documentElement;
  const firstTitle = document.title;
  let pages = {};
  let here = Date.now(); // counted on from a moment that no earlier visit had, for its entries stay in the history
  let sealed = ""; // the newest, which holds all answers: who goes back loses none of the later ones
  let timer = 0;
  let leavesAt = Infinity;

  function keep(page) {
    pages[here] = { title: page.title, lang: page.documentElement.lang, dir: page.documentElement.dir, body: page.body, top: 0 };
    sealed = (page.querySelector("[name=sealed]") || { value: "" }).value;
    const note = page.querySelector("[data-leave]");
    clearTimeout(timer);
    leavesAt = note ? Date.now() + LEAVES_AFTER_MS : Infinity;
    timer = note ? setTimeout(leave, LEAVES_AFTER_MS, note.dataset.leave) : 0;
  }

  function show(page) {
    document.title = page.title;
    root.lang = page.lang;
    root.dir = page.dir;
    document.body.replaceWith(page.body);
    window.scrollTo(0, page.top);
    goTo(page.body.querySelector(".nhsuk-error-summary, main h1, main h2"), { preventScroll: true }); // what is urgent stands before the h1
  }

  // A result may have a stylesheet that no page before it had: the head stays, so it has to be brought along.
  function dress(page) {
    const has = new Set([...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href")));
    const lacks = [...page.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href")).filter((href) => !has.has(href));
    return Promise.all(lacks.map((href) => new Promise((done) => {
      document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done, onerror: done }));
    })));
  }

  function goTo(part, how) {
    if (!part.matches("a, button, input, select, summary")) {
      part.tabIndex = -1;
    }
    part.focus(how);
  }

  function answersOf(form, button) {
    const data = new FormData(form);
    const typed = "asTyped" in form.dataset && document.getElementById("check");
    const more = typed ? [...new FormData(typed)].filter(([name]) => !data.has(name)) : [];
    return new URLSearchParams([...data, ...more, ...(button && button.name ? [[button.name, button.value]] : [])]);
  }

  async function send(form, button) {
    const stop = new AbortController();
    const patience = setTimeout(() => stop.abort(), PATIENCE_MS);
    try {
      const answer = await fetch(form.action, { method: "POST", body: answersOf(form, button), signal: stop.signal });
      return answer.status >= 500 || answer.status === 429 ? null : await answer.text();
    } catch {
      return null;
    } finally {
      clearTimeout(patience);
    }
  }

  async function ask(form, button) {
    const fault = document.querySelector("[data-fault]");
    fault.hidden = true;
    root.classList.add("care-busy");
    const html = await send(form, button);
    const page = new DOMParser().parseFromString(html || "", "text/html");
    await dress(page);
    root.classList.remove("care-busy");
    fault.hidden = html !== null;
    if (html === null) {
      goTo(fault);
      return;
    }
    if (!page.querySelector("[data-exit]")) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
      form.submit(); // as without this file: the browser shows whatever comes
      return;
    }
    pages[here].top = window.scrollY;
    here += 1;
    history.pushState({ page: here }, "", form.action);
    keep(page);
    show(pages[here]);
  }

  function submit(event) {
    if ("check" in event.target.dataset && event.submitter) {
      event.preventDefault();
      if (!root.classList.contains("care-busy")) {
        ask(event.target, event.submitter);
      }
    }
  }

  function leave(address) {
    pages = {};
    sealed = "";
    document.body.replaceChildren();
    document.title = firstTitle; // which is what the browser's list of pages keeps
    window.location.replace(address);
  }

  function back(event) {
    const page = pages[event.state && event.state.page];
    if (!page) {
      window.location.replace(window.location.href);
      return;
    }
    pages[here].top = window.scrollY;
    here = event.state.page;
    page.body.querySelectorAll("[name=sealed]").forEach((field) => { field.value = sealed; });
    show(page);
  }

  function click(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if ("exit" in link.dataset || "leaveNow" in link.dataset) {
      event.preventDefault();
      leave(link.href);
    } else if ((link.getAttribute("href") || "").startsWith("#")) {
      event.preventDefault(); // else it would be an entry in the history
      goTo(document.getElementById(link.hash.slice(1)));
    }
  }

  // A page that the browser kept whole: after leaving it is empty, after its time it has to close.
  function returned(event) {
    if (event.persisted && !document.getElementById("main")) {
      window.location.replace(window.location.href);
    } else if (event.persisted && Date.now() > leavesAt) {
      leave(document.querySelector("[data-leave]").dataset.leave);
    }
  }

  history.scrollRestoration = "manual";
  history.replaceState({ page: here }, "");
  keep(document);
  document.addEventListener("click", click);
  document.addEventListener("submit", submit);
  window.addEventListener("popstate", back);
  window.addEventListener("pageshow", returned);
})();
