package import DixitKit
import Text

/// An article with its record, ready to be stored.
package struct IndexedDocument: Sendable {
  /// Why a record can't be stored, in words.
  package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
  }

  package let article: Article
  package let record: AttributionRecord
  /// The digest of the article's text.
  package let digest: [UInt8]

  /// An article with the record that belongs to its text.
  ///
  /// - Throws: a record whose offsets do not count the text's code points, or whose members point to
  ///   what is not there.
  package init(_ article: Article, _ record: AttributionRecord) throws(Fault) {
    self.article = article
    self.record = record
    digest = Self.digest(of: article)
    try check()
  }

  /// The digest by which the archive knows that it has a text.
  package static func digest(of article: Article) -> [UInt8] { Digest.of(article.source.bytes) }

  private static let kinds: Set<String> = ["direct", "mixed", "indirect"]
  private static let classes: Set<String> = ["speech", "writing", "thought"]
  private static let polarities: Set<String> = [
    "asserted", "negated", "declined", "question", "hypothetical",
  ]

  private func check() throws(Fault) {
    if article.id.isEmpty { throw Fault(description: "the id is empty") }
    if record.offsets ?? .scalars != .scalars {
      throw Fault(description: "the record’s offsets are not code points")
    }
    let text = TextSlicer(article.source[article.source.range])
    let speakers = Set(record.speakers.map(\.id))
    let ids = Set(record.attributions.map(\.id))
    if speakers.count != record.speakers.count || ids.count != record.attributions.count {
      throw Fault(description: "two members of the record have the same id")
    }
    if speakers.contains("") || ids.contains("") { throw Fault(description: "an id is empty") }
    for attribution in record.attributions {
      if let fault = Self.fault(of: attribution, speakers: speakers, ids: ids, text) {
        throw Fault(description: "\(attribution.id): \(fault)")
      }
    }
  }

  private static func fault(
    of attribution: AttributionEntry,
    speakers: Set<String>,
    ids: Set<String>,
    _ text: TextSlicer
  ) -> String? {
    if !kinds.contains(attribution.kind) { return "no kind `\(attribution.kind)`" }
    if !classes.contains(attribution.reportingClass) {
      return "no class `\(attribution.reportingClass)`"
    }
    if !polarities.contains(attribution.polarity) {
      return "no polarity `\(attribution.polarity)`"
    }
    if !(0...1).contains(attribution.confidence) { return "its confidence is not from 0 to 1" }
    if let speaker = attribution.speaker, !speakers.contains(speaker) {
      return "there is no speaker `\(speaker)`"
    }
    if let holder = attribution.within, !ids.contains(holder) || holder == attribution.id {
      return "it can’t lie within `\(holder)`"
    }
    let spans =
      attribution.content + attribution.cue + attribution.source + attribution.addressee
      + attribution.medium + (attribution.when.map { [$0.span] } ?? [])
    for span in spans {
      guard 0 <= span.start, span.start <= span.end, span.end <= text.count,
        text[span.start..<span.end] == span.text
      else { return "the text from \(span.start) to \(span.end) is not “\(span.text)”" }
    }
    if let date = attribution.when?.date, !ResolvedDate.isOne(date) {
      return "when it was said, `\(date)`, is no ISO day, week, month or year"
    }
    let steps = attribution.evidence
    if steps.contains(where: { !(0 <= $0.start && $0.start <= $0.end && $0.end <= text.count) }) {
      return "its evidence lies outside the text"
    }
    return attribution.content.isEmpty ? "it has no content" : nil
  }
}
