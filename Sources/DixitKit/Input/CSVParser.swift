import CCSV

/// libcsv's parser of rows.
///
/// Quoted fields may hold separators and line feeds, a doubled quotation
/// mark in one is one mark (RFC 4180). Blanks around a field belong to it.
///
/// Safe to use: the handle is private, open as long as the object lives, and closed once.
@safe final class CSVParser {
  private let handle: OpaquePointer

  /// A parser that keeps the fields, or only tells where rows end; nil if there is no memory.
  init?(separator: FieldSeparator, keepsFields: Bool) {
    guard let handle = unsafe ccsv_open(separator.rawValue, keepsFields) else { return nil }
    unsafe self.handle = handle
  }

  deinit {
    unsafe ccsv_close(handle)
  }

  /// Parses bytes; whether a row ended in them.
  func feed(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe ccsv_feed(handle, buffer.baseAddress, buffer.count) != 0
    }
  }

  /// The fields of one row, which ends with a line feed; nil if a quoted field is not closed.
  static func fields(of row: [UInt8], separator: FieldSeparator) -> [[UInt8]]? {
    guard let parser = CSVParser(separator: separator, keepsFields: true) else { return nil }
    // A row ends with a line feed; if it has not ended then, the line feed is part of a field.
    guard parser.feed(row) else { return nil }
    return unsafe (0..<ccsv_field_count(parser.handle)).map { place in
      var count = 0
      let start = unsafe ccsv_field(parser.handle, place, &count)
      return unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }
  }
}
