import Testing

@testable import Lexicon

/// What the loader refuses, and how it says so.
@Suite struct LexiconFileTests {
  private static let header = "# source: test\n# licence: test\n# date: 2000-01-01\n"

  /// A file of these entries; its header has four lines.
  private static func file(_ file: LexiconFile, _ entries: String) -> String {
    "\(header)# columns: \(file.columns.joined(separator: "\t"))\n\(entries)"
  }

  /// A set in which one file has this text and the others have no entries.
  private func set(_ file: LexiconFile, _ text: String) throws(LexiconError) -> LexiconSet {
    var files: [LexiconFile: [UInt8]] = [:]
    for other in LexiconFile.allCases { files[other] = Array(Self.file(other, "").utf8) }
    files[file] = Array(text.utf8)
    return try LexiconReader(.memory(files)).set
  }

  private func mistake(in file: LexiconFile, _ entries: String) -> LexiconError? {
    mistake(inWhole: file, Self.file(file, entries))
  }

  private func mistake(inWhole file: LexiconFile, _ text: String) -> LexiconError? {
    do throws(LexiconError) {
      _ = try set(file, text)
      return nil
    } catch {
      return error
    }
  }

  /// Entries of which the last is wrong in one column.
  struct Case: CustomTestStringConvertible {
    let file: LexiconFile
    let good: String
    let bad: String
    let column: Int

    init(_ file: LexiconFile, _ good: String, _ bad: String, _ column: Int) {
      self.file = file
      self.good = good
      self.bad = bad
      self.column = column
    }

    var testDescription: String { "\(file.name): \(bad)" }
  }

  private static let bark = "bark\tspeech\tquote\t-\t-\t-\t-"

  @Test(arguments: [
    Case(.reportingVerbs, bark, "moo\tnoise\tquote\t-\t-\t-\t-", 2),
    Case(.reportingVerbs, bark, "moo\tspeech\tsong\t-\t-\t-\t-", 3),
    Case(.reportingVerbs, bark, "moo\tspeech\tquote,quote\t-\t-\t-\t-", 3),
    Case(.reportingVerbs, bark, "moo\tspeech\tquote\tmooed,\t-\t-\t-", 4),
    Case(.reportingVerbs, bark, "moo\tspeech\tquote\t-\t-\tmaybe\t-", 6),
    Case(.reportingVerbs, bark, "moo\tspeech\tquote\t-\t-\t-\tno", 7),
    Case(.reportingVerbs, bark, "moo  at\tspeech\tquote\t-\t-\t-\t-", 1),
    Case(.cuePhrases, "as per\tspeech\tbefore-source", "in … view\tspeech\tbehind", 3),
    Case(.cuePhrases, "as per\tspeech\tbefore-source", "in view\tspeech\taround", 1),
    Case(.cuePhrases, "as per\tspeech\tbefore-source", "per\tspeech\tbefore-source", 1),
    Case(.cueNouns, "claim\tspeech\t-", "claims\tspeech\t-", 1),
    Case(.cueNouns, "claim\tspeech\t-", "hint\tguess\t-", 2),
    Case(.cueNouns, "claim\tspeech\t-", "hint\tspeech\tclaims", 3),
    Case(.quoteTriggers, "novel\ttitle\teither", "word\tlabel\tbefore", 2),
    Case(.quoteTriggers, "novel\ttitle\teither", "word\tterm\tbehind", 3),
    Case(.titles, "mr\thonorific\tmale\t-", "ms\thonorific\tfeminine\t-", 3),
    Case(.titles, "mr\thonorific\tmale\t-", "ms\ttitle\tfemale\t-", 2),
    Case(.roles, "boy\tperson\tmale\t-\t-", "mayor\toffice\t-\t-\tleader", 5),
    Case(.roles, "boy\tperson\tmale\t-\t-", "mayor\tjob\t-\t-\t-", 2),
    Case(.roles, "boy\tperson\tmale\t-\t-", "lad\tperson\tmale\tboys\t-", 4),
    Case(.bodies, "bank\torganisation\t-\t-", "club\tplace\t-\t-", 2),
    Case(.bodies, "bank\torganisation\t-\t-", "banks\tgroup\t-\t-", 1),
    Case(.bodies, "bank\torganisation\t-\t-", "club\torganisation\t-\tteam", 4),
    Case(.nicknames, "Bill\tWilliam", "Bob\t", 2),
    Case(.places, "Peru\t-\tPeruvian\tLima", "Quito\tLima\t-\t-", 2),
    Case(.places, "Peru\t-\tPeruvian\tLima", "Quito\t-\t-\tA  B", 4),
    Case(.givenNames, "Ann\t0.99", "Bob\t0,01", 2),
    Case(.givenNames, "Ann\t0.99", "Bob\t1.01", 2),
    Case(.givenNames, "ANN\t0.99", "Ann\t0.99", 1),
    Case(.abbreviations, "co\tmay-end", "dr\tdoctor", 2),
    Case(.timeWords, "day\tunit", "week\tseven", 2),
    Case(.wordClasses, "run\tNN:1 VB:2", "walk\tVERB:1", 2),
    Case(.wordClasses, "run\tNN:1 VB:2", "walk\tVB", 2),
    Case(.wordClasses, "run\tNN:1 VB:2", "walk\tVB:0", 2),
    Case(.wordClasses, "run\tNN:1 VB:2", "walk\tVB:12x", 2),
    Case(.tagSequences, "0\tNN:12 VB.be:3", "AA\tNN:12", 1),
    Case(.tagSequences, "DT NN\tcomma:0", "DT NN VB\tNN:12", 1),
    Case(.tagSequences, "DT\tNN:12", "JJ\tXX:12", 2),
    Case(.tagSequences, "DT\tNN:12", "JJ\tNN", 2),
    Case(.tagSequences, "DT\tNN:12", "JJ\tNN:", 2),
    Case(.tagSequences, "DT\tNN:12", "JJ\tNN:32001", 2),
    Case(.suffixClasses, "any *\tNN:1", "ing\tVBG:3", 1),
    Case(.suffixClasses, "any *\tNN:1", "any ing\tcomma:3", 2),
    Case(.roleFields, "actor\tarts", "baker\tbread", 2),
    Case(.signalWords, "dubbed\tnaming,renaming", "styled\tnaming,title", 2),
    Case(.signalWords, "dubbed\tnaming,renaming", "named\tnaming,naming", 1),
  ])
  func `a wrong field is told with line and column`(wrong: Case) throws {
    let found = try #require(mistake(in: wrong.file, "\(wrong.good)\n\(wrong.bad)\n"))
    #expect(found.file == wrong.file.name)
    #expect(found.line == 6)
    #expect(found.column == wrong.column)
    #expect(mistake(in: wrong.file, "\(wrong.good)\n") == nil)
  }

