/// Reads brat folders: `Source`, `Cue` and `Content` as the roles of an `Attribution` event.
///
/// As PolNeAR has it, a role may be numbered (`Content2`), words may be broken into fragments, and an
/// event may be called `Attribution-no-source`. What our own writer adds is read where it is there:
/// attributes `Kind`, `Class`, `Polarity` and `Confidence` of the event, a note `Speaker`, and relations
/// `Within` and `Continues` from an event to the one that holds it or that it goes on with.
public struct BratReader: AnnotationReader {
  /// A reader.
  public init() {}

  /// Whether there is an `.ann` file.
  public static func recognises(_ sample: AnnotationSample) -> Bool { sample.has(ending: ".ann") }

  /// Reads a folder, or a single `.ann` file with its text beside it.
  public func read(
    _ path: String,
    _ options: ReadingOptions
  ) throws(EvaluationError) -> AnnotationSet {
    let folder = try BratFolder(path)
    let metadata = try BratMetadata(besides: path)
    var set = AnnotationSet()
    for file in folder.orphans { set.skip(file, "no text of this name") }
    for member in folder.members {
      let wanted = options.annotator ?? metadata?.firstAnnotator(of: member.id)
      let file = member.files.first { $0.annotator == wanted }
      guard let file = file ?? (options.annotator == nil ? member.files.first : nil) else {
        set.skip(member.textPath, "not annotated by \(wanted ?? "anyone")")
        continue
      }
      var document = try Self.document(member, file.path, into: &set)
      if let field = options.groupField, let value = metadata?[member.id, field] {
        document.group = .string(value)
      }
      set.documents.append(document)
    }
    return set
  }

  /// The document of a text as one file annotates it.
  static func document(
    _ member: BratFolder.Member,
    _ path: String,
    into set: inout AnnotationSet
  ) throws(EvaluationError) -> AnnotatedDocument {
    let text = try FilePaths.text(member.textPath)
    let scalars = Array(text.unicodeScalars)
    let file = try BratFile(path, text: scalars, into: &set)
    var document = AnnotatedDocument(id: member.id, place: path, text: text)
    for event in file.events where event.type.lowercased().hasPrefix("attribution") {
      if let attribution = attribution(event, in: file, path, into: &set) {
        document.attributions.append(attribution)
      }
    }
    document.deriveKinds(from: scalars)
    document.sortByContent()
    return document
  }

  private static func attribution(
    _ event: BratFile.Event,
    in file: BratFile,
    _ path: String,
    into set: inout AnnotationSet
  ) -> AnnotatedAttribution? {
    var attribution = AnnotatedAttribution()
    attribution.id = .string(event.id)
    for (numbered, target) in event.arguments {
      guard let bound = file.textBounds[target] else {
        set.skip(path, line: event.line, "`\(event.id)` names `\(target)`, which is not there")
        continue
      }
      let role = String(numbered.drop { !$0.isLetter }.prefix { $0.isLetter }).lowercased()
      if let known = Role(rawValue: role) {
        attribution[known] += bound.spans
      } else if role == "addressee" {
        attribution.addressee += bound.spans
      } else {
        set.skip(path, line: event.line, "`\(numbered)` is no role of an attribution")
      }
    }
    for role in Role.allCases { attribution[role].sort() }
    guard !attribution.content.isEmpty else {
      set.skip(path, line: event.line, "`\(event.id)` has no content")
      return nil
    }
    for note in file.attributes where note.target == event.id {
      var noted = attribution
      note.apply(to: &noted)
      if let fault = noted.fault {
        set.skip(path, line: note.line, fault)
      } else {
        attribution = noted
      }
    }
    for relation in file.relations where relation.first == event.id {
      switch relation.type.lowercased() {
      case "within": attribution.within = .string(relation.second)
      case "continues": attribution.continues = .string(relation.second)
      default: break
      }
    }
    return attribution
  }
}

extension BratFile.Attribute {
  /// Puts what the line says where it belongs; other attributes and notes are for people.
  fileprivate func apply(to attribution: inout AnnotatedAttribution) {
    switch name.lowercased() {
    case "kind": attribution.kind = value.lowercased()
    case "class": attribution.reportingClass = value.lowercased()
    case "polarity": attribution.polarity = value.lowercased()
    case "confidence": attribution.confidence = Double(value)
    case "rule": attribution.rule = value
    case "speaker": attribution.speakerNames = value.isEmpty ? [] : [value]
    default: break
    }
  }
}

extension AnnotatedDocument {
  /// Puts the attributions in the order of their contents in the text.
  mutating func sortByContent() {
    let places = attributions.map { ($0.content.first?.start ?? 0, $0.content.last?.end ?? 0) }
    attributions = attributions.indices
      .sorted { (places[$0].0, places[$0].1, $0) < (places[$1].0, places[$1].1, $1) }
      .map { attributions[$0] }
  }
}
