import Lexicon
import Mentions
import Syntax

extension BodySieve {
  /// The body for which somebody speaks or works whose office the same sentence tells.
  ///
  /// "Ada Lind, the director of research at Oldgate, said the company was": whoever has an office
  /// speaks of their own body; an analyst at a bank does not.
  func bodyOfOfficer(
    before place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Int? {
    let sentence = discourse.sentence(of: place)
    for officer in (0..<place).suffix(Self.mostNames).reversed() {
      guard discourse.sentence(of: officer) == sentence else { return nil }
      let mention = discourse.mentions[officer]
      guard mention.type == .person, mention.kind == .nominal,
        let role = words.roles[officer].first, role.kind == .office || role.kind == .voice
      else { continue }
      let body = (officer + 1..<place).first {
        let other = discourse.mentions[$0]
        return other.kind == .name && mention.extent.contains(other.extent.lowerBound)
          && other.extent.lowerBound > mention.head
          && mayBeBody($0, for: place, chains.cluster(of: $0), discourse)
      }
      if let body, !isOtherKind(body, than: place, discourse, words),
        chains.cluster(of: body).isCompatible(with: chains.cluster(of: place))
      {
        return body
      }
    }
    return nil
  }
}
