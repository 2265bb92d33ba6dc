package import Encoder

/// Where the model of attribution comes from.
public enum ModelSource: Hashable, Sendable {
  /// The model built into the program.
  case bundled
  /// A model file.
  case file(String)
  /// Nowhere: rules alone.
  case none

  /// The model, or nil for rules alone.
  ///
  /// - Throws: a file that can't be read, or that this program can't use.
  package func load() throws -> EncoderModel? {
    switch self {
    case .bundled: try EncoderModel.bundled()
    case .file(let path): try EncoderModel(path: path)
    case .none: nil
    }
  }
}
