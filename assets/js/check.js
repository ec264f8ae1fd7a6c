// The pages of a check work without this file. With it, Back and Forward of the browser show earlier pages as they were,
// from memory alone: nothing of them is in an address, in the history or in a storage, and leaving empties the memory.
(function () {
  "use strict";

  const PATIENCE_MS = 15000;
  const LEAVES_AFTER_MS = 600000;
  const TOO_MANY = 429;
  const BROKEN = 500;
  const root = document.documentElement;
  const firstTitle = document.title;
  let pages = {};
  let here = Date.now(); // counted on from a moment that no earlier visit had, for its entries stay in the history
  let sealed = ""; // the newest, which holds all answers: who goes back loses none of the later ones
  let timer = 0;
  let leavesAt = Infinity;
  let isSending = false;

  const pageOf = (page, body) => ({ title: page.title, lang: page.documentElement.lang, dir: page.documentElement.dir, body, top: 0 });

  function keep(page) {
    pages[here] = page;
    const field = page.body.querySelector("[name=sealed]");
    sealed = field ? field.value : "";
    const note = page.body.querySelector("[data-leave]");
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
    goTo(page.body.querySelector(".nhsuk-error-summary") || page.body.querySelector("h1"), { preventScroll: true });
  }

  function goTo(part, how) {
    if (!part.matches("a, button, input, select, summary")) {
      part.tabIndex = -1;
    }
    part.focus(how);
  }

  function arrive(html, address) {
    const made = new DOMParser().parseFromString(html, "text/html");
    if (!made.querySelector("[data-exit]")) {
      throw new Error("This is no page of a check");
    }
    pages[here].top = window.scrollY;
    here += 1;
    history.pushState({ page: here }, "", address);
    keep(pageOf(made, document.adoptNode(made.body)));
    show(pages[here]);
  }

  function answersOf(form, button) {
    const data = [...new FormData(form)];
    const typed = "asTyped" in form.dataset ? document.getElementById("check") : null;
    const held = new Set(data.map(([name]) => name));
    const more = typed ? [...new FormData(typed)].filter(([name]) => !held.has(name)) : [];
    return new URLSearchParams([...data, ...more, ...(button && button.name ? [[button.name, button.value]] : [])]);
  }

  async function send(form, button) {
    const stop = new AbortController();
    const patience = setTimeout(() => stop.abort(), PATIENCE_MS);
    try {
      const answer = await fetch(form.action, { method: "POST", body: answersOf(form, button), signal: stop.signal });
      return { status: answer.status, html: await answer.text() };
    } catch {
      return { status: BROKEN };
    } finally {
      clearTimeout(patience);
    }
  }

  async function ask(form, button) {
    isSending = true;
    sayFault(false);
    root.classList.add("care-busy");
    const answer = await send(form, button);
    root.classList.remove("care-busy");
    isSending = false;
    if (answer.status >= BROKEN || answer.status === TOO_MANY) {
      sayFault(true);
      return;
    }
    try {
      arrive(answer.html, form.action);
    } catch {
      askPlainly(form, button);
    }
  }

  // As without this file: the browser shows whatever comes.
  function askPlainly(form, button) {
    if (button && button.name) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
    }
    form.submit();
  }

  function sayFault(isOne) {
    const fault = document.querySelector("[data-fault]");
    fault.hidden = !isOne;
    if (isOne) {
      goTo(fault);
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
    page.body.querySelectorAll("[name=sealed]").forEach((field) => {
      field.value = sealed;
    });
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

  function submit(event) {
    if (!("check" in event.target.dataset) || !("submitter" in event)) {
      return;
    }
    event.preventDefault();
    if (!isSending) {
      ask(event.target, event.submitter);
    }
  }

  // A page that the browser kept whole: after leaving it is empty, after the time it has to close.
  function returned(event) {
    if (event.persisted && !document.getElementById("main")) {
      window.location.replace(window.location.href);
    } else if (event.persisted && Date.now() > leavesAt) {
      leave(document.querySelector("[data-leave]").dataset.leave);
    }
  }

  if (!window.AbortController || !document.body.replaceChildren) {
    return;
  }
  history.scrollRestoration = "manual";
  history.replaceState({ page: here }, "");
  keep(pageOf(document, document.body));
  document.addEventListener("click", click);
  document.addEventListener("submit", submit);
  window.addEventListener("popstate", back);
  window.addEventListener("pageshow", returned);
})();
