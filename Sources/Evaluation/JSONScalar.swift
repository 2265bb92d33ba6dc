/// A JSON value that is neither array nor object.
enum JSONScalar: Hashable, Decodable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
      return
    }
    do {
      self = .string(try value.decode(String.self))
      return
    } catch DecodingError.typeMismatch {}
    do {
      self = .boolean(try value.decode(Bool.self))
      return
    } catch DecodingError.typeMismatch {}
    do {
      self = .integer(try value.decode(Int.self))
    } catch {
      self = .number(try value.decode(Double.self))
    }
  }

  /// The string, if it is one.
  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The value as Python prints it, so that groups are called as the scorer calls them.
  var label: String {
    switch self {
    case .null: "None"
    case .boolean(let value): value ? "True" : "False"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let value): value
    }
  }
}
