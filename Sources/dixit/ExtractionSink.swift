import ArgumentParser
import DixitKit

/// Where the results of an extraction go: records to standard output, rejections to standard error
/// and to the file of rejects.
struct ExtractionSink {
  private var talk = Talk()
  private let output = OutputStream.standardOutput
  private let rejects: OutputStream?
  private var outcome = Outcome.done
  private var documents = 0
  private var rejected = 0

  /// A sink with a file of rejects at a path, or none.
  init(rejects path: String?) throws {
    guard let path else {
      rejects = nil
      return
    }
    do throws(OutputStream.Failure) {
      rejects = try OutputStream(path: path)
    } catch {
      talk.say("\(path): \(error)")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
  }

  /// Takes a record's bytes or a rejection.
  mutating func take(_ result: Result<[UInt8], Rejection>) throws(OutputStream.Failure) {
    switch result {
    case .success(let bytes):
      try output.write(bytes)
      documents += 1
    case .failure(let rejection):
      rejected += 1
      outcome.worsen(to: rejection.isReadFailure ? .inputOutput : .rejected)
      talk.say("\(rejection)")
      var json = JSONWriter()
      rejection.write(to: &json)
      json.newline()
      try rejects?.write(json.bytes)
    }
    talk.progress(documents: documents, rejected: rejected)
  }

  /// Ends the command after a write failed: quietly if the reader has gone.
  mutating func end(after failure: OutputStream.Failure) throws {
    talk.clearProgress()
    if case .closed = failure { throw ExitCode(Outcome.done.rawValue) }
    talk.say("could not write: \(failure)")
    throw ExitCode(Outcome.inputOutput.rawValue)
  }

  /// Ends the command with the status that its rejections call for.
  mutating func end() throws {
    talk.clearProgress()
    try outcome.end()
  }
}
