import Testing

@Suite struct QuotationTests {
}
