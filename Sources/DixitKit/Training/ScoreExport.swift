import Speakers
import Syntax
import Text

/// What speaks for each attribution of an analysis, for the tool that fits the calibration.
package struct ScoreExport {
  /// An export.
  package init() {}

  /// A line `{"id","attributions":[{"content","source","terms"},…]}`; offsets in code points.
  package func line(_ analysis: Analysis) -> [UInt8] {
    let spans = SpanRenderer(analysis.tagged.source, unit: .scalars)
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      json.string(analysis.article.id)
      json.key("attributions")
      json.array { json in
        for attribution in analysis.attributions {
          json.object { json in
            json.key("content")
            json.array { json in
              for range in attribution.content { json.pair(spans.offsets(range)) }
            }
            json.key("source")
            json.array { json in
              if let source = attribution.source { json.pair(spans.offsets(source)) }
            }
            json.key("terms")
            json.array { json in for term in attribution.calibrationTerms { json.number(term) } }
          }
        }
      }
    }
    json.newline()
    return json.bytes
  }
}
