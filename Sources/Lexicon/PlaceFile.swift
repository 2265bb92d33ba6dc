/// places.tsv, a country, region or union a line, and cities.tsv, a city a line.
extension LexiconReader {
  mutating func readPlaces(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let aliases = try table.list(1)
      let demonyms = try table.list(2)
      let seats = try table.list(3)
      let place = append(
        Place(
          name: table.text(0),
          demonyms: demonyms.map { String(decoding: $0, as: UTF8.self).lowercased() },
          seats: seats.map { String(decoding: $0, as: UTF8.self) }
        )
      )
      let names: [(forms: [ArraySlice<UInt8>], kind: PlaceWord.Kind)] = [
        ([table.field(0)], .name), (aliases, .name), (demonyms, .demonym), (seats, .seat),
      ]
      for (column, entry) in names.enumerated() {
        let word = PlaceWord(place: place, kind: entry.kind)
        for form in entry.forms { try add(.place(word), form: form, from: table, column) }
      }
    }
  }

  /// Cities, each with its country, which is an entry of places.tsv.
  mutating func readCities(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let country = table.text(1)
      guard let place = place(named: country) else {
        throw table.mistake(at: 1, "\"\(country)\" is no place of places.tsv")
      }
      let word = PlaceWord(place: place, kind: .city)
      try add(.place(word), form: table.field(0), from: table, 0)
    }
  }
}
