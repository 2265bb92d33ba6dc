import ArgumentParser
import DixitKit
import People

/// A run that gathers the people of all documents and then writes them.
struct PeopleRun {
  private let reader: SharedReader
  private let inputSize: Int?
  private var collector: PeopleCollector
  private var talk = Talk(isLongRun: true)
  private var progress = Progress()
  private var outcome = Outcome.done

  init(reader: SharedReader, inputSize: Int?, collector: PeopleCollector) {
    self.reader = reader
    self.inputSize = inputSize
    self.collector = collector
  }

  /// Works through the documents.
  mutating func read(_ pipeline: OrderedPipeline<RecordReader.Outcome>) throws {
    pipeline.run(
      read: { [reader] in reader.next() },
      emit: { take($0) },
      idle: {
        progress.share = inputSize.map { Double(reader.consumed) / Double(max(1, $0)) }
        talk.show(progress)
        if Interruption.takeQuestion() { talk.say(progress.line(seconds: talk.seconds)) }
        return Interruption.signalToEnd == nil
      }
    )
    if let number = Interruption.signalToEnd {
      talk.say("stopped: nothing is written")
      Interruption.exit(after: number)
    }
    talk.clearProgress()
  }

  private mutating func take(_ found: RecordReader.Outcome) {
    switch found {
    case .record(let record, let words):
      collector.add(record)
      progress.words += words
      progress.counts.documents += 1
    case .rejected(let rejection):
      reject("\(rejection)", as: rejection.isReadFailure ? .inputOutput : .rejected)
    case .faulty(let message): reject(message, as: .rejected)
    }
  }

  private mutating func reject(_ message: String, as reason: Outcome) {
    talk.say(message)
    progress.counts.rejected += 1
    outcome.worsen(to: reason)
  }

  /// Writes the people to standard output and ends the command.
  mutating func write(_ format: PeopleFormat, minArticles: Int) throws {
    let people = PeopleResolver(collector).people().filter { $0.articles >= minArticles }
    let output = OutputStream.standardOutput
    do throws(OutputStream.Failure) {
      try output.write(format.opening)
      for person in people { try output.write(format.render(person, style: .ofTerminal)) }
    } catch {
      if case .closed = error { throw ExitCode(Outcome.done.rawValue) }
      talk.say("could not write: \(error)")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
    talk.say(
      "\(Progress.grouped(people.count)) people and bodies in "
        + "\(Progress.grouped(progress.counts.documents)) articles, "
        + "\(Progress.grouped(progress.counts.rejected)) rejected"
        + " in \(Progress.duration(talk.seconds))"
    )
    try outcome.end()
  }
}
