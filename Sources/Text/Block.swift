/// A paragraph on the way: its bytes and what it is, before its sentences are known.
struct Block: Hashable, Sendable {
  let range: TextRange
  let kind: Paragraph.Kind
}
