// The site works without this file. It opens the filters where there is room, and brings suggestions to the search box.
(function () {
  "use strict";

  var wide = window.matchMedia("(min-width: 60em)");

  function openWhereWide() {
    document.querySelectorAll("details[data-open-when-wide]").forEach(function (part) {
      part.open = wide.matches;
    });
  }

  // After the page is whole, and never for someone who asked their phone to save data.
  function bringSuggestions() {
    var box = document.querySelector("input[data-suggest]");
    var connection = navigator.connection;
    if (!box || !window.fetch || (connection && connection.saveData)) {
      return;
    }
    var script = document.createElement("script");
    script.src = box.getAttribute("data-suggest-script");
    document.head.appendChild(script);
  }

  openWhereWide();
  window.addEventListener("load", bringSuggestions);
})();
