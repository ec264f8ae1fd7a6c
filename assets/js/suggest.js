import accessibleAutocomplete from "accessible-autocomplete";

const WAIT_MS = 150;
const SHORTEST = 2;

function escapeHtml(text) {
  const holder = document.createElement("span");
  holder.textContent = text;
  return holder.innerHTML;
}

// Waits until the typing pauses, and drops an answer that a newer question has overtaken.
function sourceFrom(address) {
  let timer;
  let asked = 0;
  return (query, populate) => {
    clearTimeout(timer);
    const mine = ++asked;
    timer = setTimeout(() => {
      fetch(`${address}?q=${encodeURIComponent(query)}`, { credentials: "omit" })
        .then((answer) => (answer.ok ? answer.json() : []))
        .catch(() => [])
        .then((found) => mine === asked && populate(found));
    }, WAIT_MS);
  };
}

// What a screen reader is told, in the page's language: the texts come with the box.
function wordsOf(box) {
  const { sayHint, sayShort, sayNone, sayOption, sayFound } = box.dataset;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  return {
    tAssistiveHint: () => sayHint,
    tStatusQueryTooShort: (length) => fill(sayShort, { length }),
    tStatusNoResults: () => sayNone,
    tStatusSelectedOption: (option, length, index) => fill(sayOption, { option, place: index + 1, length }),
    tStatusResults: (length, selected) => `${fill(sayFound, { length })} ${selected}`,
  };
}

function enhance(box) {
  const hadFocus = document.activeElement === box;
  const holder = document.createElement("div");
  holder.className = "care-box__field";
  const { id, name, value } = box;
  const hint = box.getAttribute("aria-describedby");
  box.replaceWith(holder);
  accessibleAutocomplete({
    element: holder,
    id,
    name,
    defaultValue: value,
    source: sourceFrom(box.dataset.suggest),
    minLength: SHORTEST,
    confirmOnBlur: false,
    showNoOptionsFound: false,
    displayMenu: "overlay",
    ...wordsOf(box),
    inputClasses: "nhsuk-input care-box__input",
    templates: {
      // At first the only choice is the text that the box came with, which is a string.
      inputValue: (choice) => (typeof choice === "string" ? choice : choice ? choice.value : ""),
      suggestion: (choice) => escapeHtml(typeof choice === "string" ? choice : choice.label),
    },
  });
  const input = document.getElementById(id);
  copyTraits(box, input);
  if (hint) {
    input.setAttribute("aria-describedby", hint);
  }
  if (hadFocus) {
    input.focus();
  }
}

function copyTraits(from, to) {
  ["maxlength", "autocapitalize", "spellcheck", "enterkeyhint"].forEach((name) => {
    if (from.hasAttribute(name)) {
      to.setAttribute(name, from.getAttribute(name));
    }
  });
}

// Enter searches for what was typed unless a suggestion is marked: the list must not swallow the key.
function letEnterSearch(form) {
  form.addEventListener(
    "keydown",
    (event) => {
      const isBox = event.target.matches(".autocomplete__input");
      if (event.key === "Enter" && isBox && !event.target.getAttribute("aria-activedescendant")) {
        event.stopPropagation();
      }
    },
    true,
  );
}

const box = document.querySelector("input[data-suggest]");
if (box) {
  letEnterSearch(box.form);
  enhance(box);
}
