/// The style sheet of the error browser.
///
/// Every pair of colours has a contrast of at least 4.5 : 1, and no meaning rests on colour alone:
/// sources are dotted, cues underlined, and errors carry their name.
enum BrowserStyle {
  static let text = """
    :root { color-scheme: light dark; --ground: #fff; --ink: #1b1d21; --soft: #565b64; --line: #c9cdd3;
      --panel: #f5f6f8; --content: #fff0b8; --deep: #ffdf7a; --cue: #cfe6ff; --source: #d3f0d6;
      --link: #0b57a4; --wrong: #b3261e; --curve: #0b57a4; }
    @media (prefers-color-scheme: dark) { :root { --ground: #15171a; --ink: #e9eaec; --soft: #a9b0ba;
      --line: #444a53; --panel: #1f2226; --content: #4b3f0c; --deep: #6b5a10; --cue: #12406b;
      --source: #1b4a25; --link: #8ec5ff; --wrong: #ff9c92; --curve: #8ec5ff; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 84rem; padding: 1rem 1.5rem 4rem; background: var(--ground);
      color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
    h1 { margin: 0; font-size: 1.6rem; } h2 { margin: 2rem 0 .75rem; font-size: 1.25rem; }
    h3 { display: inline; font-size: 1rem; overflow-wrap: anywhere; }
    h4 { margin: 0 0 .5rem; font-size: .9rem; color: var(--soft); }
    .what, .sum, .meaning, .rule, caption, figcaption { color: var(--soft); }
    .what { margin: .25rem 0 0; overflow-wrap: anywhere; }
    a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: .5rem;
      background: var(--ground); padding: .25rem .5rem; z-index: 2; }
    .figures > * { min-width: 0; } .figures { display: grid; grid-template-columns: minmax(30rem, 2fr) 1fr 1fr; gap: 1.5rem; }
    @media (max-width: 66rem) { .figures { grid-template-columns: 1fr; } }
    .scroll { overflow-x: auto; } table { border-collapse: collapse; margin-bottom: 1rem; }
    caption { text-align: left; padding-bottom: .25rem; } th { font-weight: 600; text-align: left; }
    th, td { white-space: nowrap; padding: .15rem .75rem .15rem 0; border-bottom: 1px solid var(--line); }
    th[scope=row] { font-weight: 400; } .digits { text-align: right; font-variant-numeric: tabular-nums; }
    figure { margin: 0; } .chart { width: 100%; max-width: 21rem; }
    .chart text { fill: var(--soft); font-size: 11px; }
    .grid { stroke: var(--line); stroke-width: .6; }
    .diagonal { stroke: var(--soft); stroke-dasharray: 4 3; }
    .curve { fill: none; stroke: var(--curve); stroke-width: 2; } .point { fill: var(--curve); }
    .counts { list-style: none; margin: 0; padding: 0; }
    .counts li { display: grid; grid-template-columns: 6rem minmax(3rem, 8rem) 3.5rem 1fr; gap: .75rem;
      align-items: center; margin-bottom: .35rem; }
    .bar { width: 100%; height: .6rem; } .bar rect { fill: var(--curve); }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .badge { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .85rem;
      font-weight: 600; color: #fff; text-align: center; }
    .badge.missed { background: #9b1c1c; } .badge.spurious { background: #7a3e00; }
    .badge.boundary { background: #55389a; } .badge.source { background: #005a6b; }
    .badge.speaker { background: #86195f; } .badge.right { background: #1f5e2e; }
    form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem;
      align-items: center; margin: 1.5rem 0; padding: .75rem 1rem; background: var(--panel);
      border: 1px solid var(--line); border-radius: .5rem; }
    form[hidden] { display: none; }
    fieldset { display: flex; flex-wrap: wrap; gap: .25rem .9rem; margin: 0; padding: 0; border: 0; }
    legend { float: left; margin-right: .9rem; padding: 0; } .steps { margin: 0; }
    input, select, button { font: inherit; color: inherit; background: var(--ground);
      border: 1px solid var(--soft); border-radius: .25rem; padding: .1rem .4rem; }
    select { max-width: 18rem; } kbd { font-size: .8rem; color: var(--soft); }
    button { margin-right: .5rem; cursor: pointer; }
    .key span { margin-right: 1rem; } .key { color: var(--soft); } .key .sample { color: var(--ink); padding: 0 .3rem; }
    .document { border: 1px solid var(--line); border-radius: .5rem; margin-bottom: 1rem;
      content-visibility: auto; contain-intrinsic-size: auto 40rem; }
    .document > summary { padding: .5rem 1rem; cursor: pointer; background: var(--panel);
      border-radius: .5rem; } .sum { margin-left: 1rem; }
    .reviews { margin: 1rem; padding-left: 2rem; } .reviews li { margin-bottom: .75rem;
      padding: .1rem .5rem; border-radius: .25rem; scroll-margin-top: 9rem; }
    .reviews li:focus { outline: 3px solid var(--link); }
    .head { margin: 0; } .rule { font-size: .85rem; overflow-wrap: anywhere; }
    dl { display: grid; grid-template-columns: 5.5rem 1fr; gap: .15rem .75rem; margin: .2rem 0 0; }
    dd { margin: 0; overflow-wrap: anywhere; } .who { font-style: italic; }
    .sides { display: grid; grid-template-columns: 1fr 1fr; border-top: 1px solid var(--line); }
    @media (max-width: 45rem) { form { position: static; } .sides { grid-template-columns: 1fr; } }
    .sides section { padding: 1rem; min-width: 0; }
    .sides section + section { border-left: 1px solid var(--line); }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; }
    .content { background: var(--content); } .content.deep { background: var(--deep); }
    .cue { background: var(--cue); text-decoration: underline; text-underline-offset: .15em; }
    .source:not(.badge) { background: var(--source); border-bottom: 2px dotted; }
    .is-missed, .is-spurious { outline: 2px solid var(--wrong); outline-offset: -1px; }
    .is-boundary, .is-source, .is-speaker { outline: 2px dashed var(--wrong); outline-offset: -1px; }
    .now { box-shadow: 0 0 0 3px var(--link); } .anchor { scroll-margin-top: 9rem; }
    @media print { form { display: none; } .document { break-inside: avoid-page; } }
    """
}
