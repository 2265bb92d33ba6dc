import Glibc

extension Database {
  /// The mark in the file's header that tells an archive of ours: "dixt".
  private static let applicationID = 0x6469_7874
  /// What a connection may keep of the file in memory, in KiB.
  private static let cacheSize = 32 << 10
  /// What it may map instead of reading, in bytes.
  private static let mapSize = 2 << 30

  /// Opens an archive for writing, makes it if there is none, and brings its schema up to date.
  ///
  /// The log is written ahead (WAL) and synchronised at every commit: what was acknowledged is there
  /// after a crash of the process or of the machine.
  static func writable(path: String) throws(ArchiveError) -> Database {
    let database = try Database(path: path, access: .write)
    // Before anything is written, so that another's file stays as it is.
    try database.checkIsArchive(path, mayBeEmpty: true)
    try database.script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
    try database.configure()
    try database.migrate(path)
    return database
  }

  /// Opens an archive for reading.
  static func readable(path: String) throws(ArchiveError) -> Database {
    guard unsafe access(path, F_OK) == 0 else { throw .missing(path: path) }
    let database = try Database(path: path, access: .read)
    let version = try database.checkIsArchive(path, mayBeEmpty: false)
    if version < Migration.newest {
      throw .notArchive(
        path: path,
        reason: "its schema is of version \(version); `dixit index` brings it up to date"
      )
    }
    try database.configure()
    return database
  }

  private func configure() throws(ArchiveError) {
    try script(
      """
      PRAGMA foreign_keys = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -\(Self.cacheSize);
      PRAGMA mmap_size = \(Self.mapSize);
      """
    )
  }

  /// The version of the schema; refuses files that are not ours.
  @discardableResult
  private func checkIsArchive(_ path: String, mayBeEmpty: Bool) throws(ArchiveError) -> Int {
    let id: Int
    do throws(ArchiveError) {
      id = try first("PRAGMA application_id") { $0.int(0) } ?? 0
    } catch {
      throw .notArchive(path: path, reason: error.reason)
    }
    let version = try first("PRAGMA user_version") { $0.int(0) } ?? 0
    let tables = try first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } ?? 0
    if tables == 0, id == 0 || id == Self.applicationID {
      if mayBeEmpty { return 0 }
      throw .notArchive(path: path, reason: "it is empty")
    }
    guard id == Self.applicationID else {
      throw .notArchive(path: path, reason: "another program’s database")
    }
    guard version <= Migration.newest else {
      throw .tooNew(path: path, version: version, known: Migration.newest)
    }
    return version
  }

  /// Takes the steps that are still to be taken, each whole or not at all.
  private func migrate(_ path: String) throws(ArchiveError) {
    for migration in Migration.all {
      try transaction { () throws(ArchiveError) in
        // Asked within the transaction: another process may have taken the step meanwhile.
        let version = try first("PRAGMA user_version") { $0.int(0) } ?? 0
        guard version < migration.version else { return }
        try script(migration.sql)
        try script(
          "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(migration.version)"
        )
      }
    }
  }
}

extension ArchiveError {
  /// What is wrong, without the place.
  fileprivate var reason: String {
    if case .database(let message, _) = self { message } else { description }
  }
}
