import Testing

@Suite struct SyntaxTests {
}
