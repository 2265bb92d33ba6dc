import Archive
import ArgumentParser
import DixitKit

/// A run that stores all documents: in batches, each whole or not at all.
struct IndexRun {
  /// How many articles go into the archive at a time: a commit waits for the disk, and what a crash
  /// loses is done again.
  private static let batchSize = 100

  /// How many batches the log holds before it begins anew, some 50 MB.
  private static let batchesPerLog = 20

  let reader: SharedReader
  let inputSize: Int?
  let writer: ArchiveWriter
  let renews: Bool

  private var talk = Talk(isLongRun: true)
  private var batch: [IndexedDocument] = []
  private var batches = 0
  private var added = ArchiveWriter.Added()
  private var progress = Progress()
  private var outcome = Outcome.done

  init(reader: SharedReader, inputSize: Int?, writer: ArchiveWriter, renews: Bool) {
    self.reader = reader
    self.inputSize = inputSize
    self.writer = writer
    self.renews = renews
  }

  /// Works through the documents and ends the command.
  mutating func run(_ pipeline: OrderedPipeline<DocumentIndexer.Outcome>) throws {
    do {
      try pipeline.run(
        read: { [reader] in reader.next() },
        emit: { found throws(any Error) in try take(found) },
        idle: { () throws(any Error) in
          progress.share = inputSize.map { Double(reader.consumed) / Double(max(1, $0)) }
          talk.show(progress)
          if Interruption.takeQuestion() { talk.say(progress.line(seconds: talk.seconds)) }
          return Interruption.signalToEnd == nil
        }
      )
      try store()
      if let number = Interruption.signalToEnd {
        say("stopped: ")
        Interruption.exit(after: number)
      }
      try writer.finish()
    } catch let error as ArchiveError {
      throw error.ending()
    }
    say("")
    try outcome.end()
  }

  private mutating func take(_ found: DocumentIndexer.Outcome) throws {
    switch found {
    case .document(let document, let words):
      batch.append(document)
      progress.words += words
      progress.counts.documents += 1
      if batch.count >= Self.batchSize { try store() }
    case .known:
      added.known += 1
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

  private mutating func store() throws {
    added += try writer.add(batch, renews: renews)
    batch.removeAll(keepingCapacity: true)
    batches += 1
    if batches.isMultiple(of: Self.batchesPerLog) { try writer.shortenLog() }
  }

  private mutating func say(_ before: String) {
    talk.say(
      "\(before)\(Progress.grouped(added.new)) articles added, "
        + "\(Progress.grouped(added.changed)) changed, \(Progress.grouped(added.known)) known, "
        + "\(Progress.grouped(added.statements)) attributions, "
        + "\(Progress.grouped(progress.counts.rejected)) rejected"
        + " in \(Progress.duration(talk.seconds))"
    )
  }
}
