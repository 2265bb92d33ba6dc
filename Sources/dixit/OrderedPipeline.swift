import Dispatch
import DixitKit
import Synchronization

/// Works on several documents at a time and gives the results in the order of the documents.
///
/// A thread reads, `jobs` threads work, and the caller's thread takes the results in order. The reader
/// waits while too much is under way: every document holds slots, one for each 64 KiB of its bytes,
/// from its reading until its result was taken. So memory is bounded whatever the sizes, and one long
/// document among short ones does not hold the others up.
struct OrderedPipeline<Output: Sendable>: Sendable {
  /// What one thread may have waiting: enough that the threads never run dry behind a document that
  /// is a hundred times as long as the others.
  private static var slotsPerJob: Int { 64 }
  /// Bytes that a slot stands for.
  private static var slotSize: Int { 1 << 16 }
  /// How often the caller's thread looks up while there is no result, in milliseconds.
  private static var patience: Int { 100 }

  /// A document, or what stands in its place.
  typealias Input = Result<RawDocument, Rejection>

  private let jobs: Int
  private let work: @Sendable (Input) -> Output

  /// A pipeline that does `work` on so many documents at a time.
  init(jobs: Int, work: @escaping @Sendable (Input) -> Output) {
    self.jobs = jobs
    self.work = work
  }

  /// Works through all that `read` gives, until it gives nil.
  ///
  /// `read` runs on a thread of its own. `emit` gets each result in order; `idle` is called now and
  /// then, and ends the work by giving false.
  func run<Failure: Error>(
    read: @escaping @Sendable () -> Input?,
    emit: (Output) throws(Failure) -> Void,
    idle: () throws(Failure) -> Bool
  ) throws(Failure) {
    let line = Line(slots: jobs * Self.slotsPerJob)
    DispatchQueue(label: "dixit.reader").async {
      while let input = read() {
        let cost = min(jobs * Self.slotsPerJob, 1 + Self.size(of: input) / Self.slotSize)
        if !line.begin(input, cost: cost) { break }
      }
      line.endReading(jobs: jobs)
    }
    for job in 0..<jobs {
      DispatchQueue(label: "dixit.worker.\(job)").async { [work] in
        while let (place, input) = line.take() { line.finish(place, with: work(input)) }
      }
    }
    defer { line.stop() }
    while !line.isAtEnd {
      while let result = line.popFirst() { try emit(result) }
      if !(try idle()) { return }
      line.wait(milliseconds: Self.patience)
    }
  }

  private static func size(of input: Input) -> Int {
    if case .success(let document) = input { document.bytes.count } else { 0 }
  }

  /// Documents under way between the threads.
  private final class Line: Sendable {
    private struct State {
      var waiting: [(place: Int, input: Input)] = []
      var nextWaiting = 0
      var results: [Int: Output] = [:]
      var costs: [Int: Int] = [:]
      var begun = 0
      var taken = 0
      var isReading = true
      var isStopped = false
    }

    /// How many documents that were taken are kept in line until they go together.
    private static var takenAtMost: Int { 32 }

    private let state = Mutex(State())
    private let slots: DispatchSemaphore
    private let inputs = DispatchSemaphore(value: 0)
    private let changes = DispatchSemaphore(value: 0)

    init(slots: Int) {
      self.slots = DispatchSemaphore(value: slots)
    }

    deinit {
      // libdispatch refuses to free a semaphore that is lower than it began.
      state.withLock { state in
        for cost in state.costs.values { for _ in 0..<cost { slots.signal() } }
      }
    }

    /// Puts a document in line, once there is room; false if nobody wants it any more.
    func begin(_ input: Input, cost: Int) -> Bool {
      for _ in 0..<cost { slots.wait() }
      let isWanted = state.withLock { state in
        state.costs[state.begun] = cost
        state.waiting.append((state.begun, input))
        state.begun += 1
        return !state.isStopped
      }
      inputs.signal()
      return isWanted
    }

    /// Says that no more documents come.
    func endReading(jobs: Int) {
      state.withLock { $0.isReading = false }
      for _ in 0..<jobs { inputs.signal() }
      changes.signal()
    }

    /// The next document to work on, once there is one; nil when all are taken.
    func take() -> (Int, Input)? {
      inputs.wait()
      return state.withLock { state in
        guard !state.isStopped, state.nextWaiting < state.waiting.count else { return nil }
        let next = state.waiting[state.nextWaiting]
        state.nextWaiting += 1
        // What was taken goes in one step now and then, since each step moves the rest up.
        if state.nextWaiting == Self.takenAtMost {
          state.waiting.removeFirst(state.nextWaiting)
          state.nextWaiting = 0
        }
        return next
      }
    }

    /// Keeps the result of a document until its turn.
    func finish(_ place: Int, with result: Output) {
      let isNext = state.withLock { state in
        state.results[place] = result
        return place == state.taken
      }
      if isNext { changes.signal() }
    }

    /// The result whose turn it is, if its work has ended.
    func popFirst() -> Output? {
      let (result, cost) = state.withLock { state in
        guard let result = state.results.removeValue(forKey: state.taken) else {
          return (Output?.none, 0)
        }
        let cost = state.costs.removeValue(forKey: state.taken) ?? 0
        state.taken += 1
        return (result, cost)
      }
      for _ in 0..<cost { slots.signal() }
      return result
    }

    /// Whether all documents were read and their results taken.
    var isAtEnd: Bool { state.withLock { !$0.isReading && $0.taken == $0.begun } }

    /// Waits until there may be a result.
    func wait(milliseconds: Int) {
      _ = changes.wait(timeout: .now() + .milliseconds(milliseconds))
    }

    /// Lets the threads end.
    func stop() {
      let waiting = state.withLock { state in
        state.isStopped = true
        return state.waiting.count
      }
      for _ in 0...waiting { inputs.signal() }
    }
  }
}
