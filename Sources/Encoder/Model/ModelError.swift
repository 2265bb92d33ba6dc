/// Why a file is no model that this program can use.
package enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file can't be read; the reason is the system's.
  case unreadable(path: String, reason: String)
  /// It does not begin as a model does.
  case notAModel
  /// It ends before all that it announces.
  case truncated
  /// Its bytes are not those that were written.
  case damaged
  /// A line of its header can't be understood.
  case badHeader(line: String)
  /// The header lacks a line, or its value can't be used.
  case badValue(key: String, value: String?)
  /// It was made for other inputs than the program's.
  case otherSignature(model: String, program: String)
  /// A tensor is missing.
  case missingTensor(name: String)
  /// A tensor has another shape or type than the network has.
  case wrongShape(name: String, found: String, expected: String)

  /// What is wrong, in a sentence.
  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "could not read the model \(path): \(reason)"
    case .notAModel: "the file is not a model of dixit"
    case .truncated: "the model file ends too early"
    case .damaged: "the model file is damaged: its checksum is wrong"
    case .badHeader(let line): "the model's header has a line that makes no sense: \(line)"
    case .badValue(let key, let value?): "the model's header has no use for \(key) \(value)"
    case .badValue(let key, nil): "the model's header does not say its \(key)"
    case .otherSignature(let model, let program):
      "the model reads other inputs than this program makes: \(model); the program: \(program)"
    case .missingTensor(let name): "the model has no tensor \(name)"
    case .wrongShape(let name, let found, let expected):
      "the model's tensor \(name) is \(found) where \(expected) is needed"
    }
  }
}
