/// What parts the fields of a table's row.
enum FieldSeparator: UInt8, Sendable {
  case comma = 0x2C
  case tab = 0x09
}
