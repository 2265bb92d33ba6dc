import CSQLite

/// The row that a statement stands on; its columns are counted from 0.
///
/// Safe to use: it is handed to a closure and not kept beyond it.
@safe struct Row {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) {
    unsafe self.handle = handle
  }

  /// A whole number; 0 for null.
  func number(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

  /// A whole number as the language's own; 0 for null.
  func int(_ column: Int32) -> Int { Int(number(column)) }

  /// A whole number, or nil for null.
  func numberOrNil(_ column: Int32) -> Int64? { isNull(column) ? nil : number(column) }

  /// A number; 0 for null.
  func real(_ column: Int32) -> Double { unsafe sqlite3_column_double(handle, column) }

  /// A text; the empty one for null.
  func text(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count),
      as: UTF8.self
    )
  }

  /// A text, or nil for null.
  func textOrNil(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// Bytes; none for null.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }
}
