/// A half-open stretch of code points.
public struct AnnotatedSpan: Hashable, Comparable, Sendable {
  /// The first code point.
  public var start: Int
  /// The code point behind the last.
  public var end: Int

  /// The code points `start..<end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// By start, then by end.
  public static func < (left: AnnotatedSpan, right: AnnotatedSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  /// Its edges without the white space and the marks that annotators put in or leave out.
  func trimmed(in text: [Unicode.Scalar]) -> AnnotatedSpan {
    var span = self
    while span.start < span.end, Self.isEdgeMark(text[span.start]) { span.start += 1 }
    while span.end > span.start, Self.isEdgeMark(text[span.end - 1]) { span.end -= 1 }
    return span
  }

  /// Sorted spans with those joined that only white space parts, each trimmed.
  static func key(of spans: [AnnotatedSpan], in text: [Unicode.Scalar]) -> [AnnotatedSpan] {
    var joined: [AnnotatedSpan] = []
    for span in spans {
      if let last = joined.last, isBlank(text, from: last.end, to: span.start) {
        joined[joined.count - 1].end = span.end
      } else {
        joined.append(span)
      }
    }
    return joined.map { $0.trimmed(in: text) }
  }

  private static func isBlank(_ text: [Unicode.Scalar], from start: Int, to end: Int) -> Bool {
    start >= end || text[start..<end].allSatisfy(\.isSpaceCharacter)
  }

  private static func isEdgeMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\r", "\n", ".", ",", ";", ":", "\u{A0}": true
    default: false
    }
  }
}

extension AnnotatedSpan: Decodable {
  private enum CodingKeys: String, CodingKey {
    case start, end
  }

  /// Reads `[3, 7]` or `{"start": 3, "end": 7}`.
  public init(from decoder: any Decoder) throws {
    do {
      self = try Self.read(decoder)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "expected a span [start,end]")
      )
    }
  }

  private static func read(_ decoder: any Decoder) throws -> AnnotatedSpan {
    do {
      var edges = try decoder.unkeyedContainer()
      return AnnotatedSpan(start: try edges.decode(Int.self), end: try edges.decode(Int.self))
    } catch DecodingError.typeMismatch {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      return AnnotatedSpan(
        start: try members.decode(Int.self, forKey: .start),
        end: try members.decode(Int.self, forKey: .end)
      )
    }
  }
}
