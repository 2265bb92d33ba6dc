public import Lexicon
import Text

/// Checks what somebody is claimed to have said against what articles lay to whom.
///
/// Building may fail, for it opens the sentence rules; checking never does.
public struct Verifier: Sendable {
  private let lexicon: LexiconSet
  private let segmenter: Segmenter
  private let reversers: Reversers
  private let sense: WordSense

  /// A verifier with a lexicon.
  ///
  /// - Throws: when ICU can't open its rules for English.
  public init(lexicon: LexiconSet) throws(VerifierError) {
    self.lexicon = lexicon
    reversers = Reversers(lexicon: lexicon)
    sense = WordSense(lexicon: lexicon, reversers: reversers)
    do throws(ICUError) {
      segmenter = try Segmenter(lexicon: lexicon)
    } catch {
      throw VerifierError(reason: error.description)
    }
  }

  /// Reads an article for any number of checks.
  ///
  /// - Complexity: O(n)
  public func read(_ article: ReportedArticle) -> ReadArticle {
    ReadArticle(article, segmenter: segmenter)
  }

  /// The verdict on a claim, with the statements that speak for it.
  ///
  /// - Parameter articles: those that may hold the words, each with all its statements.
  /// - Complexity: O(nm) for a claim of n words and m words of statements.
  public func verify(_ claim: Claim, in articles: [ReadArticle]) -> Answer {
    let known = articles.filter { read in
      guard let before = claim.before else { return true }
      // Days as ISO writes them order as text does; an article without a date can't be shown to be early.
      return read.article.date.map { $0 < before } ?? false
    }
    return ClaimCheck(claim, in: known, lexicon: lexicon, sense: sense, reversers: reversers)
      .answer()
  }
}

/// An article with its words, sentences and quoted stretches.
public struct ReadArticle: Sendable {
  let article: ReportedArticle
  let words: ArticleWords
  let spoken: [StatementWords]

  init(_ article: ReportedArticle, segmenter: Segmenter) {
    self.article = article
    let words = ArticleWords(article.text, segmenter: segmenter)
    self.words = words
    spoken = article.statements.map {
      StatementWords($0, in: words, others: article.statements)
    }
  }
}

/// Why a verifier could not be built.
public struct VerifierError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, in one line.
  public let reason: String

  /// The reason.
  public var description: String { reason }
}
