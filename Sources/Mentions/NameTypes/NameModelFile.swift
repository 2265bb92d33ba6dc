import Encoder

/// The text of the names' classifier as numbers.
struct NameModelFile {
  /// A network of the mean.
  struct Member {
    /// For each look, and each number of it that the hidden units see, the weights of what is seen there.
    var looks = [[[Float]]](repeating: [], count: NameLook.allCases.count)
    /// For each hidden unit its bias, a weight a column, and one a number of each look.
    var hidden: [[Float]] = []
    /// For each type its bias, a weight a hidden unit, and one a column.
    var output: [[Float]] = []
  }

  /// The checksum of the encoder's model whose states it was trained on.
  let model: UInt64
  /// How many numbers a state has with its word's vector.
  let width: Int
  let members: [Member]

  private static let magic = "dixit-names 1"

  init(_ text: String) throws(NameModelError) {
    guard let file = WeightLines(text, magic: Self.magic) else { throw .notAModel }
    var states: (width: Int, model: UInt64)?
    var members: [Member] = []
    for line in file.lines {
      switch line.name {
      case "columns":
        guard line.fields.map(String.init) == NameColumn.allCases.map({ "\($0)" }) else {
          throw .otherColumns
        }
      case "types":
        guard line.fields.map(String.init) == NameType.allCases.map({ "\($0)" }) else {
          throw .otherColumns
        }
      case "states": states = line.states
      case "member": members.append(Member())
      default:
        guard let row = line.numbers, let current = members.indices.last else { throw .damaged }
        switch line.name {
        case "hidden": members[current].hidden.append(row)
        case "output": members[current].output.append(row)
        default:
          guard let look = NameLook(rawValue: String(line.name)),
            let place = NameLook.allCases.firstIndex(of: look)
          else { throw .damaged }
          members[current].looks[place].append(row)
        }
      }
    }
    guard let states else { throw .damaged }
    (width, model) = states
    self.members = members
    guard !members.isEmpty, members.allSatisfy(isWhole) else { throw .damaged }
  }

  /// Whether all rows of a member are as long as they have to be.
  private func isWhole(_ member: Member) -> Bool {
    let columns = NameColumn.allCases.count
    let inputs = member.looks[0].count
    return inputs > 0 && member.looks.allSatisfy { $0.count == inputs }
      && member.looks.joined().allSatisfy { $0.count == width }
      && !member.hidden.isEmpty
      && member.hidden.allSatisfy { $0.count == 1 + columns + member.looks.count * inputs }
      && member.output.count == NameType.allCases.count
      && member.output.allSatisfy { $0.count == 1 + member.hidden.count + columns }
  }
}

/// Why a classifier of names can't be used.
public enum NameModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file does not begin as such files do.
  case notAModel
  /// It was trained on other columns than this program has.
  case otherColumns
  /// Numbers are missing or are none.
  case damaged

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .notAModel: "not a model of names"
    case .otherColumns: "the model of names was trained on other columns: run make models"
    case .damaged: "the model of names is damaged"
    }
  }
}
