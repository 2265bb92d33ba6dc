import Coreference
import Encoder
import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
import Text

/// Writes what the ranker of pronouns is asked about documents, for the training tools.
///
/// A JSON object a document: its mentions as `[start, end, head start, head end, chain]` in code
/// points; the checksum of the encoder's `model`, and its `states` at the heads of the mentions that are
/// asked about, a byte a number in 1/8, hexadecimal; and its choices as `{"mention", "candidates", "rows"}`
/// with places in the list of mentions. A row has a number for each column, in 1/64.
package struct ChoiceExport {
  private let analyzer: Analyzer

  /// The first line: `{"columns": […]}`, the names of a row's columns.
  package static var heading: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.key("columns")
      $0.strings(PairColumn.allCases.map { "\($0)" })
    }
    json.newline()
    return json.bytes
  }

  /// The numbers of a row are written as whole multiples of one in so many.
  private static let scale: Float = 64

  /// An export that asks this analyzer.
  package init(analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  /// The line of a document.
  package func line(of article: Article) -> [UInt8] {
    let reading = analyzer.read(article)
    let analysis = reading.analysis
    let (choices, chains) = analyzer.choices(of: reading)
    let spans = SpanRenderer(analysis.tagged.source, unit: .scalars)
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      json.string(article.id)
      json.key("mentions")
      json.array { json in
        for (place, mention) in analysis.mentions.enumerated() {
          let whole = spans.offsets(analysis.range(ofMention: place))
          let head = spans.offsets(analysis.tagged.tokens[mention.head].range)
          json.numbers([
            whole.lowerBound, whole.upperBound, head.lowerBound, head.upperBound, chains[place],
          ])
        }
      }
      if let states = reading.states {
        json.key("model")
        json.string(String(states.model, radix: 16))
        json.key("states")
        let asked = Set(choices.flatMap { $0.candidates + [$0.mention] })
        json.strings(
          analysis.mentions.enumerated().map { place, mention in
            asked.contains(place) ? states.hexadecimal(of: mention.head) : ""
          }
        )
      }
      json.key("choices")
      json.array { json in
        for choice in choices {
          json.object { json in
            json.key("mention")
            json.number(choice.mention)
            json.key("candidates")
            json.numbers(choice.candidates)
            json.key("rows")
            json.numbers(choice.rows.map { Int(($0 * Self.scale).rounded()) })
          }
        }
      }
    }
    json.newline()
    return json.bytes
  }
}

extension JSONWriter {
  mutating func numbers(_ values: [Int]) {
    array { for value in values { $0.number(value) } }
  }
}

extension TokenStates {
  /// A token's numbers as two digits a byte.
  fileprivate func hexadecimal(of token: Int) -> String {
    self[token].map { value in
      let byte = String(UInt8(bitPattern: value), radix: 16)
      return byte.count < 2 ? "0" + byte : byte
    }
    .joined()
  }
}
