// The desk of moderators: single letters lead to parts of the page, and to nothing else. They rest while somebody types
// in a field, and can be switched off for good (WCAG 2.1.4).
const STORED = "care-keys-off";
const panel = document.querySelector("[data-keys]");
const box = document.querySelector("[data-keys-on]");

function isOff() {
  try {
    return localStorage.getItem(STORED) === "1";
  } catch (_error) {
    return false;
  }
}

function remember(off) {
  try {
    localStorage.setItem(STORED, off ? "1" : "0");
  } catch (_error) {
    // a browser that keeps nothing: the box still rules this page
  }
}

function isTyping(target) {
  const boxes = ["checkbox", "radio", "submit", "button"];
  return target.isContentEditable || target.matches("textarea, select") || (target.matches("input") && !boxes.includes(target.type));
}

function step(by) {
  const all = [...document.querySelectorAll("[data-step]")];
  const here = all.indexOf(document.activeElement);
  const next = here < 0 ? all[by > 0 ? 0 : all.length - 1] : all[here + by];
  return next && next.focus();
}

function lead(letter) {
  const found = document.querySelector(`[data-key="${letter}"]`);
  return found && found.focus();
}

const STEPS = { j: 1, k: -1 };
const LETTERS = ["q", "t", "p", "r"];

function pressed(event) {
  if (!box || !box.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return;
  }
  const letter = event.key.toLowerCase();
  if (letter in STEPS) {
    step(STEPS[letter]);
  } else if (LETTERS.includes(letter)) {
    lead(letter);
  } else {
    return;
  }
  event.preventDefault();
}

// What is selected in the text goes, and a sign stands where it was.
function cutOut(button) {
  const field = document.getElementById(button.dataset.cut);
  const [start, end] = [field.selectionStart, field.selectionEnd];
  if (start < end) {
    field.setRangeText("[…]", start, end, "end");
  }
  field.focus();
}

if (panel && box) {
  panel.hidden = false;
  box.checked = !isOff();
  box.addEventListener("change", () => remember(!box.checked));
  document.addEventListener("keydown", pressed);
}
document.querySelectorAll("[data-cut]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => cutOut(button));
});
const problem = document.querySelector(".nhsuk-error-summary");
if (problem) {
  problem.focus();
}
