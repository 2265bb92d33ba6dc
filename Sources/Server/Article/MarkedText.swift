import Archive
import DixitKit

/// A text with what is said in it marked, and one statement opened: its source, cue, the one told, how
/// and when it was said, and the steps of its evidence.
///
/// Stretches of statements lie within one another and across one another. The text is cut wherever
/// one of them begins or ends, and each piece says all that it belongs to; so nothing has to nest.
struct MarkedText: Sendable {
  /// A piece of the text.
  struct Piece: Hashable, Sendable {
    let text: String
    /// The innermost statement whose content it belongs to, as a place in `statements`.
    var statement: Int?
    /// In how many contents it lies.
    var depth = 0
    /// Whether it is the first piece that leads to its statement.
    var isFirst = false
    /// What it is to the statement that is opened.
    var roles: Set<Role> = []
    /// The steps of the evidence that begin with it, counted from 1.
    var steps: [Int] = []
  }

  /// What a piece may be to a statement.
  enum Role: String, CaseIterable, Sendable {
    case content, source, cue, addressee, circumstance, evidence
  }

  private struct Mark {
    let range: Range<Int>
    var statement: Int?
    var role: Role?
    var step: Int?
  }

  let pieces: [Piece]

  /// Cuts a text; ranges beyond its end are cut off there.
  init(_ text: String, statements: [StoredStatement], opened: StoredStatement?) {
    let scalars = Array(text.unicodeScalars)
    var marks: [Mark] = []
    func add(_ start: Int, _ end: Int, _ make: (Range<Int>) -> Mark) {
      let start = min(max(0, start), scalars.count)
      let end = min(max(start, end), scalars.count)
      if start < end { marks.append(make(start..<end)) }
    }
    for (place, statement) in statements.enumerated() {
      for part in statement.content {
        add(part.start, part.end) { Mark(range: $0, statement: place) }
      }
    }
    if let opened {
      let spans: [(Role, [Range<Int>])] = [
        (.content, opened.parts),
        (.source, opened.source.map { $0.start..<max($0.start, $0.end) }),
        (.cue, opened.cue.map { $0.start..<max($0.start, $0.end) }),
        (.addressee, opened.addressee.map { $0.start..<max($0.start, $0.end) }),
        (
          .circumstance,
          (opened.medium + (opened.when.map { [$0.span] } ?? []))
            .map { $0.start..<max($0.start, $0.end) }
        ),
      ]
      for (role, ranges) in spans {
        for range in ranges {
          add(range.lowerBound, range.upperBound) { Mark(range: $0, role: role) }
        }
      }
      for (place, step) in opened.evidence.enumerated() {
        add(step.start, step.end) { Mark(range: $0, role: .evidence, step: place + 1) }
      }
    }
    pieces = Self.pieces(scalars, marks, statements.count)
  }

  private static func pieces(
    _ scalars: [Unicode.Scalar],
    _ marks: [Mark],
    _ statements: Int
  ) -> [Piece] {
    let cuts = Set(
      marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, scalars.count]
    )
    let places = cuts.sorted()
    let starting = Dictionary(grouping: marks) { $0.range.lowerBound }
    var open: [Mark] = []
    var hasBegun = [Bool](repeating: false, count: statements)
    var pieces: [Piece] = []
    for (start, end) in zip(places, places.dropFirst()) {
      open.removeAll { $0.range.upperBound <= start }
      let new = starting[start] ?? []
      open += new
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      var piece = Piece(text: String(view))
      let contents = open.filter { $0.statement != nil }
      // The shortest content is the innermost one.
      piece.statement = contents.min { $0.range.count < $1.range.count }?.statement
      piece.depth = contents.count
      if let statement = piece.statement, !hasBegun[statement] {
        hasBegun[statement] = true
        piece.isFirst = true
      }
      piece.roles = Set(open.compactMap(\.role))
      piece.steps = new.compactMap(\.step)
      pieces.append(piece)
    }
    return pieces
  }
}
