import Testing

@Suite struct DixitKitTests {
}
