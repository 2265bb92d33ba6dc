import FoundationEssentials

/// Makes an article of the bytes of a JSON object.
struct DocumentDecoder {
  private let names: FieldNames
  private let decoder = JSONDecoder()

  init(names: FieldNames) {
    self.names = names
  }

  /// The article; `defaultID` is its id if the object has none, or an empty one.
  func article(from bytes: [UInt8], defaultID: String) throws(Rejection.Reason) -> Article {
    if let fault = UTF8Fault(in: bytes) { throw fault.reason }
    do {
      let document = try decoder.decode(
        JSONDocument.self,
        from: Data(bytes),
        configuration: names
      )
      return Article(
        id: document.id.flatMap { $0.isEmpty ? nil : $0 } ?? defaultID,
        title: document.title,
        date: document.date,
        url: document.url,
        outlet: document.outlet,
        text: document.text,
        warnings: document.warnings
      )
    } catch let reason as Rejection.Reason {
      throw reason
    } catch {
      throw .brokenJSON(Self.fault(error))
    }
  }

  /// What is wrong with broken JSON, and where.
  private static func fault(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)" }
    return context.underlyingError.map { "\($0)" } ?? context.debugDescription
  }
}

/// The members of a document that the pipeline reads.
private struct JSONDocument: DecodableWithConfiguration {
  let id: String?
  let title: String?
  let date: String?
  let url: String?
  let outlet: String?
  let text: String
  private(set) var warnings: [String] = []

  init(from decoder: any Decoder, configuration names: FieldNames) throws {
    let members = try Self.members(of: decoder)
    let textName = MemberName(names.text)
    guard members.contains(textName) else { throw Rejection.Reason.missing(field: names.text) }
    do {
      text = try members.decode(String.self, forKey: textName)
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
      throw Rejection.Reason.notString(field: names.text)
    }
    var odd: [String] = []
    id = try Self.label(members, names.id, &odd)
    title = try Self.label(members, names.title, &odd)
    date = try Self.label(members, names.date, &odd)
    // The record has neither, so it does not speak of them.
    var odder: [String] = []
    url = try Self.label(members, names.url, &odder)
    outlet = try Self.label(members, names.source, &odder)
    warnings = odd
  }

  private static func members(
    of decoder: any Decoder
  ) throws -> KeyedDecodingContainer<MemberName> {
    do {
      return try decoder.container(keyedBy: MemberName.self)
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
      throw Rejection.Reason.notObject
    }
  }

  /// A member that names the document: a string, or a number as its digits; nil for null or none,
  /// and for what is neither, which a warning then tells.
  private static func label(
    _ members: KeyedDecodingContainer<MemberName>,
    _ name: String,
    _ warnings: inout [String]
  ) throws -> String? {
    let key = MemberName(name)
    guard members.contains(key), try !members.decodeNil(forKey: key) else { return nil }
    do {
      return try members.decode(String.self, forKey: key)
    } catch DecodingError.typeMismatch {}
    do {
      return try members.decode(Decimal.self, forKey: key).description
    } catch DecodingError.typeMismatch {
      warnings.append("`\(name)` is neither a string nor a number and was left out")
      return nil
    }
  }
}
