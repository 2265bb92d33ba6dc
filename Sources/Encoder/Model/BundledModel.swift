import CModels

extension EncoderModel {
  /// The model that was built into the program.
  ///
  /// Its rows of word vectors stay where they are; the rest is multiplied out.
  package static func bundled() throws(ModelError) -> EncoderModel {
    // Safe: the bytes lie in an array that lives as long as the program, and nobody changes them.
    let bytes = unsafe UnsafeRawBufferPointer(
      start: models_attribution(),
      count: models_attribution_length()
    )
    return unsafe try EncoderModel(ModelFile(.lasting(bytes)))
  }
}
