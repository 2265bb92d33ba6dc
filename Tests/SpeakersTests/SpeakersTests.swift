import Testing

@Suite struct SpeakersTests {
}
