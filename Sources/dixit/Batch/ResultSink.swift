import ArgumentParser
import DixitKit

/// Where the results of an extraction go.
protocol ResultSink {
  /// Takes the next result.
  mutating func take(_ result: ExtractionResult) throws

  /// What was taken, in this run and in those before it that it goes on from.
  var counts: Manifest.Counts { get }

  /// Puts what was taken where it belongs.
  mutating func finish() throws

  /// Gives up what is not whole, for the command is asked to end.
  mutating func abandon()
}

/// Records behind one another to standard output, or to a folder in formats that are one; rejections
/// to a file.
struct StreamSink: ResultSink {
  private let output = OutputStream.standardOutput
  private var formatted: FormattedOutput
  private let rejects: OutputStream?
  private(set) var counts = Manifest.Counts()

  /// A sink of formatted documents, with a file of rejects at a path, or none.
  init(_ formatted: FormattedOutput, rejects path: String?) throws(OutputStream.Failure) {
    self.formatted = formatted
    rejects = try path.map { path throws(OutputStream.Failure) in try OutputStream(path: path) }
    try output.write(formatted.begin())
  }

  mutating func take(_ result: ExtractionResult) throws {
    counts.add(result.counts)
    switch result.outcome {
    case .success(let document): try output.write(formatted.take(document.rendered))
    case .failure(let rejection): try rejects?.write(rejection.jsonLine)
    }
  }

  mutating func finish() throws { try output.write(formatted.end()) }

  mutating func abandon() {}
}

extension ExtractionResult {
  /// What it adds to a run's counts.
  var counts: Manifest.Counts {
    var counts = Manifest.Counts()
    counts.inputBytes = inputBytes
    switch outcome {
    case .success(let document):
      counts.documents = 1
      counts.attributions = document.attributions
      counts.words = document.words
    case .failure(let rejection):
      counts.rejected = 1
      counts.unreadable = rejection.isReadFailure ? 1 : 0
    }
    return counts
  }
}

extension Rejection {
  /// A line of the file of rejects.
  var jsonLine: [UInt8] {
    var json = JSONWriter()
    write(to: &json)
    json.newline()
    return json.bytes
  }
}
