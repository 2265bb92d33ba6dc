import DixitKit

/// Works on several documents at a time and gives the results in the order of the documents.
struct OrderedPipeline<Output: Sendable> {
  /// Results kept waiting for an earlier one, as a multiple of the jobs: enough that one long
  /// article among short ones does not hold the others up, few enough to keep memory bounded.
  private static var waitingPerJob: Int { 4 }

  private let jobs: Int
  private let work: @Sendable (Article) -> Output

  /// A pipeline that does `work` on so many documents at a time.
  init(jobs: Int, work: @escaping @Sendable (Article) -> Output) {
    self.jobs = jobs
    self.work = work
  }

  /// Works through all documents of a reader.
  func run(
    _ reader: inout ArticleReader,
    emit: (Result<Output, Rejection>) throws(OutputStream.Failure) -> Void
  ) async throws {
    if jobs == 1 {
      for result in IteratorSequence(reader) { try emit(result.map(work)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var queue = Queue<Output>()
      var running = 0
      var isAtEnd = false
      repeat {
        while !isAtEnd, running < jobs, queue.count < jobs * Self.waitingPerJob {
          switch reader.next() {
          case nil: isAtEnd = true
          case .failure(let rejection)?: queue.finish(queue.begin(), with: .failure(rejection))
          case .success(let article)?:
            let place = queue.begin()
            running += 1
            group.addTask { (place, work(article)) }
          }
          while let result = queue.popFirst() { try emit(result) }
        }
        if let (place, output) = try await group.next() {
          running -= 1
          queue.finish(place, with: .success(output))
        }
        while let result = queue.popFirst() { try emit(result) }
      } while !isAtEnd || running > 0
    }
  }
}

/// Results in the order in which their work began, whatever the order in which it ends.
private struct Queue<Output> {
  private var results: [Int: Result<Output, Rejection>] = [:]
  private var begun = 0
  private var taken = 0

  /// How many have begun and were not taken.
  var count: Int { begun - taken }

  mutating func begin() -> Int {
    begun += 1
    return begun - 1
  }

  mutating func finish(_ place: Int, with result: Result<Output, Rejection>) {
    results[place] = result
  }

  /// The earliest result that was not taken, if its work has ended.
  mutating func popFirst() -> Result<Output, Rejection>? {
    guard let result = results.removeValue(forKey: taken) else { return nil }
    taken += 1
    return result
  }
}
