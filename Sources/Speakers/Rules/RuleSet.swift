/// The rules that are asked, in their order; some may be left out, to see what they are worth.
public struct RuleSet: Sendable {
  let sources: [any SourceRule]
  let contents: [any ContentRule]
  let layouts: [any LayoutRule]
  let plainLayouts: [any LayoutRule]
  private let leftOut: Set<String>

  /// All rules but those with these ids.
  public init(without ids: Set<String> = []) {
    sources = SourceRules.all.filter { !ids.contains(type(of: $0).id) }
    contents = ContentRules.all.filter { !ids.contains(type(of: $0).id) }
    layouts = LayoutRules.all.filter { !ids.contains(type(of: $0).id) }
    plainLayouts = LayoutRules.plain.filter { !ids.contains(type(of: $0).id) }
    leftOut = ids
  }

  /// Whether a rule that looks at what the others found is asked.
  func has(_ id: String) -> Bool { !leftOut.contains(id) }

  /// The ids of all rules.
  public static var ids: [String] {
    SourceRules.all.map { type(of: $0).id } + ContentRules.all.map { type(of: $0).id }
      + (LayoutRules.all + LayoutRules.plain).map { type(of: $0).id }
      + [LoneQuotation.id, HeadlineQuotation.id, CitedSource.id]
  }
}
