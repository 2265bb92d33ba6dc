import Evaluation
import TestSupport
import Testing

/// Faults of JSON are told in plain words, with file, line and member.
@Suite struct JSONFaultTests {
  @Test(arguments: [
    (#"{"id":"d","attributions":[{"content":[7]}]}"#, spanFault),
    (#"{"id":"d","attributions":[{"content":[[7]]}]}"#, spanFault),
    (#"{"id":"d","attributions":[{"content":[["a","b"]]}]}"#, spanFault),
    (#"{"id":"d","attributions":[{"content":[{"start":1}]}]}"#, spanFault),
    (#"{"id":"d","attributions":[{"content":7}]}"#, "`attributions[0].content`: expected an array"),
    (#"{"id":"d","attributions":[{},7]}"#, "`attributions[1]`: expected an object"),
    (#"{"id":"d","attributions":[{"kind":7}]}"#, "`attributions[0].kind`: expected a string"),
    (
      #"{"id":"d","attributions":[{"confidence":"x"}]}"#,
      "`attributions[0].confidence`: expected a number"
    ),
    (#"{"id":"d","text":7}"#, "`text`: expected a string"),
    (#"{"id":{}}"#, "`id`: expected a string or a number"),
    (#"{"text":"It leaks."}"#, "`id` is missing"),
    ("7", "expected an object"), (#"{"id":"d","#, "not valid JSON"), ("[", "not valid JSON"),
  ])
  func `file, line and member are named`(line: String, fault: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write("s.jsonl", #"{"id":"c","attributions":[]}"# + "\n" + line)
    let error = try #require(throws: EvaluationError.self) { try AnnotationFormat.read(path) }
    #expect(error.description == "\(path):2: \(fault)")
  }

  private static let spanFault = "`attributions[0].content[0]`: expected a span [start,end]"
}
