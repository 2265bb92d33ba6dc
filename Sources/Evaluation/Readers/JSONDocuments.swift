import DixitKit
import FoundationEssentials

/// The JSON documents of a path: a file of one or of one a line, or a folder of such files.
struct JSONDocuments<Document>: Sequence
where
  Document: DecodableWithConfiguration, Document.DecodingConfiguration == String?
{
  private var documents: [(document: Document, id: String, place: String)] = []

  /// Reads them; the id is the file's name without its ending, or `NAME:LINE`.
  ///
  /// - Throws: `EvaluationError` with file and line.
  init(_ path: String, _ configuration: String?) throws(EvaluationError) {
    let paths = FilePaths.isFolder(path) ? try FilePaths.files(below: path) : [path]
    for path in paths where paths.count == 1 || FilePaths.has(path, ending: ".json", ".jsonl") {
      try read(path, configuration)
    }
  }

  private mutating func read(_ path: String, _ configuration: String?) throws(EvaluationError) {
    let data = Data(try FilePaths.bytes(path))
    let decoder = JSONDecoder()
    // Tools put their own ending behind the text's: `story.txt.json` is of `story`.
    let name = FilePaths.stem(FilePaths.stem(path, without: ".json"), without: ".txt")
    let id = FilePaths.stem(name, without: ".jsonl")
    if FilePaths.has(path, ending: ".json") {
      do {
        let document = try decoder.decode(Document.self, from: data, configuration: configuration)
        documents.append((document, id, path))
      } catch {
        throw EvaluationError(place: path, reason: decodingReason(error))
      }
      return
    }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) where !line.allSatisfy({ $0 <= 0x20 }) {
      let place = "\(path):\(number)"
      do {
        let document = try decoder.decode(Document.self, from: line, configuration: configuration)
        documents.append((document, "\(id):\(number)", place))
      } catch {
        throw EvaluationError(place: place, reason: decodingReason(error))
      }
    }
  }

  func makeIterator() -> IndexingIterator<[(document: Document, id: String, place: String)]> {
    documents.makeIterator()
  }
}
