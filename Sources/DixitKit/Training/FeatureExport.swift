import Encoder
package import Lexicon
import Quotation
import Speakers
import Syntax
import Text

/// Writes what the encoder reads of documents, for the training tools.
///
/// Two streams: a JSON object a document with its id, the number of its tokens and what the rules
/// propose; and for each token a record of fixed size, all numbers little-endian:
/// hash of the form (8 bytes), start and end in code points, sentence, paragraph (4 bytes each), the
/// columns of `FeatureColumn` (2 bytes each).
package struct FeatureExport {
  private let segmenter: Segmenter
  private let syntax: SyntaxAnalyzer
  private let quoteFinder: QuoteFinder
  private let attributor: Attributor
  private let features: FeatureReader

  /// The names and sizes of the columns.
  package static var signature: String { FeatureColumn.signature }

  /// An export with these lexicons.
  package init(lexicon: LexiconSet) throws {
    segmenter = try Segmenter(lexicon: lexicon)
    syntax = try SyntaxAnalyzer(lexicon: lexicon)
    quoteFinder = QuoteFinder(lexicon: lexicon)
    attributor = Attributor(lexicon: lexicon)
    features = FeatureReader(lexicon: lexicon)
  }

  /// The line and the token records of a document.
  package func export(_ article: Article) -> (line: [UInt8], records: [UInt8]) {
    let tagged = syntax.analyze(article.source, segmenter.segment(article.source))
    let quotes = quoteFinder.find(in: tagged)
    let proposals = attributor.proposals(
      tagged: tagged,
      quotes: quotes,
      cues: attributor.cues(in: tagged)
    )
    let labels = RuleProposal.labels(of: proposals, tokens: tagged.tokens.count)
    let features = features.read(tagged, quotes: quotes, rules: labels)
    return (line(article, tagged, proposals), records(of: features, tagged))
  }

  private func records(of features: TokenFeatures, _ tagged: TaggedText) -> [UInt8] {
    let offsets = OffsetConverter(tagged.source)
    let width = FeatureColumn.allCases.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(features.count * (24 + 2 * width))
    for (place, token) in tagged.tokens.enumerated() {
      bytes.append(littleEndian: features.words[place])
      let range = offsets.range(token.range, in: .scalars)
      for number in [
        range.lowerBound, range.upperBound, token.sentence, tagged.paragraph(of: place),
      ] { bytes.append(littleEndian: UInt32(number)) }
      for column in features.columns[(place * width)..<((place + 1) * width)] {
        bytes.append(littleEndian: column)
      }
    }
    return bytes
  }

  private func line(
    _ article: Article,
    _ tagged: TaggedText,
    _ proposals: [RuleProposal]
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      json.string(article.id)
      json.key("tokens")
      json.number(tagged.tokens.count)
      json.key("proposals")
      json.array { json in
        for proposal in proposals { json.object { write(proposal, to: &$0) } }
      }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ proposal: RuleProposal, to json: inout JSONWriter) {
    json.key("rule")
    json.string(proposal.rule)
    json.key("confidence")
    json.number(proposal.confidence)
    json.key("class")
    json.string(proposal.reportingClass.rawValue)
    json.member("content", proposal.content)
    json.member("cue", proposal.cue)
    json.member("source", proposal.source.map { [$0] } ?? [])
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ ranges: [Range<Int>]) {
    key(name)
    array { json in
      for range in ranges {
        json.array {
          $0.number(range.lowerBound)
          $0.number(range.upperBound)
        }
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
    unsafe Swift.withUnsafeBytes(of: number.littleEndian) { unsafe append(contentsOf: $0) }
  }
}
