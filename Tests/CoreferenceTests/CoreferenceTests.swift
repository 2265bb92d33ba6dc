import Testing

@Suite struct CoreferenceTests {
}
