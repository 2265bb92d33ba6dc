import FoundationEssentials

/// Reads documents one after another from files, folders and standard input, in the order given.
///
/// It holds one document at a time. What can't be read comes out as a rejection in its place.
public struct ArticleReader: Sequence, IteratorProtocol {
  /// How to read.
  public struct Options: Sendable {
    /// The form of every input, or nil to recognise it by name and content.
    public var format: InputFormat?
    /// What the members of JSON documents are called.
    public var fields = FieldNames()
    /// The most bytes that a document (a line, an array's element, a text file) may have.
    public var byteLimit = 16 << 20

    /// The options of the interface: recognise the form, names as usual, 16 MiB a document.
    public init() {}
  }

  /// What standard input is called in ids and rejections.
  public static let standardInputName = "stdin"

  private enum Source {
    case lines(LineReader, name: String, path: String)
    case elements(ElementReader, name: String, path: String)
  }

  private let options: Options
  private let decoder: DocumentDecoder
  private var folders = FolderWalk()
  private var source: Source?

  /// A reader of these paths; "-" and no path at all mean standard input.
  public init(paths: [String], options: Options = Options()) {
    self.options = options
    decoder = DocumentDecoder(names: options.fields)
    folders = FolderWalk(paths: paths.isEmpty ? ["-"] : paths)
  }

  /// The next document or what stands in its place; nil when all is read.
  public mutating func next() -> Result<Article, Rejection>? {
    while true {
      if let found = nextOfSource() { return found }
      switch folders.next() {
      case nil: return nil
      case .rejected(let rejection)?: return .failure(rejection)
      case .file(let path, let name)?:
        if let found = open(path: path, name: name) { return found }
      }
    }
  }

  private mutating func nextOfSource() -> Result<Article, Rejection>? {
    switch source {
    case nil: return nil
    case .lines(var reader, let name, let path)?:
      let found = nextLine(of: &reader, name: name, path: path)
      source = found == nil ? nil : .lines(reader, name: name, path: path)
      return found
    case .elements(var reader, let name, let path)?:
      let found = nextElement(of: &reader, name: name, path: path)
      source = found == nil ? nil : .elements(reader, name: name, path: path)
      return found
    }
  }
}

extension ArticleReader {
  /// Opens an input; a text comes out at once, the documents of other forms one by one.
  private mutating func open(path: String, name: String) -> Result<Article, Rejection>? {
    let isStandardInput = path == "-"
    let shownPath = isStandardInput ? Self.standardInputName : path
    do throws(ByteStream.Failure) {
      let stream = try isStandardInput ? ByteStream() : ByteStream(path: path)
      let firstBytes = try stream.pending()
      if isStandardInput, firstBytes.isEmpty { return nil }
      let nameFormat = isStandardInput ? nil : InputFormat(fileName: name)
      let content = firstBytes.dropFirst(firstBytes.starts(with: Self.byteOrderMark) ? 3 : 0)
      let format = options.format ?? nameFormat ?? InputFormat(firstBytes: content)
      if format != .text { stream.take(firstBytes.count - content.count) }
      switch format {
      case .text:
        let isSurelyText = nameFormat == .text || options.format == .text || isStandardInput
        let reading = try text(of: stream, name: name, mayHoldZeroBytes: isSurelyText)
        return reading.mapError { Rejection(file: shownPath, line: nil, reason: $0) }
      case .jsonl:
        let reader = LineReader(stream: stream, limit: options.byteLimit)
        source = .lines(reader, name: name, path: shownPath)
      case .json:
        let reader = ElementReader(stream: stream, limit: options.byteLimit)
        source = .elements(reader, name: name, path: shownPath)
      }
      return nil
    } catch {
      return .failure(
        Rejection(file: shownPath, line: nil, reason: .unreadable(error.message))
      )
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The whole of a stream as one document.
  ///
  /// A byte order mark stays: it counts in the offsets of whoever reads the file as UTF-8.
  private func text(
    of stream: ByteStream,
    name: String,
    mayHoldZeroBytes: Bool
  ) throws(ByteStream.Failure) -> Result<Article, Rejection.Reason> {
    var bytes: [UInt8] = []
    while case let pending = try stream.pending(), !pending.isEmpty {
      bytes.append(contentsOf: pending)
      stream.take(pending.count)
      if bytes.count > options.byteLimit {
        return .failure(.tooLong(length: nil, limit: options.byteLimit))
      }
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .failure(.utf16)
    }
    if !mayHoldZeroBytes, let zero = bytes.firstIndex(of: 0) {
      return .failure(.binary(offset: zero))
    }
    if let fault = UTF8Fault(in: bytes) { return .failure(fault.reason) }
    return .success(Article(id: name, text: String(decoding: bytes, as: UTF8.self)))
  }

  private func nextLine(
    of reader: inout LineReader,
    name: String,
    path: String
  ) -> Result<Article, Rejection>? {
    while true {
      do throws(ByteStream.Failure) {
        switch try reader.next() {
        case nil: return nil
        case .tooLong(let length, let number)?:
          let reason = Rejection.Reason.tooLong(length: length, limit: options.byteLimit)
          return .failure(Rejection(file: path, line: number, reason: reason))
        case .bytes(let bytes, let number)?:
          if bytes.allSatisfy(JSONSyntax.isSpace) { continue }
          return document(bytes, id: "\(name):\(number)", path: path, line: number)
        }
      } catch {
        return .failure(Rejection(file: path, line: nil, reason: .unreadable(error.message)))
      }
    }
  }

  private func nextElement(
    of reader: inout ElementReader,
    name: String,
    path: String
  ) -> Result<Article, Rejection>? {
    do throws(ByteStream.Failure) {
      switch try reader.next() {
      case nil: return nil
      case .tooLong(let length, let line)?:
        let reason = Rejection.Reason.tooLong(length: length, limit: options.byteLimit)
        return .failure(Rejection(file: path, line: line, reason: reason))
      case .broken(let reason, let line)?:
        return .failure(Rejection(file: path, line: line, reason: reason))
      case .bytes(let bytes, let line, let place)?:
        let id = place == 1 ? "\(name):\(line)" : "\(name):\(line):\(place)"
        return document(bytes, id: id, path: path, line: line)
      }
    } catch {
      return .failure(Rejection(file: path, line: nil, reason: .unreadable(error.message)))
    }
  }

  private func document(
    _ bytes: [UInt8],
    id: String,
    path: String,
    line: Int
  ) -> Result<Article, Rejection> {
    do throws(Rejection.Reason) {
      return .success(try decoder.article(from: bytes, defaultID: id))
    } catch {
      return .failure(Rejection(file: path, line: line, reason: error))
    }
  }
}
