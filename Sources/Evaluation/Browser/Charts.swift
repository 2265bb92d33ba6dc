import DixitKit

/// The curves of a report as inline SVG.
struct Chart {
  /// A mark: a point of the curve, with what it says when asked.
  struct Point {
    /// 0…1, to the right.
    let x: Double
    /// 0…1, up.
    let y: Double
    /// Its weight, 0…1, as the mark's size.
    var weight = 0.0
    let title: String
  }

  /// A figure's width and height, without the room for what stands at its axes.
  private static let side = 220.0
  private static let margin = 38.0
  private static let ticks = [0.0, 0.25, 0.5, 0.75, 1.0]

  let title: String
  let xTitle: String
  let yTitle: String
  let points: [Point]
  /// Whether the points are joined by a line.
  let isCurve: Bool
  /// Whether the diagonal is drawn, where both axes are equal.
  let hasDiagonal: Bool

  /// Writes the figure.
  func write(to html: inout HTMLWriter) {
    let size = Self.side + 2 * Self.margin
    html.element(
      "svg",
      [
        ("class", "chart"), ("viewBox", "0 0 \(Int(size)) \(Int(size))"), ("role", "img"),
        ("aria-label", "\(title): \(yTitle) by \(xTitle)"),
      ]
    ) { html in
      writeAxes(to: &html)
      if hasDiagonal { line(0, 0, 1, 1, "diagonal", to: &html) }
      if isCurve, points.count > 1 {
        let places = points.map { "\(Self.x($0.x)),\(Self.y($0.y))" }.joined(separator: " ")
        html.element("polyline", [("class", "curve"), ("points", places)]) { _ in }
      }
      for point in points {
        html.element(
          "circle",
          [
            ("class", "point"), ("cx", Self.x(point.x)), ("cy", Self.y(point.y)),
            ("r", fixedPoint(3 + 6 * point.weight, decimals: 1)),
          ]
        ) { $0.element("title", text: point.title) }
      }
    }
  }

  private func writeAxes(to html: inout HTMLWriter) {
    for tick in Self.ticks {
      line(tick, 0, tick, 1, "grid", to: &html)
      line(0, tick, 1, tick, "grid", to: &html)
      let label = "\(Int(tick * 100))"
      word(label, Self.x(tick), Self.y(0, 16), "middle", to: &html)
      word(label, Self.x(0, -6), Self.y(tick, 4), "end", to: &html)
    }
    word(xTitle + ", %", Self.x(0.5), Self.y(0, 32), "middle", to: &html)
    word(yTitle + ", %", Self.x(0, -30), Self.y(1, -14), "start", to: &html)
  }

  private func line(
    _ x1: Double,
    _ y1: Double,
    _ x2: Double,
    _ y2: Double,
    _ style: String,
    to html: inout HTMLWriter
  ) {
    html.element(
      "line",
      [
        ("class", style), ("x1", Self.x(x1)), ("y1", Self.y(y1)), ("x2", Self.x(x2)),
        ("y2", Self.y(y2)),
      ]
    ) { _ in }
  }

  private func word(
    _ text: String,
    _ x: String,
    _ y: String,
    _ anchor: String,
    to html: inout HTMLWriter
  ) {
    html.element("text", [("x", x), ("y", y), ("text-anchor", anchor)], text: text)
  }

  private static func x(_ share: Double, _ shift: Double = 0) -> String {
    fixedPoint(margin + share * side + shift, decimals: 1)
  }

  private static func y(_ share: Double, _ shift: Double = 0) -> String {
    fixedPoint(margin + (1 - share) * side + shift, decimals: 1)
  }
}

extension Calibration {
  /// The reliability diagram: precision by confidence, each bin as large as what it holds.
  var chart: Chart {
    let most = Double(bins.map(\.count).max() ?? 0)
    let points = bins.compactMap { bin -> Chart.Point? in
      guard let confidence = bin.confidence, let precision = bin.precision else { return nil }
      let title =
        "confidence \(Percentage(confidence).digits), precision \(Percentage(precision).digits), "
        + "\(bin.count) predictions"
      let weight = (Double(bin.count) / most).squareRoot()
      return Chart.Point(x: confidence, y: precision, weight: weight, title: title)
    }
    return Chart(
      title: "Reliability",
      xTitle: "confidence",
      yTitle: "precision",
      points: points,
      isCurve: true,
      hasDiagonal: true
    )
  }
}

extension CoverageCurve {
  /// Precision by coverage.
  var chart: Chart {
    let points = tenths.map { point in
      Chart.Point(
        x: point.coverage,
        y: point.precision,
        title: "the \(point.predicted) of at least \(Percentage(point.confidence).digits): "
          + "precision \(Percentage(point.precision).digits), "
          + "recall \(Percentage(point.recall).digits)"
      )
    }
    return Chart(
      title: "Precision and coverage",
      xTitle: "coverage",
      yTitle: "precision",
      points: points,
      isCurve: true,
      hasDiagonal: false
    )
  }
}
