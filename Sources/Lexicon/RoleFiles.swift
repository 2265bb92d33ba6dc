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
    var wider = WiderWords(column: 4)
    while try table.advance() {
      let lemma = table.text(0)
      let kind: Role.Kind = try table.choice(1)
      let gender = try gender(table, 2)
      let hypernyms = try wider.read(lemma: lemma, from: table)
      let role = { (isPlural: Bool) in
        Role(lemma: lemma, kind: kind, gender: gender, isPlural: isPlural, hypernyms: hypernyms)
      }
      try add(.role(role(false)), form: table.field(0), from: table, 0)
      for plural in try PluralInflection.plurals(in: table, 3) {
        try add(.role(role(true)), form: plural, from: table, 3)
      }
    }
    try wider.check(table)
  }

  mutating func readBodies(_ table: inout TableReader) throws(LexiconError) {
    var wider = WiderWords(column: 3)
    while try table.advance() {
      let lemma = table.text(0)
      let kind: BodyNoun.Kind = try table.choice(1)
      let hypernyms = try wider.read(lemma: lemma, from: table)
      let body = { (isPlural: Bool) in
        BodyNoun(lemma: lemma, kind: kind, isPlural: isPlural, hypernyms: hypernyms)
      }
      try add(.body(body(false)), form: table.field(0), from: table, 0)
      for plural in try PluralInflection.plurals(in: table, 2) {
        try add(.body(body(true)), form: plural, from: table, 2)
      }
    }
    try wider.check(table)
  }

  private func gender(
    _ table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> Gender {
    table.isEmpty(column) ? .unknown : try table.choice(column)
  }
}

/// The wider words of a file's entries, each of which must be an entry itself.
private struct WiderWords {
  let column: Int
  private var lemmas: Set<String> = []
  private var named: [(name: String, line: Int)] = []

  init(column: Int) {
    self.column = column
  }

  /// The wider words of the line that the table is at.
  mutating func read(
    lemma: String,
    from table: borrowing TableReader
  ) throws(LexiconError) -> [String] {
    lemmas.insert(lemma)
    let words = try table.list(column).map { String(decoding: $0, as: UTF8.self) }
    for word in words { named.append((word, table.line)) }
    return words
  }

  /// Refuses a wider word that no line has.
  func check(_ table: borrowing TableReader) throws(LexiconError) {
    guard let unknown = named.first(where: { !lemmas.contains($0.name) }) else { return }
    throw LexiconError(
      file: table.file.name,
      line: unknown.line,
      column: column + 1,
      reason: "\"\(unknown.name)\" is not in the first column of any line"
    )
  }
}
