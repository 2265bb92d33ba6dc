import Encoder
package import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// Writes what the classifier of names is told about documents, for the training tools.
///
/// A JSON object a document: the checksum of the encoder's `model`, and its names as `[start, end, seen,
/// columns]`, with code points of the name itself, what is seen at each look (a state and a vector, a
/// byte a number in 1/8 and 1/127, hexadecimal, empty beyond the text), and the numbers of the columns
/// that are set.
package struct NameExport {
  private let analyzer: Analyzer
  private let lexicon: LexiconSet

  /// The first line: `{"columns": […]}`, the names of the columns.
  package static var heading: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.key("columns")
      $0.strings(NameColumn.allCases.map { "\($0)" })
    }
    json.newline()
    return json.bytes
  }

  /// An export that asks this analyzer.
  package init(analyzer: Analyzer, lexicon: LexiconSet) {
    self.analyzer = analyzer
    self.lexicon = lexicon
  }

  /// The line of a document.
  package func line(of article: Article) -> [UInt8] {
    let reading = analyzer.read(article)
    let analysis = reading.analysis
    let spans = SpanRenderer(analysis.tagged.source, unit: .scalars)
    let surroundings = NameSurroundings(
      tagged: analysis.tagged,
      lexicon: lexicon,
      sources: analysis.attributions.compactMap(\.source)
    )
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      json.string(article.id)
      guard let states = reading.states else { return }
      json.key("model")
      json.string(String(states.model, radix: 16))
      json.key("names")
      json.array { json in
        for mention in analysis.mentions where mention.kind == .name && !mention.isJoint {
          let name = mention.name ?? mention.tokens
          let tokens = analysis.tagged.tokens
          let range = spans.offsets(
            TextRange(
              start: tokens[name.lowerBound].range.start,
              end: tokens[name.upperBound - 1].range.end
            )
          )
          json.array { json in
            json.number(range.lowerBound)
            json.number(range.upperBound)
            json.strings(surroundings.looks(of: mention).map { states.hexadecimal(at: $0) })
            json.numbers(surroundings.columns(of: mention).map(\.rawValue))
          }
        }
      }
    }
    json.newline()
    return json.bytes
  }
}

extension TokenStates {
  /// A token's state and the vector of its word as two digits a byte; nothing for no token.
  fileprivate func hexadecimal(at token: Int?) -> String {
    guard let token else { return "" }
    return rowsWithWords([token]).enumerated().map { place, value in
      let scale = place < width ? Self.scale : Float(Int8.max)
      let byte = String(UInt8(bitPattern: Int8((value * scale).rounded())), radix: 16)
      return byte.count < 2 ? "0" + byte : byte
    }
    .joined()
  }
}
