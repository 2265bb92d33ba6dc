/// reporting-verbs.tsv: a verb a line, with what its forms can't be worked out from.
extension LexiconReader {
  mutating func readReportingVerbs(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let lemma = table.text(0)
      let parts = lemma.split(separator: " ")
      guard let head = parts.first, parts.count <= 2 else {
        throw table.mistake(
          at: 0,
          "found \(parts.count) words, expected a verb and at most a particle"
        )
      }
      let particle = parts.count == 2 ? String(parts[1]) : nil
      if let particle { _ = try intern(wordsOf: particle, from: table, 0) }
      let polarity: VerbPolarity = try table.choice(6)
      let verb = append(
        ReportingVerb(
          lemma: lemma,
          reportingClass: try table.choice(1),
          frames: try frames(table, 2),
          particle: particle,
          negates: polarity == .negates,
          declines: polarity == .declines
        )
      )
      let inflection = VerbInflection(
        base: String(head),
        past: try table.texts(3),
        participle: try table.texts(4),
        doubling: try table.choice(5)
      )
      for (form, forms) in inflection.forms {
        for word in try intern(wordsOf: form, from: table, 0) {
          addForm(forms, ofVerb: verb, hasParticle: particle != nil, to: word)
        }
      }
    }
  }

  private func frames(
    _ table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> Frames {
    var frames: Frames = []
    for name in try table.texts(column) {
      guard let frame = Frames.names.first(where: { $0.name == name })?.frame else {
        let names = Frames.names.map(\.name).joined(separator: ", ")
        throw table.mistake(at: column, "found the frame \"\(name)\", expected one of \(names)")
      }
      if !frames.insert(frame).inserted {
        throw table.mistake(at: column, "the frame \"\(name)\" stands here twice")
      }
    }
    return frames
  }
}

/// Whether a verb asserts, denies or declines what it reports, as the file writes it.
private enum VerbPolarity: String, CaseIterable {
  case asserts = "-"
  case negates
  case declines
}
