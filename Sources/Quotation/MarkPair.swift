import Text

/// Two marks that answer one another, or one that nothing answers.
struct MarkPair: Hashable, Sendable {
  /// The opening mark, or nil.
  let open: QuoteMark?
  /// The closing mark, or nil.
  let close: QuoteMark?
  /// Where the words may begin at the earliest: for a lone closing mark the end of what is quoted
  /// before it, else behind the opening mark.
  let floor: Int
  /// Where the words end at the latest: for a lone opening mark where the next one begins, or the
  /// paragraph's end; else the closing mark.
  let limit: Int

  /// A mark and its answer.
  init(open: QuoteMark, close: QuoteMark) {
    self.open = open
    self.close = close
    floor = open.range.end
    limit = close.range.start
  }

  /// An opening mark without an answer before `limit`.
  init(open: QuoteMark, limit: Int) {
    self.open = open
    close = nil
    floor = open.range.end
    self.limit = max(limit, open.range.end)
  }

  /// A closing mark whose words can't begin before `floor`.
  init(close: QuoteMark, floor: Int) {
    open = nil
    self.close = close
    self.floor = min(floor, close.range.start)
    limit = close.range.start
  }
}
