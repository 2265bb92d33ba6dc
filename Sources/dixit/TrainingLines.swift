import ArgumentParser
import DixitKit

extension InputOptions {
  /// Writes a heading and a line a document to standard output, for the training tools.
  ///
  /// - Throws: the exit status, where something could not be read or written.
  func writeLines(under heading: [UInt8], _ line: (Article) -> [UInt8]) throws {
    var talk = Talk()
    var outcome = Outcome.done
    let output = OutputStream.standardOutput
    do throws(OutputStream.Failure) {
      try output.write(heading)
      var (documents, rejected) = (0, 0)
      for result in IteratorSequence(reader()) {
        switch result {
        case .success(let article):
          try output.write(line(article))
          documents += 1
        case .failure(let rejection):
          outcome.worsen(to: rejection.isReadFailure ? .inputOutput : .rejected)
          talk.say("\(rejection)")
          rejected += 1
        }
        talk.progress(documents: documents, rejected: rejected)
      }
      talk.clearProgress()
    } catch {
      if case .closed = error { return }
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
    try outcome.end()
  }
}
