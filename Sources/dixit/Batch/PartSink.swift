import DixitKit

/// Records to compressed parts in a folder, with a manifest after each.
///
/// A part ends after so many documents, good and bad: where the input says, not where a run happens
/// to be. So a run that was broken off and went on gives the same files as one that was not. The
/// order on the disk is: the part under its name, its rejects, the manifest that names it. What was
/// written of a part that the manifest does not name is written again.
struct PartSink: ResultSink {
  /// What was asked for.
  struct Options {
    var folder: String
    var rejects: String?
    var documentsPerPart: Int
  }

  private let folder: StoredFolder
  private let rejects: StoredFile?
  private let documentsPerPart: Int
  private(set) var manifest: Manifest
  private var part: OpenPart?

  /// What is known of a part that is being written.
  private struct OpenPart {
    let file: PartFile
    let first: Manifest.Place
    var last: Manifest.Place
    var counts = Manifest.Counts()
    let digest = Digest()
    var rejects: [UInt8] = []
  }

  /// Goes on with a run, or begins one where the manifest has no parts.
  init(_ options: Options, folder: StoredFolder, manifest: Manifest) throws {
    self.folder = folder
    self.manifest = manifest
    documentsPerPart = options.documentsPerPart
    let length = manifest.parts.last?.rejectsBytes ?? 0
    rejects = try options.rejects.map { try Self.rejects($0, length: length) }
    try save()
  }

  /// The file of rejects, behind the bytes that earlier parts have in it.
  private static func rejects(_ path: String, length: Int) throws -> StoredFile {
    length == 0
      ? try StoredFile(emptying: path) : try StoredFile(goingOnWith: path, length: length)
  }

  var counts: Manifest.Counts {
    var counts = manifest.totals
    if let part { counts.add(part.counts) }
    return counts
  }

  mutating func take(_ result: ExtractionResult) throws {
    var part = try self.part ?? begin(at: result.place)
    self.part = part
    part.counts.add(result.counts)
    part.last = result.place
    part.digest.add(result.inputDigest)
    switch result.outcome {
    case .success(let document): try part.file.write(document.rendered.bytes)
    case .failure(let rejection): part.rejects += rejection.jsonLine
    }
    self.part = part
    if part.counts.items == documentsPerPart { try endPart() }
  }

  mutating func finish() throws {
    try endPart()
    manifest.complete = true
    try save()
  }

  mutating func abandon() {
    part?.file.discard()
    part = nil
  }

  /// The name of a part's file.
  static func name(of number: Int) -> String {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 5 - digits.utf8.count))
    return "part-\(zeros)\(digits).jsonl.zst"
  }

  private func begin(at place: Manifest.Place) throws -> OpenPart {
    let name = Self.name(of: manifest.parts.count)
    return OpenPart(file: try PartFile(name, in: folder), first: place, last: place)
  }

  private mutating func endPart() throws {
    guard let part else { return }
    let (bytes, sha256) = try part.file.finish()
    self.part = nil
    if let rejects {
      try rejects.write(part.rejects)
      try rejects.synchronize()
    }
    manifest.add(
      Manifest.Part(
        file: part.file.name,
        firstDocument: manifest.totals.items,
        first: part.first,
        last: part.last,
        counts: part.counts,
        inputSHA256: Digest.hexadecimal(part.digest.finish()),
        bytes: bytes,
        unpackedBytes: part.file.length,
        sha256: sha256,
        rejectsBytes: try rejects?.size()
      )
    )
    try save()
  }

  private func save() throws {
    try folder.write(Manifest.name, try manifest.encoded())
  }
}
