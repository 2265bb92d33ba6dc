// Comfort only: every page works without it.
(() => {
  "use strict";
  document.documentElement.classList.add("scripted");

  // j and k go from statement to statement, / to the first field; Enter follows, as always.
  const stops = [...document.querySelectorAll("a.said:not([tabindex])")];
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "/") {
      const field = document.querySelector("main input:not([type=hidden])");
      if (field) { event.preventDefault(); field.focus(); }
      return;
    }
    if ((event.key !== "j" && event.key !== "k") || stops.length === 0) return;
    event.preventDefault();
    const here = document.activeElement;
    let place = stops.indexOf(here);
    if (place < 0) {
      const current = document.getElementById("now");
      place = current ? stops.findIndex((stop) => stop.dataset.statement === current.dataset.statement) : -1;
      if (event.key === "k" && place < 0) place = stops.length;
    }
    place += event.key === "j" ? 1 : -1;
    stops[Math.min(Math.max(place, 0), stops.length - 1)].focus();
  });

  // A review's field takes what is selected in the text.
  const take = document.getElementById("take");
  const text = document.querySelector(".text");
  if (take && text) {
    let field = document.getElementById("f-part1");
    take.form.addEventListener("focusin", (event) => {
      if (event.target.name && event.target.name.startsWith("part")) field = event.target;
    });
    // Pressing a button would lose the selection.
    take.addEventListener("mousedown", (event) => event.preventDefault());
    take.addEventListener("click", () => {
      const selection = getSelection();
      const words = selection.toString().trim();
      if (!field || words === "" || !text.contains(selection.anchorNode)) return;
      field.value = words;
      const correct = take.form.querySelector("[name=decision][value=correct]");
      if (correct) correct.checked = true;
    });
  }
})();
