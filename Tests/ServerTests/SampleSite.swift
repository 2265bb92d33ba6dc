import Archive
import DixitKit
import FactCheck
import HTTPTypes
import Hummingbird
import Lexicon
import Logging
import NIOCore
import NIOEmbedded
import TestSupport

@testable import Server

/// A site over an archive of one article, asked without a network.
final class SampleSite {
  /// The article's text; the outer statement holds the inner one.
  static let text =
    "“The fog,” Ada Roth told the board, “can wait.” Bo Lind said in a letter on Monday that "
    + "Roth had called it “paint”.\n"

  /// Read once: it takes a second in a debug build.
  private static let lexicon = Result { try LexiconSet.bundled() }

  private static let threads = WorkThreads(reading: 2)

  private let scratch: Scratch
  let reader: ArchiveReader
  let site: Site
  private let responder: RouterResponder<BasicRequestContext>

  /// A site; every text of its article is `hostile` where it may be any text at all.
  init(hostile: String? = nil, token: String? = nil, isReadOnly: Bool = false) throws {
    scratch = try Scratch()
    let path = scratch.path + "/site.dixit"
    let writer = try ArchiveWriter(path: path)
    _ = try writer.add([try Self.document(hostile)])
    reader = try ArchiveReader(path: path)
    site = Site(
      reader: reader,
      claims: try ArchiveChecker(reader, lexicon: Self.lexicon.get()),
      writer: isReadOnly ? nil : writer,
      token: token.map { AccessToken(secret: Secret($0)) }
    )
    responder = SiteRouter.router(site, threads: Self.threads).buildResponder()
  }

  /// An answer: its status, headers and text.
  struct Answer {
    let status: Int
    let headers: HTTPFields
    let text: String
  }

  /// Asks for an address.
  func get(_ path: String, host: String? = "localhost", _ headers: HTTPFields = [:]) async throws
    -> Answer
  { try await ask(.get, path, host: host, headers, body: "") }

  /// Sends a form.
  func post(_ path: String, _ form: [(String, String)], _ headers: HTTPFields = [:]) async throws
    -> Answer
  {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    let pairs = form.map { PercentEncoding.encoded($0.0) + "=" + PercentEncoding.encoded($0.1) }
    return try await ask(
      .post,
      path,
      host: "localhost",
      headers,
      body: pairs.joined(separator: "&")
    )
  }

  /// Sends any request.
  func ask(
    _ method: HTTPRequest.Method,
    _ path: String,
    host: String? = "localhost",
    _ headers: HTTPFields = [:],
    body: String
  ) async throws -> Answer {
    let request = Request(
      head: HTTPRequest(
        method: method,
        scheme: "http",
        authority: host,
        path: path,
        headerFields: headers
      ),
      body: RequestBody(buffer: ByteBuffer(string: body))
    )
    let context = BasicRequestContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(),
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
      )
    )
    let response = try await responder.respond(to: request, context: context)
    let collector = Collector()
    try await response.body.write(collector)
    return Answer(
      status: response.status.code,
      headers: response.headers,
      text: String(buffer: collector.buffer)
    )
  }

  private static func document(_ hostile: String?) throws -> IndexedDocument {
    let text = text + (hostile ?? "")
    let finder = WordFinder(text)
    func span(_ words: String, near place: Int = 0) -> SpanRecord {
      let range = finder.range(of: words, near: place) ?? 0..<0
      return SpanRecord(start: range.lowerBound, end: range.upperBound, text: words)
    }
    func entry(
      _ id: String,
      _ kind: String,
      _ content: [String],
      _ cue: String,
      _ source: String,
      _ speaker: String,
      medium: [SpanRecord] = [],
      when: TimeRecord? = nil,
      within: String? = nil
    ) -> AttributionEntry {
      let place = span(content[0]).start
      let source = span(source, near: place)
      return AttributionEntry(
        id: id,
        kind: kind,
        reportingClass: "speech",
        content: content.map { span($0) },
        cue: [span(cue, near: place)],
        source: [source],
        speaker: speaker,
        confidence: 0.9,
        addressee: [],
        medium: medium,
        when: when,
        polarity: "asserted",
        within: within,
        evidence: [
          EvidenceStep(rule: hostile ?? "subject-of-cue", start: source.start, end: source.end)
        ]
      )
    }
    func speaker(_ id: String, _ name: String) -> SpeakerEntry {
      let name = name + (hostile ?? "")
      return SpeakerEntry(
        id: id,
        name: name,
        type: .person,
        roles: [hostile ?? "captain"],
        aliases: [hostile ?? "the captain"],
        mentions: []
      )
    }
    let id = hostile ?? "fog"
    let record = AttributionRecord(
      id: id,
      attributions: [
        entry("a1", "direct", ["“The fog,”", "“can wait.”"], "told", "Ada Roth", "s1"),
        entry(
          "a2",
          "indirect",
          ["Roth had called it “paint”"],
          "said",
          "Bo Lind",
          "s2",
          medium: [span("in a letter")] + (hostile.map { [span($0)] } ?? []),
          when: TimeRecord(span: span("on Monday"), date: "2026-02-09")
        ),
        entry("a3", "mixed", ["“paint”"], "had called", "Roth", "s1", within: "a2"),
      ],
      speakers: [speaker("s1", "Ada Roth"), speaker("s2", "Bo Lind")]
    )
    let article = Article(
      id: id,
      title: hostile ?? "Fog at the pier",
      date: "2026-02-09",
      url: hostile ?? "https://gull.example/fog",
      outlet: hostile ?? "The Gull",
      text: text
    )
    return try IndexedDocument(article, record)
  }
}

/// Keeps what an answer's body writes.
private final class Collector: ResponseBodyWriter, @unchecked Sendable {
  private(set) var buffer = ByteBuffer()

  func write(_ more: ByteBuffer) async throws { buffer.writeImmutableBuffer(more) }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
