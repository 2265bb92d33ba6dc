public import DixitKit

extension Report {
  /// Writes `{"all":{"content exact":{"p","r","f1","n"},…,"facets":{…}},…}`, each of the extra figures
  /// under its name; with `"interval":[low,high]` of F1 if there is a bootstrap.
  public func write(
    to json: inout JSONWriter,
    extras: Set<Extra> = [],
    bootstrap: Bootstrap? = nil
  ) {
    json.object { json in
      for group in groups {
        let intervals = bootstrap?.intervals(group)
        json.key(group.name)
        json.object { json in
          write(group, group.mainMeasures, intervals, to: &json)
          json.key("facets")
          json.object { json in
            for facet in Measure.Facet.allCases {
              let measures = group.tally.measures(in: .facet(facet))
              guard !measures.isEmpty else { continue }
              json.key(facet.rawValue)
              json.object { json in write(group, measures, intervals, to: &json) }
            }
          }
        }
      }
      for extra in Extra.allCases where extras.contains(extra) {
        json.key(extra.rawValue)
        switch extra {
        case .rules: ruleFigures.write(to: &json)
        case .calibration: calibration.write(to: &json)
        case .coverage: coverage.write(to: &json)
        }
      }
    }
  }

  private func write(
    _ group: Group,
    _ measures: [Measure],
    _ intervals: [Measure: ClosedRange<Double>]?,
    to json: inout JSONWriter
  ) {
    for measure in measures {
      let counts = group.tally[measure]
      json.key(measure.name)
      json.object { json in
        for (key, share) in [("p", counts.precision), ("r", counts.recall), ("f1", counts.f1)] {
          json.key(key)
          if counts.isKnown { json.number(Percentage(share).value) } else { json.null() }
        }
        json.key("n")
        json.number(counts.gold)
        if counts.isKnown, let interval = intervals?[measure] { json.interval(interval) }
      }
    }
  }
}

extension JSONWriter {
  /// The member `interval`, in hundredths.
  mutating func interval(_ interval: ClosedRange<Double>) {
    key("interval")
    array { json in
      json.number(Percentage(interval.lowerBound).value)
      json.number(Percentage(interval.upperBound).value)
    }
  }
}
