import FoundationEssentials

/// What is wrong with a JSON value, in plain words, behind the member it is wrong in:
/// `attributions[0].content[1]`.
func decodingReason(_ error: any Error) -> String {
  switch error {
  case DecodingError.keyNotFound(let key, let context):
    "`\(memberPath(context.codingPath + [key]))` is missing"
  case DecodingError.valueNotFound(let type, let context):
    told("expected \(name(of: type)), found null or nothing", at: context)
  case DecodingError.typeMismatch(let type, let context):
    told("expected \(name(of: type))", at: context)
  case DecodingError.dataCorrupted(let context):
    // Our own readers speak of a member; of the whole only the decoder does.
    context.codingPath.isEmpty ? "not valid JSON" : told(context.debugDescription, at: context)
  default: "not valid JSON"
  }
}

private func told(_ fault: String, at context: DecodingError.Context) -> String {
  let path = memberPath(context.codingPath)
  return path.isEmpty ? fault : "`\(path)`: \(fault)"
}

/// Members parted by stops, with places in arrays in brackets.
private func memberPath(_ keys: [any CodingKey]) -> String {
  keys.reduce("") { path, key in
    if let place = key.intValue { return "\(path)[\(place)]" }
    return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
  }
}

/// What JSON calls a value of this type.
private func name(of type: any Any.Type) -> String {
  switch type {
  case is String.Type: return "a string"
  case is Bool.Type: return "true or false"
  case is Int.Type: return "a whole number"
  case is Double.Type: return "a number"
  default:
    // The decoder names an array and an object by whatever Swift type it reads them into.
    let name = "\(type)"
    return name.hasPrefix("Array") || name.hasPrefix("Unkeyed") ? "an array" : "an object"
  }
}
