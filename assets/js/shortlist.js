// Keeps a shortlist in the person's own browser, only when they press the button; it is never sent anywhere by itself.
(function () {
  "use strict";

  var KEY = "care-shortlist";
  var REF = /^[0-9a-z]{6,12}$/;
  var part = document.querySelector(".care-remember");

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(KEY) || "[]").filter(function (ref) {
        return REF.test(ref);
      });
    } catch (error) {
      return [];
    }
  }

  // A browser may forbid storage altogether: then the part stays hidden.
  function canKeep() {
    try {
      localStorage.setItem(KEY + "-test", "1");
      localStorage.removeItem(KEY + "-test");
      return true;
    } catch (error) {
      return false;
    }
  }

  function show(said) {
    var refs = kept();
    var shown = part.dataset.refs.split(" ").filter(Boolean);
    var missing = refs.filter(function (ref) {
      return shown.indexOf(ref) < 0;
    });
    var link = part.querySelector("[data-kept]");
    var address = new URL(location.href);
    missing.forEach(function (ref) {
      address.searchParams.append("place", ref);
    });
    link.href = address.pathname + address.search;
    link.hidden = !missing.length;
    part.querySelector("[data-forget]").hidden = !refs.length;
    part.querySelector("[data-said]").textContent = said || "";
  }

  if (!part || !canKeep()) {
    return;
  }
  part.hidden = false;
  part.querySelector("[data-remember]").addEventListener("click", function () {
    localStorage.setItem(KEY, JSON.stringify(part.dataset.refs.split(" ").filter(Boolean)));
    show(part.querySelector("[data-said]").dataset.remembered);
  });
  part.querySelector("[data-forget]").addEventListener("click", function () {
    localStorage.removeItem(KEY);
    show(part.querySelector("[data-said]").dataset.forgotten);
  });
  show();
})();
