import DixitKit
import People
import Text

/// What a document came to, ready to be written, with what a long run notes of it.
struct ExtractedDocument: Sendable {
  /// The record as the format has it.
  let rendered: RenderedDocument
  /// How many attributions it has.
  let attributions: Int
  /// How many words the text has.
  let words: Int

  /// What an analysis comes to in a format; `ties` say who the speakers are across documents.
  init(
    _ analysis: Analysis,
    builder: RecordBuilder,
    ties: PersonTies?,
    format: any DocumentFormat
  ) {
    let record = builder.record(of: analysis)
    let document = RecordedDocument(analysis, record: ties?.tied(record) ?? record)
    rendered = format.render(document)
    attributions = document.record.attributions.count
    words = wordCount(of: analysis.article.source.bytes)
  }
}

/// What came of one thing that was read.
struct ExtractionResult: Sendable {
  /// The record, or the rejection in its place.
  let outcome: Result<ExtractedDocument, Rejection>
  /// Where it stood.
  let place: Manifest.Place
  /// How many bytes it had.
  let inputBytes: Int
  /// The digest of its bytes, or of the words of its rejection; empty unless it is wanted.
  let inputDigest: [UInt8]

  /// The result of what was read; `extract` makes a record of an article.
  init(
    of input: Result<RawDocument, Rejection>,
    wantsDigest: Bool,
    extract: (Article) -> ExtractedDocument
  ) {
    inputDigest = wantsDigest ? Self.digest(of: input) : []
    switch input {
    case .success(let document):
      outcome = document.article().map(extract)
      place = Manifest.Place(file: document.file, line: document.line)
      inputBytes = document.bytes.count
    case .failure(let rejection):
      outcome = .failure(rejection)
      place = Manifest.Place(file: rejection.file, line: rejection.line)
      inputBytes = 0
    }
  }

  /// The digest by which a document is known again.
  static func digest(of input: Result<RawDocument, Rejection>) -> [UInt8] {
    switch input {
    case .success(let document): Digest.of(document.bytes)
    case .failure(let rejection): Digest.of(rejection.description.utf8)
    }
  }
}

/// Words as `wc -w` counts them: what white space parts.
func wordCount(of bytes: [UInt8]) -> Int {
  var count = 0
  var isInWord = false
  for byte in bytes {
    let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
    if !isSpace, !isInWord { count += 1 }
    isInWord = !isSpace
  }
  return count
}
