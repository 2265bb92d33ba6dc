import Archive
import ArgumentParser
import DixitKit
import FactCheck
import Lexicon
import Verification

/// Checks what somebody is claimed to have said against an archive.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks a quotation against an archive.",
    discussion: """
      VERDICTS
        \(Verdict.allCases.map { "\($0.rawValue): \($0.meaning)" }.joined(separator: "\n  "))

      CLAIMS
        --claims reads JSON Lines: {"id","speaker","quote","before"?} a claim.

      EXIT STATUS
        0   verbatim; with --claims: done
        1   any other verdict; with --claims: some lines could not be read
        64  wrong usage
        74  could not read or write

      EXAMPLES
        dixit verify news.dixit --speaker 'Ada Roth' --quote 'The fog can wait.'
        dixit verify news.dixit --speaker Roth --quote 'The fog … wait.' --format pretty
        dixit verify news.dixit --speaker Roth --quote 'It leaks.' --before 2026-03-01
        dixit verify news.dixit --claims claims.jsonl > answers.jsonl
      """
  )

  @OptionGroup var archive: ArchivePath

  @Option(help: ArgumentHelp("Who is claimed to have said it.", valueName: "name"))
  var speaker: String?

  @Option(help: ArgumentHelp("The words.", valueName: "text"))
  var quote: String?

  @Option(help: ArgumentHelp("Only articles dated before this day count.", valueName: "date"))
  var before: String?

  @Option(help: ArgumentHelp("A file of claims, a JSON object a line.", valueName: "file"))
  var claims: String?

  @Option(help: "json, pretty, or schema for drafts of schema.org’s ClaimReview.")
  var format = VerdictFormat.json

  @Option(
    name: .customLong("lexicons"),
    help: ArgumentHelp(
      "A folder of lexicons to use instead of the built-in ones.",
      valueName: "dir"
    )
  )
  var lexiconFolder: String?

  func validate() throws {
    if claims == nil, speaker == nil || quote == nil {
      throw ValidationError("--speaker and --quote are needed, or --claims.")
    }
    if claims != nil, speaker != nil || quote != nil {
      throw ValidationError("--claims can’t be given with --speaker or --quote.")
    }
    if let before, !SearchQuery.isDate(before) {
      throw ValidationError("--before must be 2026, 2026-02 or 2026-02-09, not “\(before)”.")
    }
  }

  func run() throws {
    let checker = try checker(archive.reader())
    do {
      if let claims {
        try checkAll(ClaimLines(path: claims, before: before), checker)
      } else if let speaker, let quote {
        let claim = Claim(speaker: speaker, quote: quote, before: before)
        let checked = try checker.check(claim)
        try OutputStream.standardOutput.write(format.page(checked))
        if checked.answer.verdict != .verbatim { throw ExitCode(Outcome.rejected.rawValue) }
      }
    } catch let error as ArchiveError {
      throw error.ending()
    } catch OutputStream.Failure.closed {
      return
    } catch let error as OutputStream.Failure {
      var talk = Talk()
      talk.say("could not write: \(error)")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
  }

  private func checkAll(_ lines: ClaimLines, _ checker: ArchiveChecker) throws {
    var talk = Talk()
    var outcome = Outcome.done
    for line in lines.claims {
      switch line {
      case .success(let claim):
        try OutputStream.standardOutput.write(format.page(try checker.check(claim)))
      case .failure(let fault):
        talk.say(fault.description)
        outcome = .rejected
      }
    }
    try outcome.end()
  }

  private func checker(_ reader: ArchiveReader) throws -> ArchiveChecker {
    do {
      let lexicon = try lexiconFolder.map(LexiconSet.init(directory:)) ?? LexiconSet.bundled()
      return try ArchiveChecker(reader, lexicon: lexicon)
    } catch {
      var talk = Talk()
      talk.say("\(lexiconFolder.map { $0 + "/" } ?? "")\(error)")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
  }
}
