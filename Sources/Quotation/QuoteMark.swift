import Text

/// A sign that may be a quotation mark, with what stands on either side of it.
struct QuoteMark: Hashable, Sendable {
  /// The signs that are used as quotation marks.
  enum Glyph: UInt8, Hashable, Sendable {
    /// `"`, also doubled as `""`.
    case straightDouble
    /// “
    case curlyOpening
    /// ”
    case curlyClosing
    /// „
    case lowDouble
    /// ‟
    case reversedDouble
    /// «
    case leftGuillemet
    /// »
    case rightGuillemet
    /// ‹
    case leftAngle
    /// ›
    case rightAngle
    /// 「 and 『
    case leftCorner
    /// 」 and 』
    case rightCorner
    /// Two backticks.
    case backticks
    /// Two straight apostrophes.
    case apostrophes
    /// `'`
    case straightSingle
    /// ‘
    case singleOpening
    /// ’
    case singleClosing
    /// ‚
    case lowSingle
    /// One backtick.
    case backtick
  }

  /// Glyphs that can answer one another.
  enum Class: UInt8, Hashable, Sendable {
    /// All that look like two strokes.
    case double
    /// All that look like one stroke; an apostrophe may look the same.
    case single
    case guillemet
    case angle
    case corner
  }

  /// Which end of a quotation a mark looks like.
  enum Leaning: UInt8, Hashable, Sendable {
    case opens
    case closes
    case unsure
  }

  /// Its bytes.
  let range: TextRange
  /// Its sign.
  let glyph: Glyph
  /// What stands before it, or before the marks that it touches.
  let before: Neighbour
  /// What stands behind it, or behind the marks that it touches.
  let after: Neighbour

  /// The glyphs that can answer it.
  var markClass: Class { glyph.markClass }

  /// What the signs around it say: an opening mark leans on the word behind it.
  var contextLeaning: Leaning {
    switch before {
    case .edge, .blank, .openingBracket:
      switch after {
      case .letter, .digit, .openingBracket, .symbol, .dash, .ellipsis, .slash: .opens
      case .closingBracket: .closes
      case .edge, .blank, .comma, .colon, .terminal: .unsure
      }
    case .dash, .slash:
      switch after {
      case .letter, .digit, .openingBracket, .symbol, .dash, .slash, .ellipsis: .unsure
      case .edge, .blank, .comma, .colon, .terminal, .closingBracket: .closes
      }
    case .letter, .digit, .closingBracket, .symbol, .comma, .colon, .terminal, .ellipsis:
      switch after {
      case .edge, .blank, .comma, .colon, .terminal, .ellipsis, .closingBracket, .dash, .slash:
        .closes
      case .letter, .digit, .openingBracket, .symbol: .unsure
      }
    }
  }

  /// Whether it stands inside a word, as an apostrophe does.
  var isInsideWord: Bool { before.isWord && after.isWord }
}

extension QuoteMark.Glyph {
  /// The glyphs that can answer it.
  var markClass: QuoteMark.Class {
    switch self {
    case .straightDouble, .curlyOpening, .curlyClosing, .lowDouble, .reversedDouble, .backticks,
      .apostrophes:
      .double
    case .straightSingle, .singleOpening, .singleClosing, .lowSingle, .backtick: .single
    case .leftGuillemet, .rightGuillemet: .guillemet
    case .leftAngle, .rightAngle: .angle
    case .leftCorner, .rightCorner: .corner
    }
  }

  /// What the sign itself says in English and French use.
  var leaning: QuoteMark.Leaning {
    switch self {
    case .curlyOpening, .lowDouble, .reversedDouble, .leftGuillemet, .leftAngle, .leftCorner,
      .backticks, .singleOpening, .lowSingle, .backtick:
      .opens
    case .curlyClosing, .rightGuillemet, .rightAngle, .rightCorner, .singleClosing: .closes
    case .straightDouble, .apostrophes, .straightSingle: .unsure
    }
  }

  /// Whether `other` is the sign that answers this one in well-set text.
  func isAnswered(by other: QuoteMark.Glyph) -> Bool {
    switch (self, other) {
    case (.straightDouble, .straightDouble), (.curlyOpening, .curlyClosing),
      (.curlyClosing, .curlyClosing), (.lowDouble, .curlyOpening), (.lowDouble, .curlyClosing),
      (.backticks, .apostrophes), (.apostrophes, .apostrophes), (.reversedDouble, .curlyClosing),
      (.leftGuillemet, .rightGuillemet), (.rightGuillemet, .leftGuillemet),
      (.rightGuillemet, .rightGuillemet), (.leftAngle, .rightAngle), (.rightAngle, .leftAngle),
      (.leftCorner, .rightCorner):
      true
    default: false
    }
  }
}
