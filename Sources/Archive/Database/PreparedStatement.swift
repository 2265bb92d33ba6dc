import CSQLite

/// A statement that SQLite has prepared; values go into it by binding only, never into its text.
///
/// Safe to use: the handle is private, lives as long as the object, and is given back once.
@safe final class PreparedStatement {
  private let handle: OpaquePointer

  /// Prepares a statement on an open connection.
  init(_ sql: String, on connection: OpaquePointer) throws(ArchiveError) {
    var made: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = unsafe sqlite3_prepare_v3(connection, sql, -1, flags, &made, nil)
    guard code == SQLITE_OK, let made = unsafe made else {
      throw unsafe ArchiveError(lastOn: connection)
    }
    unsafe handle = made
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  /// Binds values to the statement's places, in order.
  func bind(_ values: [SQLValue]) throws(ArchiveError) {
    precondition(
      unsafe values.count == Int(sqlite3_bind_parameter_count(handle)),
      "a statement with another number of values"
    )
    for (place, value) in values.enumerated() {
      let place = Int32(place + 1)
      let code: Int32 =
        switch value {
        case .null: unsafe sqlite3_bind_null(handle, place)
        case .integer(let number): unsafe sqlite3_bind_int64(handle, place, number)
        case .real(let number): unsafe sqlite3_bind_double(handle, place, number)
        case .text(let text):
          unsafe Array(text.utf8).withUnsafeBufferPointer { bytes in
            unsafe csqlite_bind_text(
              handle,
              place,
              UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
                ?? Self.empty,
              UInt64(bytes.count)
            )
          }
        case .blob(let bytes):
          unsafe bytes.withUnsafeBytes { bytes in
            unsafe csqlite_bind_blob(handle, place, bytes.baseAddress, UInt64(bytes.count))
          }
        }
      guard code == SQLITE_OK else { throw unsafe ArchiveError(lastOn: sqlite3_db_handle(handle)) }
    }
  }

  /// Goes to the next row; false when there is none.
  func step() throws(ArchiveError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw unsafe ArchiveError(lastOn: sqlite3_db_handle(handle))
    }
  }

  /// Makes it ready to be run again.
  func reset() {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }

  /// The row it stands on.
  var row: Row { unsafe Row(handle) }

  /// An address for a text without bytes; SQLite would take none at all for null.
  private static var empty: UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(sqlite3_libversion()).assumingMemoryBound(to: CChar.self)
  }
}

extension ArchiveError {
  /// What went wrong last on a connection.
  init(lastOn connection: OpaquePointer?) {
    let message = unsafe String(cString: sqlite3_errmsg(connection))
    self = unsafe .database(message: message, code: sqlite3_extended_errcode(connection))
  }
}
