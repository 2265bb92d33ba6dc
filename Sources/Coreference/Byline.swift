import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// Who tells a text, by the line under its headline ("By Priya Dallimore") or by whom its first
/// paragraphs say that somebody told something ("she tells Fergal Tuohy").
struct Byline {
  /// The mention of the one author; nil where there is none, or several.
  let author: Int?
  /// The one who asks in an interview: the author, or who is told something in its introduction.
  let asker: Int?

  init(_ discourse: Discourse) {
    let authors = discourse.mentions.indices.prefix { place in
      discourse.paragraph(of: place) < Self.openingParagraphs
    }
    .filter { Self.isSigned($0, discourse) }
    let signed = authors.count == 1 ? authors.first : nil
    author = signed ?? Self.told(discourse, isNow: true)
    asker = author ?? Self.told(discourse, isNow: false) ?? Self.asking(discourse)
  }

  /// Who asks by name in the first paragraphs: "The Ostrey Argus asked him what he would miss".
  private static func asking(_ discourse: Discourse) -> Int? {
    for (place, attribution) in discourse.attributions.enumerated() {
      guard attribution.kind == .indirect, attribution.within == nil,
        let cue = attribution.cue.first.flatMap({ discourse.tagged.tokens(in: $0).last }),
        discourse.tagged.asks(cue)
      else { continue }
      let source = Int(discourse.sources[place])
      guard source >= 0, discourse.mentions[source].kind == .name else { continue }
      return discourse.paragraph(of: source) < openingParagraphs ? source : nil
    }
    return nil
  }

  /// A byline stands among the first paragraphs, headlines included.
  private static let openingParagraphs = 5
  /// A line with more words is no byline: "By Priya Dallimore, court reporter in Newcastle".
  private static let longestLine = 14

  /// Whether a mention is a person's name behind the "By" that opens a short paragraph.
  static func isSigned(_ place: Int, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    let paragraph = discourse.tagged.segmentation.paragraphs[discourse.paragraph(of: place)]
    let tokens = discourse.tagged.tokens(in: paragraph.range)
    return isPerson(mention) && tokens.count <= longestLine
      && mention.tokens.lowerBound == tokens.lowerBound + 1
      && discourse.function(mention.tokens.upperBound) != .and
      && discourse.function(tokens.lowerBound) == .by
  }

  /// The one who is told something by name in the first paragraphs, where nobody else is; "tells", not
  /// "told", if `isNow`.
  private static func told(_ discourse: Discourse, isNow: Bool) -> Int? {
    var found: Int?
    for attribution in discourse.attributions {
      if isNow, !isPresent(attribution, discourse) { continue }
      guard let range = attribution.addressee, let token = discourse.tagged.tokens(in: range).last,
        discourse.mentionOfToken[token] >= 0
      else { continue }
      let place = Int(discourse.mentionOfToken[token])
      guard discourse.paragraph(of: place) < openingParagraphs else { break }
      guard discourse.mentions[place].kind == .name else { continue }
      guard isPerson(discourse.mentions[place]), discourse.mentions[place].name?.count ?? 0 > 1,
        found == nil
      else { return nil }
      found = place
    }
    return found
  }

  private static func isPresent(_ attribution: Attribution, _ discourse: Discourse) -> Bool {
    attribution.cue.contains { cue in
      discourse.tagged.tokens(in: cue).contains { discourse.tagged.tags[$0] == .verbPresent3 }
    }
  }

  private static func isPerson(_ mention: Mention) -> Bool {
    mention.kind == .name && mention.type == .person && !mention.isJoint
  }
}
