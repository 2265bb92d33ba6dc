import Archive
import DixitKit

extension StoredStatement {
  /// The content's parts as ranges.
  var parts: [Range<Int>] { content.map { $0.start..<max($0.start, $0.end) } }
}
