import Foundation
import Lexicon
import Syntax
import TestSupport
import Testing
import Text

@Suite struct TaggerTests {
  @Test(arguments: ["tag-sequences.tsv", "suffix-classes.tsv"])
  func `a lexicon set without the tagger's tables is refused by name`(missing: String) throws {
    let scratch = try Scratch()
    let folder = Repository.root.appending(path: "Lexicons/en")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where file != missing {
      _ = try scratch.write(file, Data(contentsOf: folder.appending(path: file)))
    }
    let lexicon = try LexiconSet(directory: scratch.path)
    let error = #expect(throws: TaggerError.self) { try Tagger(lexicon: lexicon) }
    #expect(error?.description.contains(missing) == true)
  }

  @Test(arguments: [
    ("They have been told that he was poor.", "PRON AUX AUX VERB SCONJ PRON AUX ADJ PUNCT"),
    ("Did she not ask when to go?", "AUX PRON PART VERB ADV PART VERB PUNCT"),
    ("The mayor's two dogs bark at Oslo.", "DET NOUN PART NUM NOUN VERB ADP PROPN PUNCT"),
  ])
  func `tags have their universal names`(text: String, expected: String) throws {
    let tagged = SyntaxFixture.analyze(text, with: try SyntaxFixture.analyzer.get())
    let names = tagged.tokens.indices.map { tagged.tags[$0].universal(of: tagged.function($0)) }
    #expect(names.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("mother-in-law's", Token.Kind.word), ("n't", .clitic), ("'s", .clitic), ("1,5-x", .word),
    ("“", .quotationMark), ("...", .terminal),
  ])
  func `a given token stays whole`(form: String, kind: Token.Kind) throws {
    let source = SourceText("a \(form) b")
    let range = TextRange(start: 2, end: 2 + form.utf8.count)
    let tokenizer = Tokenizer(lexicon: try TestLexicon.bundled.get())
    let token = tokenizer.token(covering: range, in: source, sentence: 3)
    #expect(token.range == range)
    #expect(token.kind == kind)
    #expect(token.sentence == 3)
  }

  @Test func `a capital within a headline tells nothing, elsewhere it tells a name`() throws {
    let analyzer = try SyntaxFixture.analyzer.get()
    let headline = SyntaxFixture.analyze("Mayor Rejects Bitter Letter", with: analyzer)
    #expect(headline.tags[1...] == [.verbPresent3, .adjective, .noun])
    let sentence = SyntaxFixture.analyze("she never met Mr Letter there", with: analyzer)
    #expect(sentence.tags[4] == .properNoun)
  }
}
