import Text

/// Reads documents from CoNLL-U, one behind the other, and keeps their sentences and words.
///
/// A document begins at `# newdoc` or at the start of a file, a paragraph at `# newpar`. Words that
/// are parts of one (`3-4 don't`) stand without a blank between them, like words with
/// `SpaceAfter=No`. Words that were left out of the text (`8.1`) are passed over.
/// - Source: universaldependencies.org/format.html.
public struct CoNLLUReader: Sequence, IteratorProtocol {
  private let byteLimit: Int
  private var folders: FolderWalk
  private var lines: LineReader?
  private var path = ""
  private var name = ""
  private var documentNumber = 0
  private var pendingID: String?

  /// A reader of these paths; "-" and no path at all mean standard input.
  public init(paths: [String], byteLimit: Int = ArticleReader.Options().byteLimit) {
    self.byteLimit = byteLimit
    folders = FolderWalk(paths: paths.isEmpty ? ["-"] : paths)
  }

  /// The next document or what stands in its place; nil when all is read.
  public mutating func next() -> Result<PretokenizedDocument, Rejection>? {
    while true {
      do throws(ByteStream.Failure) {
        if let found = try nextDocument() { return found }
        lines = nil
        switch folders.next() {
        case nil: return nil
        case .rejected(let rejection)?: return .failure(rejection)
        case .file(let path, let name)?:
          let isStandardInput = path == "-"
          self.path = isStandardInput ? ArticleReader.standardInputName : path
          self.name = name
          documentNumber = 0
          pendingID = nil
          let stream = try ByteStream(path: path)
          lines = LineReader(stream: stream, limit: byteLimit)
        }
      } catch {
        lines = nil
        return .failure(Rejection(file: path, line: nil, reason: error.reason))
      }
    }
  }

  private mutating func nextDocument() throws(ByteStream.Failure)
    -> Result<PretokenizedDocument, Rejection>?
  {
    guard lines != nil else { return nil }
    documentNumber += 1
    let number = documentNumber == 1 ? "" : ":\(documentNumber)"
    let id = pendingID ?? name + number
    pendingID = nil
    var builder = PretokenizedBuilder()
    while let line = try lines?.next() {
      switch line {
      case .tooLong(let length, let number):
        return reject(number, .tooLong(length: length, limit: byteLimit))
      case .bytes(let bytes, let number):
        if let fault = UTF8Fault(in: bytes) { return reject(number, fault.reason) }
        let text = String(decoding: bytes, as: UTF8.self)
        if text.hasPrefix("# newdoc") {
          let newID = text.split(separator: "=", maxSplits: 1).dropFirst().first
          let given = newID.map { String($0.drop(while: \.isWhitespace)) }
          if builder.hasWords {
            pendingID = given
            return .success(builder.document(id: id))
          }
          builder.id = given
        } else if !builder.take(text) {
          return reject(number, .brokenCoNLLU)
        }
      }
    }
    return builder.hasWords ? .success(builder.document(id: id)) : nil
  }

  /// Gives up a file at a line: what follows can't be told apart from the rest of the sentence.
  private mutating func reject(
    _ line: Int,
    _ reason: Rejection.Reason
  ) -> Result<PretokenizedDocument, Rejection> {
    lines = nil
    return .failure(Rejection(file: path, line: line, reason: reason))
  }
}

/// Puts a document together from the lines of CoNLL-U.
private struct PretokenizedBuilder {
  /// The id that the document gives itself.
  var id: String?
  private var text: [UInt8] = []
  private var words: [[TextRange]] = []
  private var paragraphStarts: [Int] = [0]
  private var sentence: [TextRange] = []
  /// The number of the last word of the parted word that is being read.
  private var lastOfParted = 0
  private var partedHasSpace = true
  private var hasSpaceAfter = true

  var hasWords: Bool { !words.isEmpty || !sentence.isEmpty }

  /// Takes a line; false if it is none of the format.
  mutating func take(_ line: String) -> Bool {
    let line = line.hasSuffix("\r") ? String(line.dropLast()) : line
    if line.isEmpty {
      endSentence()
      return true
    }
    if line.hasPrefix("#") {
      if line.hasPrefix("# newpar") {
        endSentence()
        paragraphStarts.append(words.count)
      }
      return true
    }
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 10, !columns[1].isEmpty else { return false }
    let hasSpace = !columns[9].split(separator: "|").contains("SpaceAfter=No")
    if columns[0].contains(".") { return true }
    if let dash = columns[0].firstIndex(of: "-") {
      guard let last = Int(columns[0][columns[0].index(after: dash)...]) else { return false }
      lastOfParted = last
      partedHasSpace = hasSpace
      return true
    }
    guard let number = Int(columns[0]) else { return false }
    add(columns[1], number: number, hasSpaceAfter: hasSpace)
    return true
  }

  private mutating func add(_ form: Substring, number: Int, hasSpaceAfter hasSpace: Bool) {
    if hasSpaceAfter, !text.isEmpty { separate() }
    let start = text.count
    text.append(contentsOf: form.utf8)
    sentence.append(TextRange(start: start, end: text.count))
    hasSpaceAfter =
      if number < lastOfParted {
        false
      } else if number == lastOfParted {
        partedHasSpace
      } else {
        hasSpace
      }
  }

  private mutating func separate() {
    let beginsParagraph = sentence.isEmpty && paragraphStarts.last == words.count
    text.append(contentsOf: (beginsParagraph ? "\n\n" : " ").utf8)
  }

  private mutating func endSentence() {
    if !sentence.isEmpty { words.append(sentence) }
    sentence = []
    lastOfParted = 0
    hasSpaceAfter = true
  }

  mutating func document(id: String) -> PretokenizedDocument {
    endSentence()
    var sentences: [Sentence] = []
    var paragraphs: [Paragraph] = []
    let starts = paragraphStarts.filter { $0 < words.count }
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : words.count
      if start == end { continue }
      let ranges = words[start..<end].map { $0[0].union($0[$0.count - 1]) }
      sentences += ranges.map { Sentence(range: $0, paragraph: paragraphs.count) }
      paragraphs.append(
        Paragraph(
          range: ranges[0].union(ranges[ranges.count - 1]),
          kind: .body,
          sentences: start..<end
        )
      )
    }
    let string = String(decoding: text, as: UTF8.self)
    return PretokenizedDocument(
      article: Article(id: self.id ?? id, text: string),
      segmentation: Segmentation(paragraphs: paragraphs, sentences: sentences),
      words: words
    )
  }
}
