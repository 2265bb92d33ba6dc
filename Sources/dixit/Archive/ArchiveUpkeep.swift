import Archive
import ArgumentParser
import DixitKit

/// What `dixit index` does with an archive besides adding to it.
struct ArchiveUpkeep {
  let path: String

  /// Says whether the archive is sound, and ends with status 1 if it is not.
  func check() throws {
    let faults = try ArchiveCheck(path: path).faults()
    var talk = Talk()
    guard faults.isEmpty else {
      for fault in faults { talk.say("\(path): \(fault)") }
      throw ExitCode(Outcome.rejected.rawValue)
    }
    let counts = try ArchiveReader(path: path).counts()
    talk.say(
      "\(path): sound: \(Progress.grouped(counts.articles)) articles, "
        + "\(Progress.grouped(counts.statements)) attributions, "
        + "\(Progress.grouped(counts.people)) people, "
        + "\(Progress.grouped(counts.reviews)) reviews"
    )
  }

  /// Writes the reviewed articles as gold to standard output.
  func exportReviews(isComplete: Bool) throws {
    let export = ReviewExport(try ArchiveReader(path: path))
    var talk = Talk()
    var leftOut = 0
    for name in try export.articles() {
      guard let record = try export.record(of: name, isComplete: isComplete) else {
        leftOut += 1
        continue
      }
      var json = JSONWriter()
      record.write(to: &json)
      json.newline()
      do throws(OutputStream.Failure) {
        try OutputStream.standardOutput.write(json.bytes)
      } catch {
        if case .closed = error { return }
        talk.say("could not write: \(error)")
        throw ExitCode(Outcome.inputOutput.rawValue)
      }
    }
    if leftOut > 0 { talk.say("\(leftOut) reviewed articles left out") }
  }
}
