import DixitKit
import People

/// People for a person to read.
struct PeoplePage {
  /// How many of a person's other names, roles and bodies are shown.
  private static let most = 6

  let style: PrettyPrinter.Style

  /// A block of lines: who it is, how often, and by which names and roles.
  func block(_ person: CollectedPerson) -> String {
    let head = [person.id, person.wikidata].compactMap { $0 }.joined(separator: " · ")
    let count = "\(person.articles) articles, \(person.attributions) attributions"
    var lines = [
      "\(marked(person.name, "1;36"))  \(marked(head, "2"))",
      "    " + marked(count + Self.dates(person.days, before: ", "), "2"),
    ]
    let roles = person.roles.sorted { ($1.count, $0.role) < ($0.count, $1.role) }
    for (title, values) in [
      ("roles", roles.map { $0.role + Self.dates($0.days, before: " ") }),
      ("bodies", person.bodies.map(\.name)), ("also", person.aliases),
      ("joined", person.joined.map { "\($0.name) (\($0.rule))" }),
    ] where !values.isEmpty {
      let rest = values.count - Self.most
      let shown = values.prefix(Self.most) + (rest > 0 ? ["\(rest) more"] : [])
      lines.append("    \(marked(title + ":", "33")) " + marked(shown.joined(separator: "; "), nil))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private static func dates(_ days: DaySpan, before: String) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    return before + (first == last ? first : "\(first) to \(last)")
  }

  private func marked(_ text: String, _ code: String?) -> String {
    let text = PrettyPrinter.shown(text.split { $0.isNewline }.joined(separator: " "))
    guard let code, style != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
