/// How the page looks, on a light or dark screen and on paper.
enum HTMLStyle {
  /// The style sheet.
  ///
  /// Text has a contrast of 4.5 or more on every background, and lines one of 3 or more; a test counts.
  static let sheet = """
    :root {
      --page: #ffffff; --ink: #1b1b1b; --faint: #4a4a4a; --link: #0b3d91; --rule: #767676;
      --direct: #fff0b3; --mixed: #d9f2dc; --indirect: #dbe9ff;
      --direct-line: #8a6400; --mixed-line: #1e7a34; --indirect-line: #2a5db0;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #15171a; --ink: #eceae6; --faint: #b9b6b0; --link: #a9c7ff; --rule: #8a8a8a;
        --direct: #463600; --mixed: #14401f; --indirect: #17315c;
        --direct-line: #e0b64a; --mixed-line: #6cc982; --indirect-line: #8db4f5;
      }
    }
    html { background: var(--page); color: var(--ink); }
    body {
      margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 44rem;
      font: 1.0625rem/1.65 Georgia, "Times New Roman", serif; overflow-wrap: anywhere;
    }
    h1, h2, h3, caption, th, .legend, .about, .notes, .skip, nav { font-family: system-ui, sans-serif; }
    h1 { font-size: 1.5rem; margin: 0; }
    h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .25rem; }
    h3, caption { font-size: 1rem; font-weight: 600; text-align: start; margin: 1.5rem 0 .5rem; }
    a { color: var(--link); }
    a:focus-visible, li:focus-visible, nav:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    :target { outline: 2px solid var(--link); outline-offset: 4px; }
    article { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1.5rem; }
    article:target { outline: none; }
    .about, .notes, .legend, .skip { color: var(--faint); font-size: .9rem; }
    .about { margin: 0; }
    .text p { white-space: pre-line; unicode-bidi: isolate; }
    .text .heading { font-weight: 600; }
    .said { border-bottom: 2px solid; border-radius: 2px; padding: .1em 0; color: var(--ink); }
    .direct { background: var(--direct); border-bottom-style: solid; border-color: var(--direct-line); }
    .mixed { background: var(--mixed); border-bottom-style: dashed; border-color: var(--mixed-line); }
    .indirect { background: var(--indirect); border-bottom-style: dotted; border-color: var(--indirect-line); }
    .source, .speaker { font-weight: 700; }
    .cue { font-style: italic; text-decoration: underline; text-underline-offset: .2em; }
    sup { line-height: 0; font-family: system-ui, sans-serif; font-size: .75em; }
    sup a { padding: .4em .15em; }
    table { border-collapse: collapse; width: 100%; font-size: .95rem; }
    th, td { border-bottom: 1px solid var(--rule); padding: .3rem .6rem .3rem 0; text-align: start; vertical-align: top; }
    th[scope=row] { font-weight: 400; }
    .count, th[scope=col]:nth-child(n+3) { text-align: end; font-variant-numeric: tabular-nums; }
    .attributions li { margin: .4rem 0; }
    .words { quotes: none; }
    nav { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1rem; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      .skip, .attributions a { display: none; }
      .said { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      article { break-before: page; }
      article:first-child { break-before: auto; }
      p, li, tr { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
    }

    """
}
