import DixitKit
import Lexicon
import Testing

@Suite struct LabelledPassageTests {
  /// A file with the least precision and recall of its media, and of its times and dates.
  ///
  /// Each floor lies one phrase below what was measured, so that a change elsewhere may lose one and no more.
  static let floors: [(file: String, media: (Double, Double), times: (Double, Double))] = [
    ("before", (0.93, 0.93), (0.97, 0.97)), ("after", (0.96, 0.93), (0.96, 0.93)),
  ]

  private static let analyzer = Result { try Analyzer(lexicon: .bundled()) }

  @Test(arguments: floors)
  func `media and times are found as labelled`(
    file: String,
    media mediaFloor: (Double, Double),
    times timeFloor: (Double, Double)
  ) throws {
    let analyzer = try Self.analyzer.get()
    var options = RecordBuilder.Options()
    options.classes.insert(.thought)
    let builder = RecordBuilder(options: options)
    var (media, times, dates) = (Tally(), Tally(), Tally())
    for passage in try LabelledPassage.all(in: file) {
      let article = Article(id: passage.id, date: passage.date, text: passage.text)
      let found = FoundCircumstances(builder.record(of: analyzer.analyze(article)))
      let labelled = passage.attributions.compactMap(\.when)
      media.count(found.media, labelled: passage.attributions.flatMap { $0.medium ?? [] })
      times.count(found.times, labelled: labelled.map(\.text))
      dates.count(found.dates, labelled: labelled.map { "\($0.text) = \($0.date ?? "-")" })
    }
    #expect(media.precision >= mediaFloor.0, "\(media)")
    #expect(media.recall >= mediaFloor.1, "\(media)")
    #expect(times.precision >= timeFloor.0, "\(times)")
    #expect(times.recall >= timeFloor.1, "\(times)")
    #expect(dates.precision >= timeFloor.0, "\(dates)")
    print("\(file): media \(media); times \(times); dates \(dates)")
  }
}
