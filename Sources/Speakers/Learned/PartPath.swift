import Encoder

/// What a word is to a cue.
enum WindowPart: Int {
  case other, source, content
}

/// The best reading of a cue's window: a part for each token, and a price for each change of part.
struct PartPath {
  /// The part of each token of the window.
  let parts: [WindowPart]

  /// The price of a change, in logarithms: it keeps stretches whole.
  ///
  /// Chosen on PolNeAR's training part by the prototype (0.5 to 1.5 differ by 0.3 points).
  static let change: Float = 1
  private static let count = 3

  /// The best path through a window; the cue's own tokens are none of its parts.
  init(_ window: CueWindow) {
    let length = window.parts.count / Self.count
    var best = [Float](repeating: 0, count: Self.count)
    var origins = [UInt8](repeating: 0, count: length * Self.count)
    for place in 0..<length {
      let isCue = window.cue.contains(window.start + place)
      var top = 0
      for part in 1..<Self.count where best[part] > best[top] { top = part }
      let changed = best[top] - Self.change
      for part in 0..<Self.count {
        if best[part] >= changed || place == 0 {
          origins[place * Self.count + part] = UInt8(part)
        } else {
          best[part] = changed
          origins[place * Self.count + part] = UInt8(top)
        }
      }
      for part in 0..<Self.count {
        if isCue {
          best[part] += part == 0 ? 0 : Self.never
        } else {
          best[part] += window.parts[place * Self.count + part]
        }
      }
    }
    var part = 0
    for other in 1..<Self.count where best[other] > best[part] { part = other }
    var path = [WindowPart](repeating: .other, count: length)
    for place in stride(from: length - 1, through: 0, by: -1) {
      path[place] = WindowPart(rawValue: part) ?? .other
      part = Int(origins[place * Self.count + part])
    }
    parts = path
  }

  private static let never: Float = -30
}
