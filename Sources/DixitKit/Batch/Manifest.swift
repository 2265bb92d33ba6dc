import FoundationEssentials

/// What a long run has written so far, and from what: `manifest.json` beside the parts.
///
/// It holds no times and no number of jobs, so that runs of the same give the same manifest.
package struct Manifest: Codable, Equatable, Sendable {
  /// The name of the file.
  package static let name = "manifest.json"
  /// The schema that `schema` names.
  package static let currentSchema = "dixit-manifest/1"

  /// What has to be the same for a run to go on.
  package struct Identity: Codable, Equatable, Sendable {
    /// The program: its version, and the digest of its file, which holds the built-in model and
    /// lexicons, too.
    package var program: Resource
    /// The model: `built-in`, `none`, or a file with its digest.
    package var model: Resource
    /// The lexicons: `built-in`, or a folder with the digest of its files.
    package var lexicons: Resource
    /// The options that the output depends on, by name.
    package var options: [String: String]
    /// The inputs in their order.
    package var inputs: [Input]

    /// An identity of these.
    package init(
      program: Resource,
      model: Resource,
      lexicons: Resource,
      options: [String: String],
      inputs: [Input]
    ) {
      self.program = program
      self.model = model
      self.lexicons = lexicons
      self.options = options
      self.inputs = inputs
    }
  }

  /// Something that the output depends on.
  package struct Resource: Codable, Equatable, Sendable {
    /// What it is called: a version, a path.
    package var name: String
    /// The digest of its bytes; nil if it is part of the program.
    package var sha256: String?

    /// A resource of this name and digest.
    package init(name: String, sha256: String? = nil) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// An input as it was named.
  package struct Input: Codable, Equatable, Sendable {
    /// The path; “-” is standard input.
    package var path: String
    /// Its size; nil for a folder or a pipe.
    package var bytes: Int?

    /// The input at a path.
    package init(path: String, bytes: Int?) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// A place in the input.
  package struct Place: Codable, Equatable, Sendable {
    /// The file.
    package var file: String
    /// The line, if the document is not the whole file.
    package var line: Int?

    /// A place in a file.
    package init(file: String, line: Int?) {
      self.file = file
      self.line = line
    }
  }

  /// What some stretch of the input came to.
  package struct Counts: Codable, Equatable, Sendable {
    /// Documents that gave a record.
    package var documents = 0
    /// What was rejected.
    package var rejected = 0
    /// Those among the rejected that the system failed to read.
    package var unreadable = 0
    /// Attributions in the records.
    package var attributions = 0
    /// Words in the documents, parted by white space.
    package var words = 0
    /// Bytes of the documents as they stood in the input, without compression.
    package var inputBytes = 0

    /// Nothing yet.
    package init() {}

    /// All that was read.
    package var items: Int { documents + rejected }

    /// Adds others.
    package mutating func add(_ other: Counts) {
      documents += other.documents
      rejected += other.rejected
      unreadable += other.unreadable
      attributions += other.attributions
      words += other.words
      inputBytes += other.inputBytes
    }
  }

  /// A part that is written.
  package struct Part: Codable, Equatable, Sendable {
    /// Its file in the folder.
    package var file: String
    /// How many documents, good and bad, came before it.
    package var firstDocument: Int
    /// Where its first and its last document stand.
    package var first: Place
    package var last: Place
    /// What it holds.
    package var counts: Counts
    /// The digest of its input: of the digests of its documents' bytes.
    package var inputSHA256: String
    /// The file's size, and what it unpacks to.
    package var bytes: Int
    package var unpackedBytes: Int
    /// The file's digest.
    package var sha256: String
    /// The size of the file of rejects after this part; nil if there is none.
    package var rejectsBytes: Int?

    /// A part with all that is known of it.
    package init(
      file: String,
      firstDocument: Int,
      first: Place,
      last: Place,
      counts: Counts,
      inputSHA256: String,
      bytes: Int,
      unpackedBytes: Int,
      sha256: String,
      rejectsBytes: Int?
    ) {
      self.file = file
      self.firstDocument = firstDocument
      self.first = first
      self.last = last
      self.counts = counts
      self.inputSHA256 = inputSHA256
      self.bytes = bytes
      self.unpackedBytes = unpackedBytes
      self.sha256 = sha256
      self.rejectsBytes = rejectsBytes
    }
  }

  /// The version of the manifest's layout.
  package var schema = currentSchema
  /// Whether the run has come to its end.
  package var complete = false
  /// What was run on what.
  package var identity: Identity
  /// The parts, in order.
  package var parts: [Part] = []
  /// The sum of the parts.
  package var totals = Counts()

  /// The manifest of a run that has not begun.
  package init(identity: Identity) {
    self.identity = identity
  }

  /// Adds a part that is written.
  package mutating func add(_ part: Part) {
    parts.append(part)
    totals.add(part.counts)
  }

  /// The manifest that some bytes hold.
  package init(decoding bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
  }

  /// The manifest as JSON, laid out for reading.
  package func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// The first thing that differs from what a run would be, in words; nil if it may go on.
  package func difference(from other: Identity) -> String? {
    if identity.inputs != other.inputs { return "other inputs, or their sizes have changed" }
    if identity.program.name != other.program.name {
      return "version \(identity.program.name), this is \(other.program.name)"
    }
    if identity.program != other.program { return "another build of the program" }
    if identity.model != other.model { return "another model" }
    if identity.lexicons != other.lexicons { return "other lexicons" }
    let names = Set(identity.options.keys).union(other.options.keys).sorted()
    let changed = names.first { identity.options[$0] != other.options[$0] }
    return changed.map { name in
      "--\(name) was \(identity.options[name] ?? "not given"), "
        + "now it is \(other.options[name] ?? "not given")"
    }
  }
}
