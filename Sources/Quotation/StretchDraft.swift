import Text

/// A stretch whose place among the others is not yet known.
struct StretchDraft: Hashable, Sendable {
  /// The whole stretch, with its marks.
  var range: TextRange
  /// The words between the marks.
  var inner: TextRange
  /// What marks it.
  let marking: QuotedStretch.Marking
  /// How it ends.
  var closure: QuotedStretch.Closure
  /// Its paragraph.
  let paragraph: Int
  /// The class of its marks; nil for a dash or label.
  var markClass: QuoteMark.Class?
  /// For a label, the label's bytes.
  var label: TextRange?
  /// The range of the stretch that it continues, or nil.
  var continues: TextRange?
}

extension StretchDraft {
  /// A stretch that a dash or label marks.
  init(
    words: TextRange,
    marking: QuotedStretch.Marking,
    paragraph: Int,
    label: TextRange? = nil,
    continues: TextRange? = nil
  ) {
    self.init(
      range: words,
      inner: words,
      marking: marking,
      closure: .closed,
      paragraph: paragraph,
      markClass: nil,
      label: label,
      continues: continues
    )
  }
}
