import DixitKit

/// How far a run has come.
struct Progress {
  /// What was done in this run and in those before it that it goes on from.
  var counts = Manifest.Counts()
  /// Words done in this run.
  var words = 0
  /// The share of the input that was read, 0 to 1; nil if its size is not known.
  var share: Double?

  /// How far it is in one line, after so many seconds.
  func line(seconds: Double) -> String {
    var parts = ["\(Self.grouped(counts.documents)) documents"]
    if words > 0, seconds > 0 {
      parts.append("\(Self.grouped(Int(Double(words) / seconds))) words/s")
    }
    parts.append("\(Self.grouped(counts.rejected)) rejected")
    if let share, share > 0.001, share < 1 {
      parts.append("\(Int(share * 100)) %")
      parts.append("\(Self.duration(seconds * (1 - share) / share)) left")
    }
    return parts.joined(separator: ", ")
  }

  /// A number with its thousands parted.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }

  /// Seconds as people say them: 40 s, 12 min, 3 h 20 min.
  static func duration(_ seconds: Double) -> String {
    let total = Int(seconds)
    if total < 120 { return "\(total) s" }
    let minutes = total / 60
    return minutes < 120 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
