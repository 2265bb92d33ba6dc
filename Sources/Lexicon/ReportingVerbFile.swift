/// reporting-verbs.tsv: a verb a line, with what its forms can't be worked out from.
extension LexiconReader {
  mutating func readReportingVerbs(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let lemma = table.field(0)
      let words = lemma.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      guard words.allSatisfy({ !$0.isEmpty }) else {
        throw table.mistake(at: 0, "found two blanks, expected one between words")
      }
      for word in words.dropFirst() { _ = try intern(word, from: table, 0) }
      let polarity: VerbPolarity = try table.choice(6)
      let particle = words.count > 1 ? String(table.text(0).drop { $0 != " " }.dropFirst()) : nil
      let verb = append(
        ReportingVerb(
          lemma: table.text(0),
          reportingClass: try table.choice(1),
          frames: try frames(table, 2),
          particle: particle,
          negates: polarity == .negates,
          declines: polarity == .declines
        )
      )
      let inflection = VerbInflection(
        base: words[0],
        past: try table.list(3),
        participle: try table.list(4),
        doubling: try table.choice(5)
      )
      for (form, forms) in inflection.forms {
        let word = try intern(form, from: table, 0)
        try addForm(forms, ofVerb: verb, hasParticle: words.count > 1, to: word, from: table)
      }
    }
  }

  /// Lets a word be a form of a verb, too.
  private mutating func addForm(
    _ forms: VerbForms,
    ofVerb verb: Int,
    hasParticle: Bool,
    to word: WordID,
    from table: borrowing TableReader
  ) throws(LexiconError) {
    try change(word, from: table, 0) { word in
      var verbs = word.reporting?.verbs ?? []
      if !verbs.contains(verb) { verbs.insert(verb, at: hasParticle ? 0 : verbs.count) }
      word.reporting = ReportingForm(
        verbs: verbs,
        forms: forms.union(word.reporting?.forms ?? [])
      )
      return true
    }
  }

  private func frames(
    _ table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> Frames {
    var frames: Frames = []
    for field in try table.list(column) {
      let name = String(decoding: field, as: UTF8.self)
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
