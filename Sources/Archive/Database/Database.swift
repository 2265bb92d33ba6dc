import CSQLite

/// A connection to an SQLite file, for one thread at a time.
///
/// Safe to use: the handle is private, open as long as the object lives, and closed once.
@safe final class Database {
  /// What a connection may do.
  enum Access {
    /// Read a file that is there.
    case read
    /// Read and write a file that is there, or that is made.
    case write
  }

  /// How long it waits for another process that writes, in milliseconds: a batch's commit takes
  /// some seconds on a slow disk.
  private static let patience: Int32 = 30_000

  private let handle: OpaquePointer
  private var prepared: [String: PreparedStatement] = [:]

  /// Opens a file.
  init(path: String, access: Access) throws(ArchiveError) {
    let flags =
      switch access {
      case .read: SQLITE_OPEN_READONLY
      case .write: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    var made: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &made, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let made = unsafe made else {
      throw .database(message: "no memory", code: code)
    }
    unsafe handle = made
    guard code == SQLITE_OK else {
      // The object does not come to be whole, so `deinit` does not close it.
      let error = unsafe ArchiveError(lastOn: made)
      unsafe sqlite3_close_v2(made)
      throw error
    }
    unsafe sqlite3_extended_result_codes(handle, 1)
    unsafe sqlite3_busy_timeout(handle, Self.patience)
  }

  deinit {
    // Statements first: a connection with statements stays half open.
    prepared.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs statements without values, one behind the other: a schema, a pragma.
  func script(_ sql: String) throws(ArchiveError) {
    guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw unsafe ArchiveError(lastOn: handle)
    }
  }

  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ values: [SQLValue] = []) throws(ArchiveError) {
    try each(sql, values) { _ in true }
  }

  /// What `read` makes of each row.
  func rows<Made>(
    _ sql: String,
    _ values: [SQLValue] = [],
    _ read: (Row) -> Made
  ) throws(ArchiveError) -> [Made] {
    var made: [Made] = []
    try each(sql, values) { row in
      made.append(read(row))
      return true
    }
    return made
  }

  /// What `read` makes of the first row; nil if there is none.
  func first<Made>(
    _ sql: String,
    _ values: [SQLValue] = [],
    _ read: (Row) -> Made
  ) throws(ArchiveError) -> Made? {
    var made: Made?
    try each(sql, values) { row in
      made = read(row)
      return false
    }
    return made
  }

  /// Hands each row on, until there are no more or `visit` gives false.
  func each(
    _ sql: String,
    _ values: [SQLValue] = [],
    _ visit: (Row) -> Bool
  ) throws(ArchiveError) {
    let statement = try statement(sql)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step(), visit(statement.row) {}
  }

  /// The id of the row that was inserted last.
  var lastID: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// How many rows the last statement changed.
  var changes: Int { unsafe Int(sqlite3_changes(handle)) }

  /// Does `work` whole or not at all; it has reached the disk when this returns.
  func transaction<Made>(
    _ work: () throws(ArchiveError) -> Made
  ) throws(ArchiveError) -> Made {
    try script("BEGIN IMMEDIATE")
    do throws(ArchiveError) {
      let made = try work()
      try script("COMMIT")
      return made
    } catch {
      // Some failures have rolled back already; that this one then fails tells nothing new.
      try? script("ROLLBACK")
      throw error
    }
  }

  private func statement(_ sql: String) throws(ArchiveError) -> PreparedStatement {
    if let ready = prepared[sql] { return ready }
    let made = try unsafe PreparedStatement(sql, on: handle)
    prepared[sql] = made
    return made
  }
}
