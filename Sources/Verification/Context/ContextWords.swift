/// Words as phrases of the lexicon are compared with them: contracted forms in two.
///
/// "don't" is *do* and *n't*, "I'd" is *i* and *'d*.
enum ContextWords {
  /// The parts of a folded form.
  static func parts(of form: String) -> [String] {
    if form == "cannot" { return ["can", "not"] }
    for ending in ["n't", "'d"] where form.utf8.count > ending.utf8.count && form.hasSuffix(ending)
    {
      return [String(form.dropLast(ending.count)), ending]
    }
    return [form]
  }
}
