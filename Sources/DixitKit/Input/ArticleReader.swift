/// Reads documents one after another from files, folders and standard input, in the order given.
///
/// It holds one document at a time. What can't be read comes out as a rejection in its place.
public struct ArticleReader: Sequence, IteratorProtocol {
  /// How to read.
  public struct Options: Sendable {
    /// The form of every input, or nil to recognise it by name and content.
    public var format: InputFormat?
    /// What the members of JSON documents and the columns of tables are called.
    public var fields = FieldNames()
    /// The most bytes that a document (a line, an array's element, a text file) may have.
    public var byteLimit = 16 << 20

    /// The options of the interface: recognise the form, names as usual, 16 MiB a document.
    public init() {}
  }

  /// What standard input is called in ids and rejections.
  public static let standardInputName = "stdin"

  /// Bytes that are looked at to recognise a form: a table's header is hardly longer.
  private static let glance = 1 << 12
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let options: Options
  private var folders: FolderWalk
  private var reader: (any DocumentReader)?
  private var stream: ByteStream?
  /// The name of an input that is open, while its form is not known yet.
  private var unrecognised: String?
  /// Whether something was lost before the form was known.
  private var lacksBeginning = false
  private var path = ""
  private var isStandardInput = false
  private var consumedBefore: UInt64 = 0
  private var skippedBefore = 0

  /// A reader of these paths; "-" and no path at all mean standard input.
  public init(paths: [String], options: Options = Options()) {
    self.options = options
    folders = FolderWalk(
      paths: paths.isEmpty ? ["-"] : paths,
      onlyTexts: options.format == .brat
    )
  }

  /// Bytes of files, compressed as they are, that were read so far.
  public var consumed: UInt64 { consumedBefore + (stream?.consumed ?? 0) }

  /// Records of web archives passed over so far, since their content is of no kind that is read.
  public var skipped: Int { skippedBefore + (reader?.skipped ?? 0) }

  /// The next article or what stands in its place; nil when all is read.
  public mutating func next() -> Result<Article, Rejection>? {
    nextDocument().map { $0.flatMap { $0.article() } }
  }

  /// The next document, not decoded yet, or what stands in its place; nil when all is read.
  public mutating func nextDocument() -> Result<RawDocument, Rejection>? {
    while true {
      do throws(ByteStream.Failure) {
        if let found = try reader?.next() { return found }
        if let name = unrecognised {
          try recognise(name)
          continue
        }
        close()
        switch folders.next() {
        case nil: return nil
        case .rejected(let rejection)?: return .failure(rejection)
        case .file(let path, let name)?: try open(path: path, name: name)
        }
      } catch {
        let rejection = Rejection(file: path, line: nil, reason: error.reason)
        if goesOn(after: error) {
          lacksBeginning = reader == nil
        } else {
          close()
        }
        return .failure(rejection)
      }
    }
  }

  private func goesOn(after failure: ByteStream.Failure) -> Bool {
    guard case .damaged = failure, let stream, stream.goesOnAfterDamage else { return false }
    return reader?.goesOnAfterDamage ?? (unrecognised != nil)
  }

  private mutating func close() {
    skippedBefore += reader?.skipped ?? 0
    consumedBefore += stream?.consumed ?? 0
    stream = nil
    reader = nil
    unrecognised = nil
    lacksBeginning = false
  }

  /// Opens an input.
  private mutating func open(path: String, name: String) throws(ByteStream.Failure) {
    self.path = path == "-" ? Self.standardInputName : path
    stream = try ByteStream(path: path)
    isStandardInput = path == "-"
    unrecognised = name
  }

  /// Finds the reader of an open input's form; none if its beginning is lost and the form needs it.
  private mutating func recognise(_ name: String) throws(ByteStream.Failure) {
    guard let stream else { return }
    let firstBytes = try stream.pending(atLeast: Self.glance)
    unrecognised = nil
    if isStandardInput, firstBytes.isEmpty { return }
    let plainName = InputFormat.withoutCompression(name)
    let nameFormat = isStandardInput ? nil : InputFormat(fileName: plainName)
    let content = firstBytes.dropFirst(firstBytes.starts(with: Self.byteOrderMark) ? 3 : 0)
    let format = options.format ?? Self.format(nameFormat, content, options.fields)
    let context = InputContext(path: self.path, name: plainName, options: options)
    if !format.isText { stream.take(firstBytes.count - content.count) }
    let isSurelyText = nameFormat == .text || options.format != nil || isStandardInput
    let reader = Self.reader(of: format, stream, context, mayHoldZeroBytes: isSurelyText)
    if !lacksBeginning || reader.goesOnAfterDamage { self.reader = reader }
  }

  /// The form by what the name says, if anything, and by the first bytes.
  private static func format(
    _ nameFormat: InputFormat?,
    _ content: ArraySlice<UInt8>,
    _ fields: FieldNames
  ) -> InputFormat {
    if let nameFormat, nameFormat != .json { return nameFormat }
    let found = InputFormat(firstBytes: content, fields: fields)
    return nameFormat == nil || found == .jsonl ? found : .json
  }

  /// The reader of a form.
  static func reader(
    of format: InputFormat,
    _ stream: ByteStream,
    _ context: InputContext,
    mayHoldZeroBytes: Bool = true
  ) -> any DocumentReader {
    switch format {
    case .text, .brat:
      TextReader(stream: stream, context: context, mayHoldZeroBytes: mayHoldZeroBytes)
    case .jsonl: JSONLinesReader(stream: stream, context: context)
    case .json: JSONElementsReader(stream: stream, context: context)
    case .csv: CSVReader(stream: stream, context: context, separator: .comma)
    case .tsv: CSVReader(stream: stream, context: context, separator: .tab)
    case .warc: WARCReader(stream: stream, context: context)
    }
  }
}
