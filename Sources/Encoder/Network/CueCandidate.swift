/// Tokens that may be a cue.
struct CueCandidate: Hashable {
  /// In tokens of the document.
  let tokens: Range<Int>
  /// The probability of the likeliest of its tokens.
  let probability: Float

  /// From here on a token is likely one of a cue.
  private static let likely: Float = 0.5

  /// The candidates of a chunk: runs of tokens within a sentence that are above the threshold, or the
  /// likely ones of a run that has any.
  ///
  /// `labels` holds the probabilities of the labels of all tokens of the document.
  static func all(
    in chunk: Range<Int>,
    labels: [Float],
    sentences: [Int32],
    threshold: Float
  ) -> [CueCandidate] {
    var found: [CueCandidate] = []
    var start = chunk.lowerBound
    while start < chunk.upperBound {
      guard probability(start, labels) > threshold else {
        start += 1
        continue
      }
      var end = start
      var highest: Float = 0
      while end < chunk.upperBound, sentences[end] == sentences[start],
        probability(end, labels) > threshold
      {
        highest = max(highest, probability(end, labels))
        end += 1
      }
      split(start..<end, least: highest > likely ? likely : threshold, labels, into: &found)
      start = end
    }
    return found
  }

  /// The stretches of a run in which all tokens are above `least`, parted where one rather begins a
  /// cue than goes on with it.
  private static func split(
    _ run: Range<Int>,
    least: Float,
    _ labels: [Float],
    into found: inout [CueCandidate]
  ) {
    var first = run.lowerBound
    while first < run.upperBound {
      guard probability(first, labels) > least else {
        first += 1
        continue
      }
      var end = first + 1
      while end < run.upperBound, probability(end, labels) > least, !begins(end, labels) {
        end += 1
      }
      found.append(CueCandidate(first..<end, labels))
      first = end
    }
  }

  init(_ tokens: Range<Int>, probability: Float) {
    self.tokens = tokens
    self.probability = probability
  }

  /// A candidate that is as likely as its likeliest token.
  init(_ tokens: Range<Int>, _ labels: [Float]) {
    self.tokens = tokens
    probability = tokens.reduce(0) { max($0, Self.probability($1, labels)) }
  }

  private static func probability(_ token: Int, _ labels: [Float]) -> Float {
    let place = token * EncoderModel.labels
    return labels[place + 3] + labels[place + 4]
  }

  private static func begins(_ token: Int, _ labels: [Float]) -> Bool {
    let place = token * EncoderModel.labels
    return labels[place + 3] > labels[place + 4]
  }

  /// The candidates, and the first cue of each proposal where no candidate and no earlier one is; by
  /// where they begin.
  static func withAnchors(
    _ candidates: [CueCandidate],
    of proposals: [WindowProposal],
    in chunk: Range<Int>,
    labels: [Float]
  ) -> [CueCandidate] {
    var isTaken = [Bool](repeating: false, count: chunk.count)
    for candidate in candidates {
      for token in candidate.tokens { isTaken[token - chunk.lowerBound] = true }
    }
    var all = candidates
    for proposal in proposals {
      guard let cue = proposal.cue.first?.clamped(to: chunk), !cue.isEmpty,
        !cue.contains(where: { isTaken[$0 - chunk.lowerBound] })
      else { continue }
      for token in cue { isTaken[token - chunk.lowerBound] = true }
      all.append(CueCandidate(cue, labels))
    }
    return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
