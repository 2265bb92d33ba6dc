import ArgumentParser
import DixitKit

/// Finds out where a long run begins: anew, or behind the parts that are written.
struct Resumption {
  /// The manifest to go on with; without parts for a run that begins.
  ///
  /// - Throws: a `Refusal`; what the system says of the folder.
  static func manifest(
    in folder: StoredFolder,
    identity: Manifest.Identity,
    resumes: Bool
  ) throws -> Manifest {
    let names = try folder.names()
    let path = folder.path(of: Manifest.name)
    guard names.contains(Manifest.name) else {
      if names.isEmpty { return Manifest(identity: identity) }
      throw Refusal("\(folder.path): the folder is not empty and has no manifest")
    }
    guard resumes else {
      throw Refusal(
        "\(folder.path): there is a run in this folder; --resume goes on with it"
      )
    }
    let manifest: Manifest
    do {
      manifest = try Manifest(decoding: try WholeFile.bytes(path))
    } catch {
      throw Refusal("\(path): no manifest that can be read: \(error)")
    }
    if let difference = manifest.difference(from: identity) {
      throw Refusal("\(folder.path): can’t go on with this run: \(difference)")
    }
    for part in manifest.parts {
      let file = try StoredFile(readingFrom: folder.path(of: part.file))
      if try file.size() != part.bytes {
        throw Refusal("\(file.path): not of the size that the manifest says")
      }
      if try Digest.ofFile(file.path) != part.sha256 {
        throw Refusal("\(file.path): damaged or changed: not of the SHA-256 that the manifest says")
      }
    }
    return manifest
  }

  /// Reads past what the parts hold, and makes sure that it is what they were made of.
  ///
  /// - Throws: a `Refusal` if it is not; false if the command was asked to end meanwhile.
  static func skip(_ parts: [Manifest.Part], in reader: SharedReader) throws -> Bool {
    for part in parts {
      let digest = Digest()
      for _ in 0..<part.counts.items {
        if Interruption.signalToEnd != nil { return false }
        guard let input = reader.next() else { throw changed(part) }
        digest.add(ExtractionResult.digest(of: input))
      }
      if Digest.hexadecimal(digest.finish()) != part.inputSHA256 { throw changed(part) }
    }
    return true
  }

  /// Makes sure that a run which has come to its end is of all the input as it is now.
  ///
  /// - Throws: a `Refusal` if it is not; false if the command was asked to end meanwhile.
  static func checkComplete(_ manifest: Manifest, in reader: SharedReader) throws -> Bool {
    if !(try skip(manifest.parts, in: reader)) { return false }
    switch reader.next() {
    case nil: return true
    case .success(let document)?:
      throw grown(Manifest.Place(file: document.file, line: document.line))
    case .failure(let rejection)?:
      throw grown(Manifest.Place(file: rejection.file, line: rejection.line))
    }
  }

  /// Makes sure that a file of rejects has all that the parts' rejections wrote to it.
  ///
  /// - Throws: a `Refusal` if it has not.
  static func checkRejects(_ path: String, of manifest: Manifest) throws {
    let length = manifest.parts.last?.rejectsBytes ?? 0
    if length == 0 { return }
    guard let size = FileSize.ofRegularFile(path), size >= length else {
      throw Refusal(
        "\(path): the file of rejects is gone or shorter than the \(length) bytes that the run wrote; "
          + "put it back, or begin anew in an empty folder"
      )
    }
  }

  private static func grown(_ place: Manifest.Place) -> Refusal {
    Refusal(
      "the run in this folder is complete, but the input has more now: "
        + "\(place.file)\(place.line.map { ":\($0)" } ?? ""); begin anew in an empty folder"
    )
  }

  private static func changed(_ part: Manifest.Part) -> Refusal {
    Refusal(
      "the input has changed: \(part.file) was made of other documents from "
        + "\(part.first.file)\(part.first.line.map { ":\($0)" } ?? "") on"
    )
  }
}
