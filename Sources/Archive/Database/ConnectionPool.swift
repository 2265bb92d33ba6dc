import Synchronization

/// Connections for reading: as many as are in use at a time, some of them kept for the next.
final class ConnectionPool: Sendable {
  /// Connections that are kept while nobody uses them.
  private static let keptAtMost = 16

  /// A connection that waits for its next user.
  ///
  /// Only one thread has it at a time: it is taken out of the pool for as long as it is in use.
  private struct Idle: @unchecked Sendable {
    let database: Database
  }

  private let path: String
  private let idle: Mutex<[Idle]>

  /// A pool for an archive that is there; one connection is opened, so that errors show here.
  init(path: String) throws(ArchiveError) {
    self.path = path
    idle = Mutex([Idle(database: try Database.readable(path: path))])
  }

  /// What `work` does with a connection; it sees the archive as of one moment.
  func use<Made>(
    _ work: (Database) throws(ArchiveError) -> Made
  ) throws(ArchiveError) -> Made {
    let database: Database
    if let taken = idle.withLock({ $0.popLast() }) {
      database = taken.database
    } else {
      database = try Database.readable(path: path)
    }
    let made = try database.snapshot { () throws(ArchiveError) in try work(database) }
    let kept = Idle(database: database)
    idle.withLock { if $0.count < Self.keptAtMost { $0.append(kept) } }
    return made
  }
}

extension Database {
  /// What `work` reads, all of it as of one moment.
  fileprivate func snapshot<Made>(
    _ work: () throws(ArchiveError) -> Made
  ) throws(ArchiveError) -> Made {
    try run("BEGIN")
    do throws(ArchiveError) {
      let made = try work()
      try run("COMMIT")
      return made
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }
}
