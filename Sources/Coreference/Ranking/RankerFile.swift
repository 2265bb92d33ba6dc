import Encoder

/// The text of a ranker's file as numbers.
struct RankerFile {
  /// A network of the mean: its projections of states, and its hidden units.
  struct Member {
    /// For each number of the product the weights of a pronoun's state.
    var pronounFactors: [[Float]] = []
    /// For each number of the product the weights of another's state.
    var otherFactors: [[Float]] = []
    /// For each number that the hidden units see the weights of a pronoun's state.
    var pronounInputs: [[Float]] = []
    /// For each number that the hidden units see the weights of another's state.
    var otherInputs: [[Float]] = []
    /// For each hidden unit its bias, a weight a column, and one a number of either state's inputs.
    var hidden: [[Float]] = []
  }

  /// The checksum of the encoder's model whose states it was trained on.
  let model: UInt64
  /// How many numbers a state has.
  let width: Int
  let direct: [Float]
  /// The bias and a weight a hidden unit, those of a member behind those of the one before.
  let output: [Float]
  let members: [Member]

  private static let magic = "dixit-antecedents 2"

  init(_ text: String) throws(RankerError) {
    guard let file = WeightLines(text, magic: Self.magic) else { throw .notAModel }
    let columns = PairColumn.allCases.map { "\($0)" }
    var states: (width: Int, model: UInt64)?
    var direct: [Float] = []
    var output: [Float] = []
    var members: [Member] = []
    for line in file.lines {
      func numbers() throws(RankerError) -> [Float] {
        guard let numbers = line.numbers else { throw .damaged }
        return numbers
      }
      if members.isEmpty, Self.ofMember.contains(String(line.name)) { throw .damaged }
      switch line.name {
      case "columns": guard line.fields.map(String.init) == columns else { throw .otherColumns }
      case "states": states = line.states
      case "direct": direct = try numbers()
      case "output": output = try numbers()
      case "member": members.append(Member())
      case "pronoun-factor": members[members.count - 1].pronounFactors.append(try numbers())
      case "other-factor": members[members.count - 1].otherFactors.append(try numbers())
      case "pronoun-input": members[members.count - 1].pronounInputs.append(try numbers())
      case "other-input": members[members.count - 1].otherInputs.append(try numbers())
      case "hidden": members[members.count - 1].hidden.append(try numbers())
      default: throw .damaged
      }
    }
    guard let states else { throw .damaged }
    (width, model) = states
    self.direct = direct
    self.output = output
    self.members = members
    try check(columns: columns.count)
  }

  /// What belongs to a member and stands behind the line that begins it.
  private static let ofMember: Set<String> = [
    "pronoun-factor", "other-factor", "pronoun-input", "other-input", "hidden",
  ]

  /// Whether all rows are as long as they have to be, and all members of one size.
  private func check(columns: Int) throws(RankerError) {
    guard let first = members.first, direct.count == columns,
      output.count == 1 + members.count * first.hidden.count
    else { throw .damaged }
    let inputs = 1 + columns + 2 * first.pronounInputs.count
    for member in members {
      let projections =
        member.pronounFactors + member.otherFactors + member.pronounInputs + member.otherInputs
      guard projections.allSatisfy({ $0.count == width }),
        member.hidden.allSatisfy({ $0.count == inputs }),
        member.hidden.count == first.hidden.count,
        member.pronounFactors.count == first.pronounFactors.count,
        member.otherFactors.count == first.pronounFactors.count,
        member.pronounInputs.count == first.pronounInputs.count,
        member.otherInputs.count == first.pronounInputs.count
      else { throw .damaged }
    }
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
