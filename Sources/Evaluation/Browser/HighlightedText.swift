/// A document's text with the parts of attributions set off.
struct HighlightedText {
  private struct Part {
    let span: AnnotatedSpan
    let role: Role
    let owner: Int
  }

  private let text: ScoredText
  private var parts: [Part] = []
  /// What attributions are called: `d4g` and a number, say.
  private let prefix: String
  /// The style of each attribution.
  private let styles: [String]

  init(
    _ text: ScoredText,
    _ attributions: [ScoredAttribution],
    prefix: String,
    styles: [String]
  ) {
    self.text = text
    self.prefix = prefix
    self.styles = styles
    for (owner, attribution) in attributions.enumerated() {
      for role in Role.allCases {
        for span in attribution[role].spans {
          parts.append(Part(span: span, role: role, owner: owner))
        }
      }
    }
  }

  /// Writes the text; the first stretch of each attribution can be linked to by its name.
  func write(to html: inout HTMLWriter) {
    var edges: Set<Int> = [0, text.scalars.count]
    for part in parts { edges.formUnion([part.span.start, part.span.end]) }
    let sorted = edges.sorted()
    var named: Set<Int> = []
    for (start, end) in zip(sorted, sorted.dropFirst()) {
      let here = parts.filter { $0.span.start <= start && end <= $0.span.end }
      guard !here.isEmpty else {
        html.text(text.scalars[start..<end])
        continue
      }
      for owner in Set(here.map(\.owner)).sorted() where named.insert(owner).inserted {
        html.element("span", [("id", "\(prefix)\(owner)"), ("class", "anchor")]) { _ in }
      }
      var style = Set(here.map(\.role.rawValue)).sorted()
      style += Set(here.map { styles[$0.owner] }).sorted().filter { !$0.isEmpty }
      if here.count(where: { $0.role == .content }) > 1 { style.append("deep") }
      let owners = Set(here.map(\.owner)).sorted().map { "\(prefix)\($0)" }
      html.element(
        "span",
        [("class", style.joined(separator: " ")), ("data-a", owners.joined(separator: " "))]
      ) { $0.text(text.scalars[start..<end]) }
    }
  }
}
