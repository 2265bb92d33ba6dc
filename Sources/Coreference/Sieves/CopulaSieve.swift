import Lexicon
import Mentions
import Syntax

/// A name that is said to be somebody: "Kermit is the mayor", "Cole was its architect".
struct CopulaSieve: Sieve {
  static let id = "copula"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let mentions = discourse.mentions
    for (place, next) in zip(discourse.standing, discourse.standing.dropFirst()) {
      let subject = mentions[place]
      let complement = mentions[next]
      guard subject.kind == .name, complement.kind == .nominal, !subject.isPossessive,
        !complement.isPossessive, complement.type == .person || complement.type == .organisation,
        subject.isPlural != true, complement.isPlural != true,
        let verb = discourse.function(subject.extent.upperBound), verb.isBe,
        complement.extent.lowerBound == subject.extent.upperBound + 1,
        chains.cluster(of: place).isCompatible(with: chains.cluster(of: next)),
        chains.cluster(of: place).type != .place || complement.type == .organisation,
        !isQuestion(subject, in: discourse)
      else { continue }
      chains.link(next, to: place, rule: Self.id)
    }
  }

  /// Whether a conditional or question word opens the clause: "if Kermit is the mayor".
  private func isQuestion(_ subject: Mention, in discourse: Discourse) -> Bool {
    switch discourse.function(subject.extent.lowerBound - 1) {
    case .if, .whether, .unless: true
    default: false
    }
  }
}
