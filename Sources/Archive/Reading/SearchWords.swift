/// What a person types to look for words: words, "phrases" and prefixes*.
///
/// The search engine's own syntax can't be reached from here: every term is handed over as a
/// quoted string, so that its operators and column names are words like others.
struct SearchWords {
  /// Words in a row, or one word.
  struct Term: Hashable {
    let text: String
    /// Whether the last word may go on.
    let isPrefix: Bool
  }

  /// What is read of a query: a longer one is a mistake or an attack.
  private static let longest = 4096
  /// Terms that are looked for; the rest is left out.
  private static let mostTerms = 32

  let terms: [Term]

  /// The terms of a query.
  ///
  /// A quotation mark, straight or curly, opens a phrase; one that is not closed runs to the end.
  init(_ query: String) {
    var terms: [Term] = []
    var text = String.UnicodeScalarView()
    var isInPhrase = false
    func end(isPrefix: Bool = false) {
      if text.contains(where: Self.isWordPart) {
        terms.append(Term(text: String(text), isPrefix: isPrefix))
      }
      text.removeAll()
    }
    for scalar in query.unicodeScalars.prefix(Self.longest) where scalar != "\0" {
      if Self.isMark(scalar) {
        end()
        isInPhrase.toggle()
      } else if scalar == "*" {
        end(isPrefix: true)
      } else if !isInPhrase, scalar.properties.isWhitespace {
        end()
      } else {
        text.append(scalar)
      }
    }
    end()
    self.terms = Array(terms.prefix(Self.mostTerms))
  }

  /// The expression of FTS5 that asks for all terms in a column; nil if there are none.
  func expression(column: String) -> String? {
    guard !terms.isEmpty else { return nil }
    let quoted = terms.map { Self.quoted($0.text) + ($0.isPrefix ? " *" : "") }
    return "\(column) : (\(quoted.joined(separator: " AND ")))"
  }

  /// A string of FTS5: marks in it are doubled.
  static func quoted(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append("\"")
    for scalar in text.unicodeScalars where scalar != "\0" {
      if scalar == "\"" { view.append("\"") }
      view.append(scalar)
    }
    view.append("\"")
    return String(view)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}"
  }

  /// Whether the search engine's tokenizer takes it for a part of a word.
  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}
