import Testing

@Suite struct MentionsTests {
}
