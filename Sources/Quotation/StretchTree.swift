import Text

/// Drafts in their final order, with the stretch around each and the stretch that each continues.
struct StretchTree {
  /// The drafts, sorted by start, the longer first; none crosses another.
  let drafts: [StretchDraft]
  /// For each draft the place of the one around it, or nil.
  let parents: [Int?]
  /// For each draft the place of the one it continues, or nil.
  let continued: [Int?]

  /// A tree of drafts in any order; of two that cross, the later one is left out.
  init(_ unordered: [StretchDraft]) {
    let sorted = unordered.sorted {
      ($0.range.start, -$0.range.end, $0.marking == .marks ? 1 : 0)
        < ($1.range.start, -$1.range.end, $1.marking == .marks ? 1 : 0)
    }
    var drafts: [StretchDraft] = []
    var parents: [Int?] = []
    var open: [Int] = []
    var places: [Key: Int] = [:]
    for draft in sorted {
      while let last = open.last, drafts[last].range.end <= draft.range.start { open.removeLast() }
      if let last = open.last, !drafts[last].range.contains(draft.range) { continue }
      parents.append(open.last)
      open.append(drafts.count)
      if draft.closure != .closed || draft.marking == .label {
        places[Key(range: draft.range, marking: draft.marking)] = drafts.count
      }
      drafts.append(draft)
    }
    self.drafts = drafts
    self.parents = parents
    continued = drafts.map { draft in
      draft.continues.flatMap { places[Key(range: $0, marking: draft.marking)] }
    }
  }

  /// What tells one draft from all others: marks and a label may set off the same words.
  private struct Key: Hashable {
    let range: TextRange
    let marking: QuotedStretch.Marking
  }
}
