/// Names of documents and what lies in them, as the IRIs that linked data asks for.
struct ResourceName {
  /// The name of the document: its id if that is a web address, or else one made of it.
  let document: String
  /// The name of the set of what was found in it.
  let findings: String

  init(of id: String) {
    findings = "urn:dixit:" + Self.encoded(id)
    let isAddress = ["http://", "https://"].contains { id.hasPrefix($0) }
    document = isAddress && id.utf8.allSatisfy(Self.isAddressByte) ? id : findings
  }

  /// The name of something found in the document.
  func part(_ id: String) -> String { "\(findings)#\(id)" }

  /// Letters, digits and the four marks that stand for themselves in an IRI; all else as `%` and hex.
  ///
  /// - Source: RFC 3986, 2.1 and 2.3.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      if isUnreserved(byte) { return String(scalar) }
      let digits = String(byte, radix: 16, uppercase: true)
      return (digits.utf8.count == 1 ? "%0" : "%") + digits
    }.joined()
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || ":/?#[]@!$&'()*+,;=%".utf8.contains(byte)
  }
}
