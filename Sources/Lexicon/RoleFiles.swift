/// titles.tsv, roles.tsv and bodies.tsv.
extension LexiconReader {
  mutating func readTitles(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let form = table.text(0)
      let title = Title(
        kind: try table.choice(1),
        gender: try gender(table, 2),
        full: table.isEmpty(3) ? form : table.text(3)
      )
      try add(title, as: Phrase.Meaning.title, on: \.title, form: form, from: table, 0)
    }
  }

  mutating func readRoles(_ table: inout TableReader) throws(LexiconError) {
    var lemmas: Set<String> = []
    var wider: [(name: String, error: LexiconError)] = []
    while try table.advance() {
      let lemma = table.text(0)
      let kind: Role.Kind = try table.choice(1)
      let gender = try gender(table, 2)
      let hypernyms = try table.texts(4)
      func role(isPlural: Bool) -> Role {
        Role(lemma: lemma, kind: kind, gender: gender, isPlural: isPlural, hypernyms: hypernyms)
      }
      try add(
        role(isPlural: false),
        as: Phrase.Meaning.role,
        on: \.role,
        form: lemma,
        from: table,
        0
      )
      for plural in try PluralInflection.plurals(of: lemma, in: table, 3) {
        try add(
          role(isPlural: true),
          as: Phrase.Meaning.role,
          on: \.role,
          form: plural,
          from: table,
          3
        )
      }
      lemmas.insert(lemma)
      for name in hypernyms {
        wider.append(
          (name, table.mistake(at: 4, "\"\(name)\" is not in the first column of any line"))
        )
      }
    }
    if let unknown = wider.first(where: { !lemmas.contains($0.name) }) { throw unknown.error }
  }

  mutating func readBodies(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let lemma = table.text(0)
      let kind: BodyNoun.Kind = try table.choice(1)
      try add(
        BodyNoun(lemma: lemma, kind: kind, isPlural: false),
        as: Phrase.Meaning.body,
        on: \.body,
        form: lemma,
        from: table,
        0
      )
      for plural in try PluralInflection.plurals(of: lemma, in: table, 2) {
        try add(
          BodyNoun(lemma: lemma, kind: kind, isPlural: true),
          as: Phrase.Meaning.body,
          on: \.body,
          form: plural,
          from: table,
          2
        )
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
