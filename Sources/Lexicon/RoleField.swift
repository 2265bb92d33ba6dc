/// A walk of life that hardly anybody shares with another one of these at the same time.
///
/// What is left out (business, law, science, the press) goes with too many others.
public enum RoleField: String, CaseIterable, Hashable, Sendable, Comparable {
  case arts
  case medicine
  case police
  case politics
  case religion
  case sport

  /// The order of their names.
  public static func < (left: RoleField, right: RoleField) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension LexiconSet {
  /// The field of a role: its own, or that of one of its wider words.
  public func field(of role: Role) -> RoleField? {
    roleFields[role.lemma] ?? role.hypernyms.lazy.compactMap { roleFields[$0] }.first
  }
}

/// role-fields.tsv.
extension LexiconReader {
  mutating func readRoleFields(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let field: RoleField = try table.choice(1)
      add(field, of: table.text(0))
    }
  }
}
