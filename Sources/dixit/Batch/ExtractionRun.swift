import ArgumentParser
import DixitKit

/// A run over all documents: it talks, listens to signals, and ends with the right status.
struct ExtractionRun {
  private let reader: SharedReader
  private let inputSize: Int?
  private var talk: Talk

  /// A run over what a reader gives; `inputSize` is the size of its files, if it is known.
  init(reader: SharedReader, inputSize: Int?, talk: Talk) {
    self.reader = reader
    self.inputSize = inputSize
    self.talk = talk
  }

  /// Opens a sink; a failure to ends the command.
  ///
  /// Nil if the command was asked to end meanwhile.
  mutating func open(
    _ make: () throws -> (any ResultSink)?
  ) throws -> (any ResultSink)? {
    do {
      let sink = try make()
      if sink == nil, let number = Interruption.signalToEnd { Interruption.exit(after: number) }
      return sink
    } catch let refusal as Refusal {
      talk.say(refusal.description)
      throw ExitCode.validationFailure
    } catch {
      talk.say("\(error)")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
  }

  /// Works through the documents.
  mutating func run(
    _ pipeline: OrderedPipeline<ExtractionResult>,
    into opened: any ResultSink
  ) throws {
    var sink = opened
    if let run = sink as? CompleteRun { return talk.say(run.summary) }
    let wordsBefore = sink.counts.words
    do {
      try pipeline.run(
        read: { [reader] in reader.next() },
        emit: { result throws(any Error) in
          if case .failure(let rejection) = result.outcome { talk.say("\(rejection)") }
          try sink.take(result)
        },
        idle: { () throws(any Error) in
          var progress = Progress()
          progress.counts = sink.counts
          progress.words = sink.counts.words - wordsBefore
          progress.share = inputSize.map { Double(reader.consumed) / Double(max(1, $0)) }
          talk.show(progress)
          if Interruption.takeQuestion() { talk.say(progress.line(seconds: talk.seconds)) }
          return Interruption.signalToEnd == nil
        }
      )
      if let number = Interruption.signalToEnd {
        sink.abandon()
        talk.say("stopped: \(Progress.grouped(sink.counts.documents)) documents are done")
        Interruption.exit(after: number)
      }
      try sink.finish()
    } catch {
      sink.abandon()
      try end(after: error)
    }
    let words = sink.counts.words - wordsBefore
    try end(sink, wordsPerSecond: Int(Double(words) / max(talk.seconds, 0.001)))
  }

  /// Ends the command after a write failed: quietly if the reader has gone.
  private mutating func end(after failure: any Error) throws {
    talk.clearProgress()
    if case OutputStream.Failure.closed = failure { throw ExitCode(Outcome.done.rawValue) }
    talk.say("could not write: \(failure)")
    if failure is FileFailure {
      talk.say("What is written is whole. --resume goes on once the cause is gone.")
    }
    throw ExitCode(Outcome.inputOutput.rawValue)
  }

  /// Ends the command with the status that its rejections call for.
  private mutating func end(_ sink: any ResultSink, wordsPerSecond: Int) throws {
    talk.clearProgress()
    let counts = sink.counts
    if reader.skipped > 0 { talk.say("\(reader.skipped) records of other content were skipped") }
    if !(sink is StreamSink) {
      talk.say(
        "\(Progress.grouped(counts.documents)) documents, "
          + "\(Progress.grouped(counts.words)) words, "
          + "\(Progress.grouped(counts.attributions)) attributions, "
          + "\(Progress.grouped(counts.rejected)) rejected"
          + " in \(Progress.duration(talk.seconds)), \(Progress.grouped(wordsPerSecond)) words/s"
      )
    }
    var outcome = Outcome.done
    if counts.rejected > 0 { outcome.worsen(to: .rejected) }
    if counts.unreadable > 0 { outcome.worsen(to: .inputOutput) }
    try outcome.end()
  }
}
