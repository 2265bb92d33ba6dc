/// A value that goes into a prepared statement.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// A whole number.
  static func number(_ value: Int) -> SQLValue { .integer(Int64(value)) }

  /// A whole number, or null.
  static func number(orNull value: Int64?) -> SQLValue { value.map(SQLValue.integer) ?? .null }

  /// A text, or null.
  static func text(orNull value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }
}
