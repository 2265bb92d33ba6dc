import DixitKit
import Foundation
import TestSupport

/// A passage with the medium and time of its attributions, as Fixtures/circumstances has them.
struct LabelledPassage: Decodable {
  struct Label: Decodable {
    struct Time: Decodable, Hashable {
      let text: String
      let date: String?
    }

    let cue: String
    let medium: [String]?
    let when: Time?
  }

  let id: String
  let date: String
  let text: String
  let attributions: [Label]

  static func all(in file: String) throws -> [LabelledPassage] {
    let text = try String(
      contentsOf: Repository.fixture("circumstances/\(file).jsonl"),
      encoding: .utf8
    )
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(LabelledPassage.self, from: Data($0.utf8))
    }
  }
}

/// How much of what is labelled is found, and of what is found is labelled.
struct Tally: CustomStringConvertible {
  var labelled = 0
  var found = 0
  var right = 0

  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  var recall: Double { labelled == 0 ? 1 : Double(right) / Double(labelled) }
  var description: String { "\(right) right of \(found) found, \(labelled) labelled" }

  /// Counts words that are found against those that are labelled, each of which counts once.
  mutating func count<Words: Equatable>(_ found: [Words], labelled: [Words]) {
    var left = labelled
    self.labelled += labelled.count
    self.found += found.count
    for words in found {
      guard let place = left.firstIndex(of: words) else { continue }
      left.remove(at: place)
      right += 1
    }
  }
}

/// What a record tells of the attributions around one cue, in the form of the labels.
struct FoundCircumstances {
  private(set) var media: [String] = []
  private(set) var times: [String] = []
  private(set) var dates: [String] = []

  init(_ record: AttributionRecord) {
    for attribution in record.attributions {
      media += attribution.medium.map(\.text)
      times += attribution.when.map { [$0.text] } ?? []
      dates += attribution.when.map { ["\($0.text) = \($0.date ?? "-")"] } ?? []
    }
  }
}
