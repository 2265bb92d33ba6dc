import Coreference
import Speakers

/// Which attributions and entities a record gives, and the ids they have in it.
struct Numbering {
  /// The attributions, as places in the analysis, in order.
  private(set) var attributions: [Int] = []
  /// The entities that speak, as places in the analysis, in order.
  private(set) var speakers: [Int] = []
  private var numberOfAttribution: [Int: Int] = [:]
  private var numberOfSpeaker: [Int: Int] = [:]

  init(_ analysis: Analysis, keeps: (Attribution) -> Bool) {
    var speaking: Set<Int> = []
    for (place, attribution) in analysis.attributions.enumerated() where keeps(attribution) {
      attributions.append(place)
      numberOfAttribution[place] = attributions.count
      if let speaker = analysis.chains.speakerOfAttribution[place] { speaking.insert(speaker) }
    }
    speakers = speaking.sorted()
    for (number, speaker) in zip(1..., speakers) { numberOfSpeaker[speaker] = number }
  }

  func id(ofAttribution place: Int) -> String? {
    numberOfAttribution[place].map { "a\($0)" }
  }

  func id(ofSpeaker place: Int) -> String? {
    numberOfSpeaker[place].map { "s\($0)" }
  }

  /// The nearest attribution around this one that the record gives.
  func id(ofHolderOf place: Int, in analysis: Analysis) -> String? {
    var holder = analysis.attributions[place].within
    // Each step goes outwards, so no more steps are needed than there are attributions.
    for _ in analysis.attributions.indices {
      guard let place = holder else { return nil }
      if let id = id(ofAttribution: place) { return id }
      holder = analysis.attributions[place].within
    }
    return nil
  }
}
