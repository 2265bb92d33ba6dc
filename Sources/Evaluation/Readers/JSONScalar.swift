/// A JSON value that is neither array nor object.
public enum JSONScalar: Hashable, Decodable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)

  /// Reads null, a string, a boolean or a number.
  public init(from decoder: any Decoder) throws {
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
      do {
        self = .number(try value.decode(Double.self))
      } catch {
        throw DecodingError.dataCorrupted(
          .init(codingPath: value.codingPath, debugDescription: "expected a string or a number")
        )
      }
    }
  }

  /// The string, if it is one.
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The number, also where a string holds it.
  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .string(let value): Double(value)
    case .null, .boolean: nil
    }
  }

  /// The value as Python prints it, so that groups are called as the scorer calls them.
  public var label: String {
    switch self {
    case .null: "None"
    case .boolean(let value): value ? "True" : "False"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let value): value
    }
  }
}
