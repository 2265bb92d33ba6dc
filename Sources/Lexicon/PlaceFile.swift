/// places.tsv: a country, region or union a line.
extension LexiconReader {
  mutating func readPlaces(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let name = table.text(0)
      let aliases = try table.texts(1)
      let demonyms = try table.texts(2)
      let seats = try table.texts(3)
      let place = append(
        Place(name: name, demonyms: demonyms.map { $0.lowercased() }, seats: seats)
      )
      try addNames([name], of: place, .name, from: table, 0)
      try addNames(aliases, of: place, .name, from: table, 1)
      try addNames(demonyms, of: place, .demonym, from: table, 2)
      try addNames(seats, of: place, .seat, from: table, 3)
    }
  }

  private mutating func addNames(
    _ names: [String],
    of place: Int,
    _ kind: PlaceWord.Kind,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) {
    for name in names {
      let word = PlaceWord(place: place, kind: kind)
      try add(
        word,
        as: Phrase.Meaning.place,
        on: \.place,
        form: name,
        from: table,
        column
      )
    }
  }
}
