import DixitKit

extension Report {
  /// The report as a table, with the first mistakes behind the figures of all documents and the
  /// extra figures at the end; with intervals if there is a bootstrap.
  public func table(
    mistakes: Int = 0,
    extras: Set<Extra> = [],
    bootstrap: Bootstrap? = nil
  ) -> String {
    var lines: [String] = []
    for (place, group) in groups.enumerated() {
      let intervals = bootstrap?.intervals(group)
      lines.append("== " + group.title)
      for measure in group.mainMeasures {
        let counts = group.tally[measure]
        let shown = counts.isKnown ? intervals?[measure] : nil
        let interval = shown.map { "   95 % \(Percentage.text(of: $0))" } ?? ""
        lines.append(
          "\(measure.name.padded(to: 24)) P \(aligned(counts.precision, counts))"
            + "  R \(aligned(counts.recall, counts))  F1 \(aligned(counts.f1, counts))   of \(counts.gold)"
            + interval
        )
      }
      guard place == 0 else { continue }
      lines += group.mistakes.prefix(mistakes).map { "   \($0)" }
      lines += group.facetSections(intervals).flatMap(\.text)
    }
    lines += sections(extras).flatMap(\.text)
    return lines.map { $0 + "\n" }.joined()
  }

  /// The report in Markdown, with the same tables.
  public func markdown(extras: Set<Extra> = [], bootstrap: Bootstrap? = nil) -> String {
    var sections: [ReportSection] = []
    for (place, group) in groups.enumerated() {
      let intervals = bootstrap?.intervals(group)
      sections.append(group.section(group.title, group.mainMeasures, intervals))
      if place == 0 { sections += group.facetSections(intervals) }
    }
    sections += self.sections(extras)
    return sections.flatMap(\.markdown).map { $0 + "\n" }.joined()
  }

  /// The extra figures.
  func sections(_ extras: Set<Extra>) -> [ReportSection] {
    Extra.allCases.filter(extras.contains).map { extra in
      switch extra {
      case .rules: ReportSection(title: extra.rawValue, columns: ruleFigures.columns)
      case .calibration: calibration.section
      case .coverage: ReportSection(title: extra.rawValue, columns: coverage.columns)
      }
    }
  }

  private func aligned(_ share: Double, _ counts: Counts) -> String {
    let digits = counts.isKnown ? Percentage(share).digits : Column.blank
    return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
  }
}

extension Report.Group {
  /// The published measures, then the further ones.
  var mainMeasures: [Measure] { tally.measures(in: .published) + tally.measures(in: .further) }

  /// A table for each facet that has any figures.
  func facetSections(_ intervals: [Measure: ClosedRange<Double>]?) -> [ReportSection] {
    Measure.Facet.allCases.compactMap { facet in
      let measures = tally.measures(in: .facet(facet)).sorted { left, right in
        (tally[right].gold, left.name) < (tally[left].gold, right.name)
      }
      return measures.isEmpty ? nil : section(facet.rawValue, measures, intervals)
    }
  }

  /// A table of some measures.
  func section(
    _ title: String,
    _ measures: [Measure],
    _ intervals: [Measure: ClosedRange<Double>]?
  ) -> ReportSection {
    let counts = measures.map { tally[$0] }
    var columns: [Column] = [
      .words("", measures.map(\.name)),
      .figures(
        "P",
        counts.map { $0.predicted == 0 || !$0.isKnown ? nil : Percentage($0.precision).digits }
      ),
      .figures(
        "R",
        counts.map { $0.gold == 0 || !$0.isKnown ? nil : Percentage($0.recall).digits }
      ),
      .figures("F1", counts.map { $0.isKnown ? Percentage($0.f1).digits : nil }),
      .figures("of", counts.map { "\($0.gold)" }),
    ]
    if let intervals {
      columns.append(
        .figures(
          "95 %",
          zip(measures, counts).map { measure, counts in
            counts.isKnown ? intervals[measure].map(Percentage.text(of:)) : nil
          }
        )
      )
    }
    return ReportSection(title: title, columns: columns)
  }
}
