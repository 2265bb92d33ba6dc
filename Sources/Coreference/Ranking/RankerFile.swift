/// The text of a ranker's file as numbers.
struct RankerFile {
  let direct: [Float]
  /// The bias and a weight a hidden unit.
  let output: [Float]
  /// For each hidden unit its bias and a weight a column.
  let hidden: [[Float]]

  private static let magic = "dixit-antecedents 1"

  init(_ text: String) throws(RankerError) {
    let lines = text.split(separator: "\n")
    guard lines.first.map(String.init) == Self.magic else { throw .notAModel }
    var rows: [String: [[Substring]]] = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: " ")
      guard let name = fields.first else { continue }
      rows[String(name), default: []].append(Array(fields.dropFirst()))
    }
    let columns = PairColumn.allCases.map { "\($0)" }
    guard rows["columns"]?.first?.map(String.init) == columns else { throw .otherColumns }
    guard let scale = rows["scale"]?.first?.first.flatMap({ Float($0) }), scale > 0 else {
      throw .damaged
    }
    func numbers(_ name: String, _ count: Int) throws(RankerError) -> [[Float]] {
      try (rows[name] ?? []).map { fields throws(RankerError) in
        let values = fields.compactMap { Float($0) }
        guard values.count == fields.count, values.count == count else { throw .damaged }
        return values.map { $0 / scale }
      }
    }
    hidden = try numbers("hidden", columns.count + 1)
    guard let direct = try numbers("direct", columns.count).first,
      let output = try numbers("output", hidden.count + 1).first
    else { throw .damaged }
    self.direct = direct
    self.output = output
  }
}

/// Why a ranker can't be used.
public enum RankerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file does not begin as such files do.
  case notAModel
  /// It was trained on other columns than this program has.
  case otherColumns
  /// Numbers are missing or are none.
  case damaged

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .notAModel: "not a model of antecedents"
    case .otherColumns: "the model of antecedents was trained on other columns: run make models"
    case .damaged: "the model of antecedents is damaged"
    }
  }
}
