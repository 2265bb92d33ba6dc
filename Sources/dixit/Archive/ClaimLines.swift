import Archive
import ArgumentParser
import FoundationEssentials
import Verification

/// The claims of a file of JSON Lines.
struct ClaimLines {
  /// Why a line is no claim.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private struct Line: Decodable {
    let id: String?
    let speaker: String
    let quote: String
    let before: String?
  }

  /// A claim, or what is wrong with it, for every line that is not empty.
  let claims: [Result<Claim, Fault>]

  /// Reads a file; if it can't be read the command ends.
  ///
  /// - Parameter before: the day that counts for claims which name none.
  init(path: String, before: String?) throws {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      var talk = Talk()
      talk.say("\(path): it can’t be read")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
    claims = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().compactMap { number, line in
        if line.allSatisfy({ $0 <= UInt8(ascii: " ") }) { return nil }
        return Self.claim(Data(line), place: "\(path):\(number + 1)", before: before)
      }
  }

  private static func claim(_ line: Data, place: String, before: String?) -> Result<Claim, Fault> {
    let fault = { (reason: String) in
      Result<Claim, Fault>.failure(Fault(description: "\(place): \(reason)"))
    }
    do {
      let read = try JSONDecoder().decode(Line.self, from: line)
      let day = read.before ?? before
      if let day, !SearchQuery.isDate(day) { return fault("“\(day)” is no date like 2026-02-09") }
      return .success(
        Claim(id: read.id ?? place, speaker: read.speaker, quote: read.quote, before: day)
      )
    } catch DecodingError.keyNotFound(let key, _) {
      return fault("a claim without “\(key.stringValue)”")
    } catch DecodingError.typeMismatch(_, let context) {
      let name = context.codingPath.last?.stringValue
      return fault(name.map { "“\($0)” is no string" } ?? "not an object")
    } catch {
      return fault("broken JSON")
    }
  }
}
