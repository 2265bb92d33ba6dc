public import DixitKit

/// Two systems on the same gold, with what part of their difference the choice of documents explains.
public struct Comparison: Sendable {
  /// The figures of a measure.
  public struct Row: Sendable {
    /// What is compared.
    public let measure: Measure
    /// F1 of the first system, 0…1.
    public let first: Double
    /// F1 of the second system, 0…1.
    public let second: Double
    /// The 95 % interval of the first less the second, by a paired bootstrap over documents.
    public let interval: ClosedRange<Double>
    /// How likely so clear a sign would be by chance, two-sided.
    public let p: Double
  }

  /// The main measures that both have figures of.
  public let rows: [Row]
  private let names: [String]
  private let documents: Int

  /// Compares two reports on the same gold; `names` are what the systems are called.
  public init(_ first: Report, _ second: Report, names: [String], bootstrap: Bootstrap) {
    let (left, right) = (first.all, second.all)
    let known = Set(right.tally.measures)
    let measures = left.mainMeasures.filter {
      known.contains($0) && left.tally[$0].isKnown && right.tally[$0].isKnown
    }
    let differences = bootstrap.differences(left, right, measures)
    rows = zip(measures, differences).map { measure, difference in
      Row(
        measure: measure,
        first: left.tally[measure].f1,
        second: right.tally[measure].f1,
        interval: difference.interval,
        p: difference.p
      )
    }
    self.names = names
    documents = left.documents
  }

  private var section: ReportSection {
    ReportSection(
      title: "F1 of A and B in \(documents) documents",
      notes: zip(["A", "B"], names).map { "\($0): \($1)" },
      columns: [
        .words("", rows.map(\.measure.name)),
        .figures("A", rows.map { Percentage($0.first).digits }),
        .figures("B", rows.map { Percentage($0.second).digits }),
        .figures("A − B", rows.map { Percentage($0.first - $0.second).digits }),
        .figures("95 %", rows.map { Percentage.text(of: $0.interval) }),
        .figures("p", rows.map { fixedPoint($0.p, decimals: 3) }),
      ]
    )
  }

  /// The comparison as a table.
  public var table: String { section.text.map { $0 + "\n" }.joined() }

  /// The comparison in Markdown.
  public var markdown: String { section.markdown.map { $0 + "\n" }.joined() }

  /// Writes `{"a","b","measures":{"content exact":{"a","b","difference","interval","p"},…}}`.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      for (key, name) in zip(["a", "b"], names) {
        json.key(key)
        json.string(name)
      }
      json.key("measures")
      json.object { json in
        for row in rows {
          json.key(row.measure.name)
          json.object { json in
            json.key("a")
            json.number(Percentage(row.first).value)
            json.key("b")
            json.number(Percentage(row.second).value)
            json.key("difference")
            json.number(Percentage(row.first - row.second).value)
            json.interval(row.interval)
            json.key("p")
            json.number(row.p)
          }
        }
      }
    }
  }
}
