import CModels
package import Encoder
import Glibc

/// What a name may name, as far as the classifier tells it apart.
package enum NameType: Int, CaseIterable, Sendable {
  case person, organisation, place, other
}

/// Says how likely a name is a person's, a body's, a place's or something else's.
///
/// A small network over the columns of `NameColumn` and what the encoder knows of the name's first and
/// last word and of its neighbours; the mean of several. Trained by Training/names/train.py, which writes the file.
package struct NameClassifier: Sendable {
  /// For each look its numbers, those of a member behind those of the one before.
  private let projections: [StateProjection]
  private let width: Int
  private let members: [NameModelFile.Member]
  /// The checksum of the encoder's model whose states it was trained on.
  package let model: UInt64

  /// The classifier that was built into the program.
  ///
  /// - Throws: if it was trained on other columns than this program has.
  package static func bundled() throws(NameModelError) -> NameClassifier {
    let bytes = unsafe UnsafeBufferPointer(start: models_names(), count: models_names_length())
    return try unsafe NameClassifier(String(decoding: bytes, as: UTF8.self))
  }

  /// A classifier from the text of its file.
  ///
  /// - Throws: for text that is no such file, or was trained on other columns.
  package init(_ text: String) throws(NameModelError) {
    let file = try NameModelFile(text)
    projections = NameLook.allCases.indices.map { look in
      StateProjection(rows: file.members.flatMap { $0.looks[look] })
    }
    width = file.width
    members = file.members
    model = file.model
  }

  /// Whether the states are those that it was trained on.
  package func fits(_ states: TokenStates) -> Bool {
    states.model == model && states.widthWithWord == width
  }

  /// For each name the logarithms of the likelihoods of the types, in the order of `NameType`.
  ///
  /// - Parameters:
  ///   - columns: The columns that are set, for each name.
  ///   - looks: The tokens that are looked at, for each name in the order of `NameLook`.
  ///   - states: States that fit.
  package func likelihoods(
    of columns: [[NameColumn]],
    looks: [[Int?]],
    states: TokenStates
  ) -> [[Float]] {
    let seen = projections.enumerated().map { look, projection in
      projection.apply(to: states.rowsWithWords(looks.map { $0[look] }), rows: looks.count)
    }
    let count = members[0].looks[0].count
    let perName = members.count * count
    return columns.indices.map { name in
      var sum = [Float](repeating: 0, count: NameType.allCases.count)
      for (place, member) in members.enumerated() {
        let start = name * perName + place * count
        let inputs = seen.flatMap { $0[start..<(start + count)] }
        for (type, value) in shares(member, columns[name], inputs).enumerated() {
          sum[type] += value / Float(members.count)
        }
      }
      return sum
    }
  }

  /// The logarithms of the shares that a member gives the types.
  private func shares(
    _ member: NameModelFile.Member,
    _ columns: [NameColumn],
    _ inputs: [Float]
  ) -> [Float] {
    let afterColumns = 1 + NameColumn.allCases.count
    let units = member.hidden.map { row in
      var sum = row[0]
      for column in columns { sum += row[1 + column.rawValue] }
      for (place, input) in inputs.enumerated() { sum += row[afterColumns + place] * input }
      return max(0, sum)
    }
    let scores = member.output.map { row in
      var sum = row[0]
      for (place, unit) in units.enumerated() { sum += row[1 + place] * unit }
      for column in columns { sum += row[1 + units.count + column.rawValue] }
      return sum
    }
    let most = scores.max() ?? 0
    let total = log(scores.reduce(0) { $0 + exp($1 - most) })
    return scores.map { $0 - most - total }
  }
}
