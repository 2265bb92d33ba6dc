import DixitKit

/// What tells one person, body or group from others across articles.
///
/// It depends on the speaker's own article alone, so it is the same in whatever order articles come:
///
/// - a person with at least two names is known again by them: *Ada Roth* everywhere, but neither
///   *Ida Roth* nor *Ada M. Roth*;
/// - a person with one name only (*Roth*) is another one in every article;
/// - a body or a group is known again by its whole name;
/// - one without a name is another one in every article.
package struct PersonKey: Hashable, Sendable {
  /// The id that people see: the name in plain letters, and digits that tell it from others.
  package let code: String

  /// How many digits of the digest an id has: 48 bits, with which two of a million people of the
  /// same plain name are the same once in five hundred archives.
  private static let digits = 12
  /// The longest plain name in an id, in letters.
  private static let longestSlug = 40

  /// The key of a speaker.
  package init(_ speaker: SpeakerDescription) {
    let folded = FoldedName(speaker.name)
    let key =
      switch speaker.type {
      case .person where folded.words.count > 1: "name\n\(folded.text)"
      case .organisation where !folded.words.isEmpty, .group where !folded.words.isEmpty:
        "name\n\(folded.text)"
      case .person: "article\n\(speaker.article)\n\(folded.text)"
      case .organisation, .group, .unnamed: "article\n\(speaker.article)\n\(speaker.label)"
      }
    code = Self.slug(folded.words) + Digest.hexadecimal(Digest.of(key.utf8)).prefix(Self.digits)
  }

  /// The key of one of several people of a name, who is known in some fields.
  ///
  /// - Parameter code: the key of the name alone.
  init(_ code: String, in fields: [String]) {
    let digest = Digest.hexadecimal(Digest.of(([code] + fields).joined(separator: "\n").utf8))
    self.code = String(code.dropLast(Self.digits)) + digest.prefix(Self.digits)
  }

  private static func slug(_ words: [String]) -> String {
    var slug = ""
    for word in words where word.utf8.allSatisfy({ $0 < 0x80 }) {
      guard slug.utf8.count + word.utf8.count <= longestSlug else { break }
      slug += word + "-"
    }
    return slug
  }
}
