/// The script of the error browser: it filters, steps and points, and nothing else.
enum BrowserScript {
  static let text = """
    (() => {
      const form = document.getElementById("filters"), status = document.getElementById("shown");
      const reviews = [...document.querySelectorAll(".reviews li")];
      const pages = [...document.querySelectorAll(".document")];
      const isShown = (review) => !review.hidden && !review.closest(".document").hidden;
      function filter() {
        const kinds = new Set([...form.elements.kind].filter((box) => box.checked).map((box) => box.value));
        const rule = form.elements.rule.value, words = form.elements.words.value.trim().toLowerCase();
        for (const review of reviews) {
          const fits = review.dataset.kinds.split(" ").some((kind) => kinds.has(kind));
          const isOf = rule === "" || review.dataset.rule === rule;
          const name = review.closest(".document").querySelector("h3").textContent;
          const has = words === "" || (name + " " + review.textContent).toLowerCase().includes(words);
          review.hidden = !(fits && isOf && has);
        }
        for (const page of pages) page.hidden = !page.querySelector(".reviews li:not([hidden])");
        const count = reviews.filter(isShown).length;
        status.textContent = count + " of " + reviews.length + " shown, in "
          + pages.filter((page) => !page.hidden).length + " documents";
      }
      function step(forward) {
        const shown = reviews.filter(isShown);
        if (shown.length === 0) return;
        const at = shown.indexOf(document.activeElement.closest ? document.activeElement.closest("li") : null);
        const next = shown[at < 0 ? (forward ? 0 : shown.length - 1)
          : Math.min(Math.max(at + (forward ? 1 : -1), 0), shown.length - 1)];
        next.closest(".document").open = true;
        next.focus();
      }
      function point() {
        for (const old of document.querySelectorAll(".now")) old.classList.remove("now");
        const name = location.hash.slice(1);
        if (!/^d\\d+[gp]\\d+$/.test(name)) return;
        for (const part of document.querySelectorAll('[data-a~="' + name + '"]')) part.classList.add("now");
      }
      form.addEventListener("input", filter);
      form.addEventListener("change", filter);
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("click", (event) => {
        const button = event.target.closest("[data-step]");
        if (button) step(button.dataset.step === "j");
      });
      document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT)$/.test(event.target.tagName)) return;
        if (event.key === "j" || event.key === "k") { event.preventDefault(); step(event.key === "j"); }
      });
      addEventListener("hashchange", point);
      form.hidden = false;
      filter();
      point();
    })();
    """
}
