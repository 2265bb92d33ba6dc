public import DixitKit

extension Agreement {
  private static let shown: [Measure] =
    [.relaxed, .strict]
    + Role.allCases.flatMap { [Measure.exact($0), .spans($0), .tokens($0)] }

  private var sections: [ReportSection] {
    let measures = Self.shown + tally.measures.filter { $0.name.hasPrefix("relaxed recall") }
    return [
      ReportSection(
        title: "\(documents) documents with several annotators, all pairs",
        columns: [
          .words("", measures.map(\.name)),
          .figures("F1", measures.map { Percentage(tally[$0].f1).digits }),
        ]
      ),
      ReportSection(
        title: "pairs, F1",
        columns: [
          .words("pair", pairs.map { $0.names.joined(separator: "–") }),
          .figures("documents", pairs.map { "\($0.documents)" }),
          .figures("relaxed", pairs.map { Percentage($0.tally[.relaxed].f1).digits }),
          .figures("strict", pairs.map { Percentage($0.tally[.strict].f1).digits }),
          .figures("content", pairs.map { Percentage($0.tally[.exact(.content)].f1).digits }),
          .figures("cue", pairs.map { Percentage($0.tally[.exact(.cue)].f1).digits }),
          .figures("source", pairs.map { Percentage($0.tally[.exact(.source)].f1).digits }),
        ]
      ),
      ReportSection(
        title: "Krippendorff’s alpha",
        notes: [
          "Unit: a token of a text that several annotated. Distance: nominal, on whether the token "
            + "lies in that role, or for all roles on the set of roles it lies in."
        ],
        columns: [
          .words("", alphas.map(\.label)),
          .figures("alpha", alphas.map { $0.alpha.value.map { fixedPoint($0, decimals: 3) } }),
          .figures("tokens", alphas.map { "\($0.alpha.units)" }),
        ]
      ),
    ]
  }

  /// The agreement as tables.
  public var table: String { sections.flatMap(\.text).map { $0 + "\n" }.joined() }

  /// The agreement in Markdown.
  public var markdown: String { sections.flatMap(\.markdown).map { $0 + "\n" }.joined() }

  /// Writes `{"documents","all":{"attribution relaxed":{"f1"},…},"pairs":[…],"alpha":{…}}`.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("documents")
      json.number(documents)
      json.key("unit")
      json.string("token")
      json.key("distance")
      json.string("nominal")
      json.key("all")
      write(tally, to: &json)
      json.key("pairs")
      json.array { json in
        for pair in pairs {
          json.object { json in
            json.key("annotators")
            json.array { json in for name in pair.names { json.string(name) } }
            json.key("documents")
            json.number(pair.documents)
            json.key("f1")
            write(pair.tally, to: &json)
          }
        }
      }
      json.key("alpha")
      json.object { json in
        for (label, alpha) in alphas {
          json.key(label)
          if let value = alpha.value { json.number(value) } else { json.null() }
        }
      }
    }
  }

  private func write(_ tally: Tally, to json: inout JSONWriter) {
    json.object { json in
      for measure in tally.measures {
        if case .facet = measure.section { continue }
        json.key(measure.name)
        json.number(Percentage(tally[measure].f1).value)
      }
    }
  }
}
