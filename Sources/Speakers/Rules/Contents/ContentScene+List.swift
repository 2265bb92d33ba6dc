import Syntax
import Text

extension ContentScene {
  /// The items of a list that a sentence without a full stop leads into, if a content that ends at
  /// `end` is the last of the cue's paragraph.
  func listItems(behind clause: CueClause, end: Int) -> [Range<Int>] {
    let paragraphs = tagged.segmentation.paragraphs
    var paragraph = tagged.paragraph(of: clause.cue.head)
    guard
      end == context.paragraphTokens(paragraph).upperBound || tagged.tokens[end].kind == .colon
    else { return [] }
    var items: [Range<Int>] = []
    paragraph += 1
    while paragraph < paragraphs.count, paragraphs[paragraph].kind == .listItem {
      let tokens = context.paragraphTokens(paragraph)
      var last = ends.trimmed(tokens.upperBound, from: tokens.lowerBound)
      // "…; and": the conjunction leads to the next item.
      if last - 1 > tokens.lowerBound, tagged.tags[last - 1] == .conjunction {
        last = ends.trimmed(last - 1, from: tokens.lowerBound)
      }
      items.append(tokens.lowerBound..<last)
      paragraph += 1
    }
    return items
  }
}
