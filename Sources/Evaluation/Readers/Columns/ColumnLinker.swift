/// Makes attributions of labelled stretches.
///
/// Stretches that name their attribution belong to it. The others are tied within their column: each
/// content goes to the nearest cue of its sentence, or of the document if its sentence has none, and
/// each source to the nearest cue likewise; of two equally near the earlier. Contents of one cue are
/// one attribution; a column without a cue gives each content by itself, with the nearest source.
enum ColumnLinker {
  /// Consecutive tokens of one role.
  private struct Stretch {
    let label: ColumnLabel
    let column: Int
    let sentence: Int
    var tokens: ClosedRange<Int>

    func distance(to other: Stretch) -> Int {
      if tokens.overlaps(other.tokens) { return 0 }
      return max(
        other.tokens.lowerBound - tokens.upperBound,
        tokens.lowerBound - other.tokens.upperBound
      )
    }
  }

  /// The attributions of a document's rows, whose tokens stand at `places`.
  static func attributions(
    _ rows: [ColumnDocument.Row],
    _ places: [AnnotatedSpan]
  ) -> [AnnotatedAttribution] {
    let stretches = stretches(rows)
    var groups: [(name: String?, members: [Stretch])] = []
    for stretch in stretches {
      guard let name = stretch.label.name else { continue }
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].members.append(stretch)
      } else {
        groups.append((name, [stretch]))
      }
    }
    for column in Set(stretches.map(\.column)).sorted() {
      let loose = stretches.filter { $0.column == column && $0.label.name == nil }
      groups += tied(loose).map { (nil, $0) }
    }
    return groups.compactMap { name, members in
      var attribution = AnnotatedAttribution()
      attribution.id = name.map(JSONScalar.string) ?? .null
      for stretch in members {
        let start = places[stretch.tokens.lowerBound].start
        let end = places[stretch.tokens.upperBound].end
        attribution[stretch.label.role].append(AnnotatedSpan(start: start, end: end))
      }
      for role in Role.allCases { attribution[role].sort() }
      return attribution.content.isEmpty ? nil : attribution
    }
  }

  private static func stretches(_ rows: [ColumnDocument.Row]) -> [Stretch] {
    var done: [Stretch] = []
    var open: [Stretch] = []
    for (token, row) in rows.enumerated() {
      var still: [Stretch] = []
      for (column, cell) in row.cells.enumerated() {
        for label in ColumnLabel.labels(cell) {
          let continued = open.firstIndex {
            !label.begins && $0.column == column && $0.label.role == label.role
              && $0.label.name == label.name
          }
          if let continued {
            var stretch = open.remove(at: continued)
            stretch.tokens = stretch.tokens.lowerBound...token
            still.append(stretch)
          } else {
            still.append(
              Stretch(label: label, column: column, sentence: row.sentence, tokens: token...token)
            )
          }
        }
      }
      done += open
      open = still
    }
    return (done + open).sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
  }

  private static func tied(_ stretches: [Stretch]) -> [[Stretch]] {
    let ofRole = { (role: Role) in stretches.filter { $0.label.role == role } }
    let heads = ofRole(.cue).isEmpty ? ofRole(.content) : ofRole(.cue)
    var groups = heads.map { [$0] }
    guard !heads.isEmpty else { return [] }
    let rest = heads[0].label.role == .cue ? ofRole(.content) + ofRole(.source) : ofRole(.source)
    for stretch in rest {
      let near = heads.indices.filter { heads[$0].sentence == stretch.sentence }
      let candidates = near.isEmpty ? Array(heads.indices) : near
      let best = candidates.min { left, right in
        (stretch.distance(to: heads[left]), left) < (stretch.distance(to: heads[right]), right)
      }
      if let best { groups[best].append(stretch) }
    }
    return groups
  }
}
