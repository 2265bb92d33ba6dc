import Archive
import DixitKit
import FactCheck
import Verification

/// The answer to a claim for a person to read.
struct VerdictPage {
  /// Matches behind these are counted, not shown.
  private static let mostShown = 3

  let style: PrettyPrinter.Style

  /// The verdict, the matches with their differences, and what was searched.
  func page(_ checked: CheckedClaim) -> String {
    let answer = checked.answer
    var lines = [
      "\(marked(answer.claim.speaker, "1;36")): “\(marked(answer.claim.quote, "1"))”",
      "\(marked(answer.verdict.rawValue, "1;33")) — \(answer.verdict.meaning).",
    ]
    for place in answer.matches.indices.prefix(Self.mostShown) {
      lines += block(place, of: checked)
    }
    if answer.matches.count > Self.mostShown {
      lines.append("and \(answer.matches.count - Self.mostShown) more")
    }
    let searched = checked.searched
    let limit = searched.before.map { ", dated before \($0)" } ?? ""
    lines += [
      "",
      marked(
        "Searched \(searched.archive.articles) articles with \(searched.archive.statements) "
          + "attributions\(limit); read \(searched.articlesRead) word by word.",
        "2"
      ),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func block(_ place: Int, of checked: CheckedClaim) -> [String] {
    let match = checked.answer.matches[place]
    let grounds = checked.grounds[place]
    let origin = [match.article, match.title, match.date, match.outlet].compactMap { $0 }
    var lines = [
      "",
      marked(origin.joined(separator: " · "), "2"),
      "  \(marked(match.speaker ?? "?", "1;36"))  "
        + marked("[\(match.attribution): \(match.verdict.rawValue), \(match.score)]", "2"),
      "    " + line(match.context),
    ]
    if match.difference.contains(where: { $0.kind != .equal }) {
      lines.append("    difference: " + match.difference.map(shown).joined(separator: " "))
    }
    if !match.lost.isEmpty {
      lines.append("    left out: " + line(match.lost.joined(separator: ", ")))
    }
    if let told = grounds?.circumstances, !told.isEmpty {
      lines.append("    how and when: " + line(told.joined(separator: ", ")))
    }
    if let relay = match.relayedBy { lines.append("    passed on by: " + line(relay)) }
    if let cluster = grounds?.cluster, cluster.statements > 1 {
      let days = [cluster.earliest?.date, cluster.latest?.date].compactMap { $0 }
      lines.append(
        "    the same quotation: \(cluster.statements) times in \(cluster.outlets) outlets"
          + (days.isEmpty ? "" : ", " + Set(days).sorted().joined(separator: " to "))
      )
    }
    for (step, words) in (checked.evidence(ofMatch: place)?.steps ?? []).enumerated() {
      lines.append(marked((step == 0 ? "    because: " : "      → ") + words.line, "2"))
    }
    return lines
  }

  /// `[-dropped-]` and `{+added+}`, as word differences are usually shown.
  private func shown(_ block: DifferenceBlock) -> String {
    let dropped = block.statement.isEmpty ? "" : marked("[-\(block.statement)-]", "31")
    let added = block.claim.isEmpty ? "" : marked("{+\(block.claim)+}", "32")
    return block.kind == .equal ? line(block.claim) : dropped + added
  }

  /// A text in one line, without the characters that steer a terminal.
  private func line(_ text: String) -> String {
    PrettyPrinter.shown(text.split { $0.isNewline }.joined(separator: " "))
  }

  private func marked(_ text: String, _ code: String) -> String {
    let text = line(text)
    return style == .plain || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
