import Foundation
import TestSupport
import Testing

@testable import Encoder

/// A model file is read whole or refused with a reason.
struct ModelTests {
  private func refusal(_ bytes: [UInt8]) -> ModelError? {
    do {
      _ = try EncoderModel(bytes: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a model is read from its file`() throws {
    let path = Repository.fixture("encoder/random.model").path(percentEncoded: false)
    let model = try EncoderModel(path: path)
    #expect(model.width == 32)
    #expect(model.blocks.count == 2)
    #expect(model.cueThreshold == EncoderModel.usualCueThreshold)
    #expect(model.header["layers"] == "2")
  }

  @Test func `a file that is not there is named`() {
    #expect {
      _ = try EncoderModel(path: "/nowhere/en.model")
    } throws: { error in
      "\(error)" == "could not read the model /nowhere/en.model: No such file or directory"
    }
  }

  @Test func `another file is not a model`() {
    #expect(refusal([]) == .notAModel)
    #expect(refusal(Array("PK and so on".utf8)) == .notAModel)
  }

  @Test(arguments: [10, 19, 40, 5000])
  func `a file that was cut is refused`(size: Int) throws {
    let bytes = ModelFixture.signed(Array(try ModelFixture.bytes().prefix(size)))
    let error = refusal(bytes)
    #expect(error == .truncated || error == .notAModel)
  }

  @Test func `a changed byte is found`() throws {
    var bytes = try ModelFixture.bytes()
    bytes[bytes.count / 2] ^= 1
    #expect(refusal(bytes) == .damaged)
  }

  @Test func `a model for other inputs is refused, and both are named`() throws {
    let bytes = try ModelFixture.bytes(replacing: "prefix:2048", with: "prefix:1024")
    let error = try #require(refusal(bytes))
    guard case .otherSignature(let model, let program) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(model.contains("prefix:1024"))
    #expect(program == FeatureColumn.signature)
    #expect("\(error)".contains(model) && "\(error)".contains(program))
  }

  @Test func `a missing tensor is named`() throws {
    let bytes = try ModelFixture.bytes(
      replacing: "tensor pair_norm.bias",
      with: "tensor pair_norm.bios"
    )
    #expect(refusal(bytes) == .missingTensor(name: "pair_norm.bias"))
  }

  @Test func `a tensor of another shape is named`() throws {
    let bytes = try ModelFixture.bytes(
      replacing: "encoder.input_norm.weight f4 32",
      with: "encoder.input_norm.weight f4 16"
    )
    let error = ModelError.wrongShape(
      name: "encoder.input_norm.weight",
      found: "f4 16",
      expected: "f4 32"
    )
    #expect(refusal(bytes) == error)
  }

  @Test(arguments: [("width 32\n", "width 31\n"), ("layers 2\n", "layers 0\n")])
  func `widths that the kernels can't take are refused`(old: String, new: String) throws {
    let bytes = try ModelFixture.bytes(replacing: old, with: new)
    let fields = new.dropLast().split(separator: " ").map(String.init)
    #expect(refusal(bytes) == .badValue(key: fields[0], value: fields[1]))
  }

  @Test func `a line without a value is refused`() throws {
    let bytes = try ModelFixture.bytes(replacing: "layers 2\n", with: "layers_2\n")
    #expect(refusal(bytes) == .badHeader(line: "layers_2"))
  }

  @Test func `words have the numbers of their places`() {
    let hashes = (0..<1000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 | 1 }
    let vocabulary = Vocabulary(hashes: hashes)
    for (place, hash) in hashes.enumerated() {
      #expect(vocabulary.number(hash) == Int32(place + 1))
      #expect(vocabulary.number(hash &+ 1) == Vocabulary.unknown)
    }
    #expect(Vocabulary(hashes: []).number(7) == Vocabulary.unknown)
  }
}
