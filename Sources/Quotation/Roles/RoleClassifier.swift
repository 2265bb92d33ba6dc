import Syntax

/// Gives each stretch its role: the first rule that applies decides.
struct RoleClassifier: Sendable {
  /// The rules, from the surest evidence to the weakest.
  static let rules: [any RoleRule] = [
    LayoutRule(), ContinuedRule(), NameInsideNameRule(), OwnedTitleRule(),
    FollowedByCueRule(), PrecededByCueRule(),
    PassiveNamingRule(), NamingFrameRule(), TriggerRule(), TriggerBehindRule(),
    WholeParagraphRule(), ColonRule(), CommaRule(), SentenceInsideRule(), TitleCaseRule(),
    InReportedClauseRule(), ClauseRule(), InNounPhraseRule(), FewWordsRule(),
  ]

  /// The stretches of a tree with their roles.
  func stretches(of tree: StretchTree, in tagged: TaggedText) -> [QuotedStretch] {
    var stretches: [QuotedStretch] = []
    stretches.reserveCapacity(tree.drafts.count)
    for (place, draft) in tree.drafts.enumerated() {
      let setting = QuoteSetting(draft, isNested: tree.parents[place] != nil, in: tagged)
      let (role, reason) = role(of: setting)
      stretches.append(
        QuotedStretch(
          range: draft.range,
          inner: draft.inner,
          marking: draft.marking,
          closure: draft.closure,
          parent: tree.parents[place],
          continues: tree.continued[place],
          label: draft.label,
          role: role,
          roleReason: reason
        )
      )
    }
    return stretches
  }

  private func role(of setting: QuoteSetting) -> (role: QuotedStretch.Role, reason: String) {
    for rule in Self.rules {
      if let role = rule.role(of: setting) { return (role, rule.id) }
    }
    return (.unknown, "no-evidence")
  }
}
