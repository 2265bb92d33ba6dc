/// Finds the id of a form.
struct WordIndex: Sendable {
  private var places: [String: Int32] = [:]

  func id(of form: some Sequence<UInt8>, in set: LexiconSet) -> WordID {
    WordID(index: places[String(decoding: Array(form), as: UTF8.self).lowercased()] ?? -1)
  }
}
