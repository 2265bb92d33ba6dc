import ArgumentParser
import DixitKit
import FactCheck

/// How answers of a check are written.
enum VerdictFormat: String, CaseIterable, ExpressibleByArgument {
  /// A JSON object a claim.
  case json
  /// A page for a terminal.
  case pretty
  /// A draft of a ClaimReview in JSON-LD a claim.
  case schema

  /// An answer, as standard output gets it.
  func page(_ checked: CheckedClaim) -> [UInt8] {
    var json = JSONWriter()
    switch self {
    case .pretty: return Array(VerdictPage(style: .ofTerminal).page(checked).utf8)
    case .json: checked.write(to: &json)
    case .schema: ClaimReviewFormat().write(checked, to: &json)
    }
    json.newline()
    return json.bytes
  }
}
