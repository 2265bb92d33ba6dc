package import People
import Synchronization

/// Writes an archive; one thread at a time, others wait.
package final class ArchiveWriter: Sendable {
  /// What adding documents came to.
  package struct Added: Hashable, Sendable {
    /// Articles that the archive did not have.
    package var new = 0
    /// Articles whose text was another one.
    package var changed = 0
    /// Articles that it had already.
    package var known = 0
    /// Statements of new and changed articles.
    package var statements = 0

    /// Nothing yet.
    package init() {}

    /// Adds what others came to.
    package static func += (sum: inout Added, other: Added) {
      sum.new += other.new
      sum.changed += other.changed
      sum.known += other.known
      sum.statements += other.statements
    }
  }

  /// The connection; only one thread has it at a time.
  private struct Connection: @unchecked Sendable {
    let database: Database
  }

  private let connection: Mutex<Connection>

  /// Opens an archive, makes it if there is none, and brings its schema up to date.
  package init(path: String) throws(ArchiveError) {
    connection = Mutex(Connection(database: try Database.writable(path: path)))
  }

  /// Stores documents, all or none; what was stored is there after any crash.
  ///
  /// A document of the same id and text is left alone, unless `renews`. One of another text, or one
  /// that is renewed, takes the place of the earlier one and of its statements; reviews stay.
  package func add(
    _ documents: [IndexedDocument],
    renews: Bool = false
  ) throws(ArchiveError) -> Added {
    try use { database throws(ArchiveError) in
      try database.transaction { () throws(ArchiveError) in
        var writer = DocumentWriter(database: database)
        for document in documents { try writer.add(document, renews: renews) }
        try writer.finish()
        return writer.added
      }
    }
  }

  /// Stores a review; what it gives back is there after any crash.
  package func add(_ review: Review) throws(ArchiveError) -> Review {
    try use { database throws(ArchiveError) in
      try database.transaction { () throws(ArchiveError) in try database.add(review) }
    }
  }

  /// Puts a user's list of people in the place of the one that the archive has; it holds for all
  /// articles, those that are there and those that come.
  package func list(_ people: [ListedPerson]) throws(ArchiveError) {
    try use { database throws(ArchiveError) in
      try database.transaction { () throws(ArchiveError) in
        try ListWriter(database: database).replace(with: people)
      }
    }
  }

  /// Brings the log into the file, so that it begins anew: with readers at work all the time it would
  /// otherwise only grow.
  package func shortenLog() throws(ArchiveError) {
    try use { database throws(ArchiveError) in
      try database.script("PRAGMA wal_checkpoint(RESTART)")
    }
  }

  /// Merges the index's parts and the log into the file, once much has been written.
  package func finish() throws(ArchiveError) {
    try use { database throws(ArchiveError) in
      try database.script("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);")
    }
  }

  /// What `work` does with the connection.
  func use<Made: Sendable>(
    _ work: (Database) throws(ArchiveError) -> Made
  ) throws(ArchiveError) -> Made {
    let result: Result<Made, ArchiveError> = connection.withLock { connection in
      do throws(ArchiveError) {
        return .success(try work(connection.database))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
