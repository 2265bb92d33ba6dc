package import DixitKit

/// What an answer shows of a statement that matches: how its speaker was found, how and when it was
/// said, and where else it stands.
package struct StatementGrounds: Hashable, Sendable, ToldCircumstances {
  /// The steps from the cue to the speaker's name.
  package let evidence: [EvidenceStep]
  /// The words of the cue, a stretch each.
  package let cue: [String]
  /// How it was said.
  package let medium: [SpanRecord]
  /// When it was said, or nil.
  package let when: TimeRecord?
  /// The same quotation in other articles, if it is quoted and long enough to be known again.
  package let cluster: StoredCluster?
}

extension ArchiveReader {
  /// The grounds of statements by their numbers.
  package func grounds(
    ofStatements ids: [Int64]
  ) throws(ArchiveError) -> [Int64: StatementGrounds] {
    var clusters: [Int64: StoredCluster] = [:]
    var grounds: [Int64: StatementGrounds] = [:]
    let statements = try use { database throws(ArchiveError) in
      try StatementLoader(database: database).statements(ids)
    }
    for statement in statements {
      if let number = statement.cluster, clusters[number] == nil {
        clusters[number] = try cluster(number)
      }
      grounds[statement.id] = StatementGrounds(
        evidence: statement.evidence,
        cue: statement.cue.map(\.text),
        medium: statement.medium,
        when: statement.when,
        cluster: statement.cluster.flatMap { clusters[$0] }
      )
    }
    return grounds
  }
}
