extension ClaimCheck {
  /// A run of the claim's words that stands in a statement.
  private struct Run {
    let claim: Range<Int>
    let source: Int
    let start: Int
  }

  /// A statement whose own words may be part of a stitched claim.
  private struct Source {
    let scene: StatementScene
    let sequence: WordSequence
  }

  /// The findings on a claim that is put together from stretches that do not stand together.
  ///
  /// Takes the longest run at each place of the claim from any statement; at least one run must be
  /// the speaker's.
  func stitched() -> [Finding] {
    let sources = stitchedSources()
    guard sources.contains(where: \.scene.isClaimed) else { return [] }
    var runs: [Run] = []
    var place = 0
    while place < text.words.count {
      guard let run = longestRun(at: place, in: sources) else {
        place += 1
        continue
      }
      runs.append(run)
      place = run.claim.upperBound
    }
    let covered = weight(runs)
    let own = weight(runs.filter { sources[$0.source].scene.isClaimed })
    let total = text.words.reduce(0) { $0 + sense.weight(of: $1) }
    guard runs.count > 1, total > 0, covered / total >= Thresholds.stitched, own > 0 else {
      return []
    }
    var seen: Set<Int> = []
    return runs.filter { sources[$0.source].scene.isClaimed && seen.insert($0.source).inserted }.map
    {
      let (scene, sequence) = (sources[$0.source].scene, sources[$0.source].sequence)
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
        let (read, spoken) = (words[article], spoken[article][place])
        let scene = StatementScene(
          article: article,
          place: place,
          statement: statement,
          read: read,
          spoken: spoken,
          isClaimed: isClaimed(article, statement),
          denies: false
        )
        sources.append(
          Source(
            scene: scene,
            sequence: WordSequence(spoken.own, in: read.words, table: table)
          )
        )
      }
    }
    return sources
  }

  private func longestRun(at place: Int, in sources: [Source]) -> Run? {
    var best: Run?
    let claim = table.claim
    for (number, source) in sources.enumerated() {
      let ids = source.sequence.ids
      for start in ids.indices where ids[start] == claim[place] {
        var length = 1
        while place + length < claim.count, start + length < ids.count,
          ids[start + length] == claim[place + length]
        {
          length += 1
        }
        let isLonger = length > (best?.claim.count ?? 0)
        let isOwnAsLong =
          length == best?.claim.count && source.scene.isClaimed
          && !sources[best?.source ?? number].scene.isClaimed
        if isLonger || isOwnAsLong {
          best = Run(claim: place..<(place + length), source: number, start: start)
        }
      }
    }
    guard let run = best, run.claim.count >= Thresholds.shortestRun || isSentence(run.claim) else {
      return nil
    }
    return run
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
