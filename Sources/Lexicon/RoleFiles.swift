/// titles.tsv, roles.tsv and bodies.tsv.
extension LexiconReader {
  mutating func readTitles(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let title = Title(
        kind: try table.choice(1),
        gender: try gender(table, 2),
        full: table.text(table.isEmpty(3) ? 0 : 3)
      )
      try add(.title(title), form: table.field(0), from: table, 0)
    }
  }

  mutating func readRoles(_ table: inout TableReader) throws(LexiconError) {
    var lemmas: Set<String> = []
    var wider: [(name: String, line: Int)] = []
    while try table.advance() {
      let lemma = table.text(0)
      let kind: Role.Kind = try table.choice(1)
      let gender = try gender(table, 2)
      let hypernyms = try table.list(4).map { String(decoding: $0, as: UTF8.self) }
      let one = Role(
        lemma: lemma,
        kind: kind,
        gender: gender,
        isPlural: false,
        hypernyms: hypernyms
      )
      let many = Role(
        lemma: lemma,
        kind: kind,
        gender: gender,
        isPlural: true,
        hypernyms: hypernyms
      )
      try add(.role(one), form: table.field(0), from: table, 0)
      for plural in try PluralInflection.plurals(in: table, 3) {
        try add(.role(many), form: plural, from: table, 3)
      }
      lemmas.insert(lemma)
      for name in hypernyms { wider.append((name, table.line)) }
    }
    if let unknown = wider.first(where: { !lemmas.contains($0.name) }) {
      throw LexiconError(
        file: table.file.name,
        line: unknown.line,
        column: 5,
        reason: "\"\(unknown.name)\" is not in the first column of any line"
      )
    }
  }

  mutating func readBodies(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let lemma = table.text(0)
      let kind: BodyNoun.Kind = try table.choice(1)
      let one = BodyNoun(lemma: lemma, kind: kind, isPlural: false)
      try add(.body(one), form: table.field(0), from: table, 0)
      let many = BodyNoun(lemma: lemma, kind: kind, isPlural: true)
      for plural in try PluralInflection.plurals(in: table, 2) {
        try add(.body(many), form: plural, from: table, 2)
      }
    }
  }

  private func gender(
    _ table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> Gender {
    table.isEmpty(column) ? .unknown : try table.choice(column)
  }
}
