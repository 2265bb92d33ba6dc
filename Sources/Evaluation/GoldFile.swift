import DixitKit
import FoundationEssentials

/// The documents of a JSON Lines file, in order, each id once: a later record replaces an earlier.
struct GoldFile {
  private(set) var documents: [ScoredDocument] = []
  private var places: [String: Int] = [:]

  /// Which of the attributions of a file count.
  struct Filter {
    var minimumConfidence: Double?
    var classes: Set<String>?

    func keeps(_ attribution: RawAttribution) -> Bool {
      // A gold attribution has neither: it is sure, and it is speech.
      if let minimumConfidence, attribution.confidence ?? 1 < minimumConfidence { return false }
      if let classes, !classes.contains(attribution.reportingClass ?? "speech") { return false }
      return true
    }
  }

  subscript(id: String) -> ScoredDocument? { places[id].map { documents[$0] } }

  /// Reads the file at a path; texts that it does not repeat come from `gold`.
  init(
    path: String,
    groupField: String? = nil,
    filter: Filter = Filter(),
    gold: GoldFile? = nil
  ) throws(EvaluationError) {
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.bytes(path)
    } catch {
      throw EvaluationError(place: path, reason: error.message, isReadFailure: true)
    }
    try self.init(Data(bytes), name: path, groupField: groupField, filter: filter, gold: gold)
  }

  /// Reads the bytes of a file called `name`.
  init(
    _ data: Data,
    name: String,
    groupField: String? = nil,
    filter: Filter = Filter(),
    gold: GoldFile? = nil
  ) throws(EvaluationError) {
    let decoder = JSONDecoder()
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) where !line.allSatisfy(isBlank) {
      var raw: RawDocument
      do {
        raw = try decoder.decode(RawDocument.self, from: line, configuration: groupField)
      } catch let error as DecodingError {
        throw EvaluationError(place: "\(name):\(number)", reason: error.reason)
      } catch {
        throw EvaluationError(place: "\(name):\(number)", reason: "\(error)")
      }
      if let offsets = raw.offsets, offsets != "scalars" {
        throw EvaluationError(
          place: "\(name):\(number)",
          reason: "offsets in \(offsets), expected code points"
        )
      }
      raw.attributions.removeAll { !filter.keeps($0) }
      try add(ScoredDocument(raw, textElsewhere: gold?[raw.id]?.string))
    }
  }

  private mutating func add(_ document: ScoredDocument) {
    if let place = places[document.id] {
      documents[place] = document
    } else {
      places[document.id] = documents.count
      documents.append(document)
    }
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

extension DecodingError {
  /// What was wrong, behind the member it was wrong in.
  fileprivate var reason: String {
    switch self {
    case .dataCorrupted(let context), .keyNotFound(_, let context),
      .typeMismatch(_, let context), .valueNotFound(_, let context):
      let member = context.codingPath.map(\.stringValue).joined(separator: ".")
      return member.isEmpty
        ? context.debugDescription : "`\(member)`: \(context.debugDescription)"
    @unknown default: return "\(self)"
    }
  }
}
