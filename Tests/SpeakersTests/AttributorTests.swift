import Testing

@Suite struct AttributorTests {
  @Test(arguments: try AttributionCase.all(in: "Speakers/attributions.marked"))
  func `a text's attributions are those of the fixture`(_ example: AttributionCase) throws {
    let found = try AttributionCase.found(in: example.text)
    #expect(found == example.expected, "\(example.name): \(found.joined(separator: "\n"))")
  }
}
