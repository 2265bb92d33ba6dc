extension ClaimCheck {
  /// A run of the claim's words that stands in a statement.
  private struct Run {
    let claim: Range<Int>
    let source: Int
    let start: Int
  }

  /// A statement whose own words may be part of a stitched claim.
  private struct Source {
    let article: Int
    let place: Int
    let sequence: WordSequence
  }

  /// Where a word of the claim stands: the source, and the place in its words.
  private struct Occurrence {
    let source: Int
    let start: Int
  }

  /// The findings on a claim that is put together from stretches that do not stand together.
  ///
  /// Takes the longest run at each place of the claim from any statement; at least one run must be
  /// the speaker's.
  func stitched() -> [Finding] {
    let sources = stitchedSources()
    let occurrences = occurrences(in: sources)
    var runs: [Run] = []
    var place = 0
    while place < text.words.count {
      guard let run = longestRun(at: place, in: sources, occurrences) else {
        place += 1
        continue
      }
      runs.append(run)
      place = run.claim.upperBound
    }
    let covered = weight(runs)
    let total = text.words.reduce(0) { $0 + sense.weight(of: $1) }
    guard runs.count > 1, total > 0, covered / total >= Thresholds.stitched else { return [] }
    let ownRuns = runs.filter { isClaimed(sources[$0.source]) }
    guard weight(ownRuns) > 0 else { return [] }
    var seen: Set<Int> = []
    return ownRuns.filter { seen.insert($0.source).inserted }.map {
      let sequence = sources[$0.source].sequence
      let scene = scene(of: sources[$0.source])
      let comparison = Comparison(text, ids: table.claim, sequence: sequence, sense: sense)
      let words = sequence.articleWords($0.start..<($0.start + $0.claim.count))
      let base = FindingBase(scene, comparison, sequence, words, score: covered / total)
      return base.finding(.altered, Strength.stitched, check: self)
    }
  }

  private func stitchedSources() -> [Source] {
    var sources: [Source] = []
    for article in articles.indices {
      for (place, statement) in articles[article].statements.enumerated()
      where statement.kind != .indirect && statement.polarity == .asserted {
        let sequence = WordSequence(
          spoken[article][place].own,
          in: words[article].words,
          codes: codes[article]
        )
        sources.append(Source(article: article, place: place, sequence: sequence))
      }
    }
    return sources
  }

  /// Where each form of the claim stands in the sources, in their order.
  private func occurrences(in sources: [Source]) -> [[Occurrence]] {
    var occurrences = [[Occurrence]](repeating: [], count: table.claim.count)
    for (number, source) in sources.enumerated() {
      for (start, id) in source.sequence.ids.enumerated() where id >= 0 {
        occurrences[Int(id)].append(Occurrence(source: number, start: start))
      }
    }
    return occurrences
  }

  private func isClaimed(_ source: Source) -> Bool { isClaimed(source.article, source.place) }

  private func scene(of source: Source) -> StatementScene {
    StatementScene(
      article: source.article,
      place: source.place,
      statement: articles[source.article].statements[source.place],
      read: words[source.article],
      spoken: spoken[source.article][source.place],
      isClaimed: isClaimed(source),
      denies: false
    )
  }

  /// The longest run that begins at a place of the claim; of equally long ones the first that is the
  /// speaker's, or the first.
  private func longestRun(
    at place: Int,
    in sources: [Source],
    _ occurrences: [[Occurrence]]
  ) -> Run? {
    let claim = table.claim
    var (longest, places): (Int, [Occurrence]) = (0, [])
    for occurrence in occurrences[Int(claim[place])] {
      let ids = sources[occurrence.source].sequence.ids
      var length = 1
      while place + length < claim.count, occurrence.start + length < ids.count,
        ids[occurrence.start + length] == claim[place + length]
      {
        length += 1
      }
      if length > longest { (longest, places) = (length, []) }
      if length == longest { places.append(occurrence) }
    }
    let run = place..<(place + longest)
    guard let first = places.first, longest >= Thresholds.shortestRun || isSentence(run) else {
      return nil
    }
    let chosen = places.first { isClaimed(sources[$0.source]) } ?? first
    return Run(claim: run, source: chosen.source, start: chosen.start)
  }

  /// Whether a stretch is a whole sentence of the claim.
  private func isSentence(_ range: Range<Int>) -> Bool {
    let begins = range.lowerBound == 0 || text.words[range.lowerBound].gap == .sentence
    let ends = range.upperBound == text.words.count || text.words[range.upperBound].gap == .sentence
    return begins && ends
  }

  private func weight(_ runs: [Run]) -> Double {
    runs.reduce(0) { sum, run in
      sum + text.words[run.claim].reduce(0) { $0 + sense.weight(of: $1) }
    }
  }
}