  @Test func `a city needs a country that is a place`() throws {
    let found = try #require(mistake(in: .cities, "Quito\tNowhere\n"))
    #expect(found.line == 5)
    #expect(found.column == 2)
    #expect(found.reason.contains("Nowhere"))
  }

  @Test(arguments: [
    ("day\tunit\nday\tunit\n", 6, 1), ("week\tunit\nday\tunit\n", 6, 1),
    ("days\tunit\nday\tunit\n", 6, 1), ("day\tunit\textra\n", 5, 0), ("day\n", 5, 0),
    ("day\tunit\n\nweek\tunit\n", 6, 0), ("day\t\n", 5, 2), ("day\t unit\n", 5, 2),
    ("day \tunit\n", 5, 1), ("day\tunit\n# more\n", 6, 0), ("day\tunit", 5, 0),
    (String(repeating: "x", count: 65) + "\tunit\n", 5, 1),
  ])
  func `a broken layout is told with its line`(entries: String, line: Int, column: Int) throws {
    let found = try #require(mistake(in: .timeWords, entries))
    #expect(found.line == line)
    #expect(found.column == column)
  }

  @Test(arguments: [
    ("", 1), ("day\tunit\n", 1), ("# source: x\n# licence: y\n# columns: form\tkind\n", 3),
    ("# source: x\n# licence: y\n# date: z\nday\tunit\n", 3),
    ("# source: x\n# licence: y\n# date: z\n# columns: form\n", 4),
    ("# source:\n# licence: y\n# date: z\n# columns: form\tkind\n", 4),
  ])
  func `a header that lacks something is refused`(text: String, line: Int) throws {
    let found = try #require(mistake(inWhole: .timeWords, text))
    #expect(found.line == line)
    #expect(found.column == 0)
  }

  @Test func `a note before the columns is no mistake`() {
    let text = "# note\n\(Self.header)# columns: form\tkind\nday\tunit\n"
    #expect(mistake(inWhole: .timeWords, text) == nil)
  }

  @Test func `tags are read with their counts`() throws {
    let set = try set(
      .wordClasses,
      Self.file(.wordClasses, "fuzzle\tNN:12 VB:3\nzarp\tPUNCT:7\n")
    )
    let word = try #require(set[set.id(of: "Fuzzle".utf8)])
    #expect(
      set.tagCounts[word.tags]
        == [TagCount(tag: 0, count: 12), TagCount(tag: 4, count: 3)]
    )
    let other = try #require(set[set.id(of: "zarp".utf8)])
    #expect(set.tagCounts[other.tags] == [TagCount(tag: 26, count: 7)])
  }

  @Test(arguments: LexiconFile.allCases)
  func `a set lacks no file but those of the tagger`(missing: LexiconFile) {
    var files: [LexiconFile: [UInt8]] = [:]
    for file in LexiconFile.allCases where file != missing {
      files[file] = Array(Self.file(file, "").utf8)
    }
    do throws(LexiconError) {
      _ = try LexiconReader(.memory(files))
      #expect(!missing.isRequired)
    } catch {
      #expect(missing.isRequired)
      #expect(error.file == missing.name)
      #expect(error.line == 0)
    }
  }

  @Test func `a description reads as compilers write it`() {
    let error = LexiconError(file: "a.tsv", line: 3, column: 2, reason: "found x")
    #expect(error.description == "a.tsv:3:2: found x")
  }

  @Test func `a folder without the files is refused by the first one's name`() throws {
    do throws(LexiconError) {
      _ = try LexiconSet(directory: "/nowhere/at/all")
      Issue.record("loaded a set from nowhere")
    } catch {
      #expect(error.file == "reporting-verbs.tsv")
      #expect(error.line == 0)
    }
  }
}
