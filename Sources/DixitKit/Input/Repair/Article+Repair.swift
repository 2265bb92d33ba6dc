import Text

extension Article {
  /// The article with its text and title repaired, and a warning that says what was changed in the
  /// text; offsets then count in the repaired text.
  public func repaired() -> Article {
    let repair = TextRepair(source[source.range])
    return Article(
      id: id,
      title: title.map { TextRepair($0).text },
      date: date,
      url: url,
      outlet: outlet,
      text: repair.text,
      warnings: warnings + (repair.warning.map { [$0] } ?? [])
    )
  }
}
