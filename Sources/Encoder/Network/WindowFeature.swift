/// What the second pass is told of a token in a cue's window, besides its state.
enum WindowFeature: Int, CaseIterable {
  /// How far it is from the cue.
  case distance
  /// How its sentence and its paragraph stand to the cue's.
  case sentence
  /// How many other cues begin between.
  case cues
  /// How its quotation stands to the one around the cue, and whether it opens or closes one.
  case quotation
  /// Whether it is in the cue, or begins another.
  case role
  /// What the rules' proposal around the cue takes it for.
  case proposal

  /// How many values there are.
  var size: Int {
    switch self {
    case .distance: 52
    case .sentence: 12
    case .cues: 9
    case .quotation: 24
    case .role: 3
    case .proposal: 5
    }
  }

  /// The values of `proposal`.
  enum ProposalLabel {
    static let none: UInt8 = 0
    static let other: UInt8 = 1
    static let source: UInt8 = 2
    static let content: UInt8 = 3
    static let cue: UInt8 = 4
  }

  /// Steps of distance on each side.
  private static let far = 26

  /// The step of a signed distance in tokens, 0 within the cue: the farther, the coarser.
  static func distanceStep(_ distance: Int) -> UInt8 {
    let size = abs(distance)
    let step =
      switch size {
      case ..<9: size
      case ..<13: 9 + (size - 9) / 2
      case ..<25: 11 + (size - 13) / 3
      case ..<49: 15 + (size - 25) / 6
      default: min(19 + (size - 49) / 12, far - 1)
      }
    return UInt8(truncatingIfNeeded: distance >= 0 ? step : step + far)
  }
}
