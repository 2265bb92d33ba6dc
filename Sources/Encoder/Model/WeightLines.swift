/// A small network as text: a line that says what it is, then a line a row of weights, its name first.
///
/// Weights are whole multiples of one in so many, which a line "scale" says before them.
package struct WeightLines: Sendable {
  /// A row of weights, or of what describes them.
  package struct Line: Sendable {
    /// What it holds.
    package let name: Substring
    /// What stands behind its name.
    package let fields: [Substring]
    fileprivate let scale: Float

    /// Its weights, or nil where one is no number or no scale was given.
    package var numbers: [Float]? {
      let numbers = fields.compactMap { Float($0) }
      return numbers.count == fields.count && scale > 0 ? numbers.map { $0 / scale } : nil
    }

    /// The width of states and the checksum of the model whose they are, of a line "states".
    package var states: (width: Int, model: UInt64)? {
      guard fields.count == 2, let width = Int(fields[0]), width > 0,
        let model = UInt64(fields[1], radix: 16)
      else { return nil }
      return (width, model)
    }
  }

  /// The lines behind the first and without the scale, in order.
  package let lines: [Line]

  /// The lines of a text, or nil if it does not begin with `magic`.
  package init?(_ text: String, magic: String) {
    let all = text.split(separator: "\n")
    guard all.first.map(String.init) == magic else { return nil }
    var lines: [Line] = []
    var scale: Float = 0
    for line in all.dropFirst() {
      let fields = line.split(separator: " ")
      let values = Array(fields.dropFirst())
      if fields[0] == "scale" {
        scale = values.first.flatMap { Float($0) } ?? 0
      } else {
        lines.append(Line(name: fields[0], fields: values, scale: scale))
      }
    }
    self.lines = lines
  }
}
