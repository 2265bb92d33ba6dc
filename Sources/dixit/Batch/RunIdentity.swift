import ArgumentParser
import DixitKit
import FoundationEssentials

extension Manifest.Identity {
  /// What a run of this program depends on, with the digests of all files that it reads.
  ///
  /// - Throws: a file that can't be read.
  init(input: InputOptions, options: [String: String]) throws {
    let program = Manifest.Resource(
      name: Dixit.configuration.version,
      sha256: try Digest.ofFile("/proc/self/exe")
    )
    let model: Manifest.Resource =
      switch input.resources.modelPath {
      case nil: Manifest.Resource(name: "built-in")
      case "none": Manifest.Resource(name: "none")
      case let path?: Manifest.Resource(name: path, sha256: try Digest.ofFile(path))
      }
    var lexicons = Manifest.Resource(name: "built-in")
    if let folder = input.resources.lexiconFolder {
      let digest = Digest()
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
        digest.add((name + " " + (try Digest.ofFile(folder + "/" + name))).utf8)
      }
      lexicons = Manifest.Resource(name: folder, sha256: Digest.hexadecimal(digest.finish()))
    }
    let paths = input.inputs.isEmpty ? ["-"] : input.inputs
    self.init(
      program: program,
      model: model,
      lexicons: lexicons,
      options: options,
      inputs: paths.map { Manifest.Input(path: $0, bytes: FileSize.ofRegularFile($0)) }
    )
  }
}
