import Mentions

/// For each role word the mentions that give the role, in order: the role itself or a narrower one.
struct RoleIndex {
  /// A mention that gives a role.
  struct Entry {
    let mention: Int
    let role: RoleFact
    /// Whether the word is the role itself and not a wider word for it.
    let isExact: Bool
  }

  private var entries: [Int32: [Entry]] = [:]

  init(_ mentions: [Mention], words: Vocabulary) {
    for place in mentions.indices where mentions[place].isPlural != true {
      for role in words.roles[place] {
        // A minister is meant before a prime minister, whom nobody calls "the minister".
        let isHeadExact = role.phrase == role.head || role.wider.contains(role.head)
        add(Entry(mention: place, role: role, isExact: isHeadExact), for: role.head)
        if role.phrase != role.head {
          add(Entry(mention: place, role: role, isExact: true), for: role.phrase)
        }
        for wider in role.wider {
          add(Entry(mention: place, role: role, isExact: false), for: wider)
        }
      }
    }
  }

  private mutating func add(_ entry: Entry, for word: Int32) {
    entries[word, default: []].append(entry)
  }

  /// The entries of a word that stand before a mention, nearest first, and then those behind it.
  func entries(
    of word: Int32,
    around mention: Int,
    before: Int,
    behind: Int
  ) -> (before: [Entry], behind: [Entry]) {
    guard let all = entries[word] else { return ([], []) }
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].mention < mention { low = middle + 1 } else { high = middle }
    }
    let earlier = all[max(0, low - before)..<low].reversed()
    let later = all[low..<min(all.count, low + behind + 1)].filter { $0.mention != mention }
    return (Array(earlier), Array(later.prefix(behind)))
  }
}
