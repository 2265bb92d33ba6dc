import Archive
import HTTPTypes
import Testing

@testable import Server

@Suite struct ReviewTests {
  private static let json: HTTPFields = [.contentType: "application/json"]

  @Test func `a form stores a review, and the article shows it`() async throws {
    let sample = try SampleSite()
    let answer = try await sample.post(
      "/review",
      [
        ("form", sample.site.formSecret.text), ("article", "1"), ("statement", "a3"),
        ("decision", "correct"), ("speaker", "Bo Lind"), ("part1", "it\r\n“paint”"),
        ("note", "he meant himself"),
      ]
    )
    #expect(answer.status == 303)
    #expect(answer.headers[.location] == "/article/1?statement=a3&saved=1")
    let review = try #require(try sample.reader.reviews(ofArticle: "fog").first)
    #expect(review.decision == .correct && review.speaker == "Bo Lind")
    let text = Array(SampleSite.text.unicodeScalars)
    let span = try #require(review.spans.first)
    #expect(String(String.UnicodeScalarView(text[span])) == "it “paint”")
    let page = try await sample.get("/article/1?statement=a3&saved=1").text
    #expect(page.contains("he meant himself") && page.contains("corrected"))
    #expect(try await sample.get("/reviews").text.contains("he meant himself"))
  }

  @Test(arguments: [
    [("form", "wrong")],
    [],
  ])
  func `a form without this run's token is refused`(_ fields: [(String, String)]) async throws {
    let sample = try SampleSite()
    let rest = [("article", "1"), ("statement", "a1"), ("decision", "confirm")]
    #expect(try await sample.post("/review", fields + rest).status == 403)
    #expect(try sample.reader.reviews(ofArticle: "fog").isEmpty)
  }

  @Test(arguments: [
    (HTTPField.Name.origin, "https://evil.example"), (.origin, "null"),
    (.origin, "http://localhost:1"), (HTTPField.Name("Sec-Fetch-Site")!, "cross-site"),
    (HTTPField.Name("Sec-Fetch-Site")!, "same-site"),
  ])
  func `a page of another site can't review`(_ name: HTTPField.Name, _ value: String) async throws {
    let sample = try SampleSite()
    let fields = [
      ("form", sample.site.formSecret.text), ("article", "1"), ("statement", "a1"),
      ("decision", "confirm"),
    ]
    #expect(try await sample.post("/review", fields, [name: value]).status == 403)
    #expect(try await sample.post("/review", fields, [.origin: "http://localhost"]).status == 303)
    var headers = Self.json
    headers[name] = value
    let body = #"{"article":1,"statement":"a1","decision":"confirm"}"#
    #expect(try await sample.ask(.post, "/api/reviews", headers, body: body).status == 403)
  }

  @Test(arguments: [
    (#"{"article":1,"statement":"a1","decision":"confirm","note":"yes"}"#, 201),
    (#"{"article":1,"statement":"a1","decision":"correct","spans":[[0,3],[5,9]]}"#, 201),
    (#"{"article":1,"statement":"a1","decision":"correct"}"#, 422),
    (#"{"article":1,"statement":"a1","decision":"correct","speaker":"Ada Roth"}"#, 422),
    (#"{"article":1,"statement":"a1","decision":"correct","spans":[[0,9999]]}"#, 422),
    (#"{"article":1,"statement":"a1","decision":"correct","spans":[[5,9],[0,6]]}"#, 422),
    (#"{"article":1,"statement":"a1","decision":"correct","spans":[[9,5]]}"#, 422),
    (#"{"article":1,"statement":"a1","decision":"correct","spans":[[-1,5]]}"#, 400),
    (#"{"article":1,"statement":"a9","decision":"confirm"}"#, 404),
    (#"{"article":9,"statement":"a1","decision":"confirm"}"#, 404),
    (#"{"article":1,"statement":"a1","decision":"delete"}"#, 400),
    (#"{"article":"1","statement":"a1","decision":"confirm"}"#, 400),
    ("[", 400), ("", 400), ("null", 400),
  ])
  func `programs store reviews that fit the article`(_ body: String, _ status: Int) async throws {
    let sample = try SampleSite()
    #expect(try await sample.ask(.post, "/api/reviews", Self.json, body: body).status == status)
    #expect(try sample.reader.reviews(ofArticle: "fog").count == (status == 201 ? 1 : 0))
  }

  @Test func `a form can't pass for JSON`() async throws {
    let sample = try SampleSite()
    let body = #"{"article":1,"statement":"a1","decision":"confirm"}"#
    for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"] {
      let answer = try await sample.ask(.post, "/api/reviews", [.contentType: type], body: body)
      #expect(answer.status == 415)
    }
  }

  @Test func `nothing is reviewed where the archive is only read`() async throws {
    let sample = try SampleSite(isReadOnly: true)
    #expect(try await sample.post("/review", []).status == 404)
    #expect(try await sample.ask(.post, "/api/reviews", Self.json, body: "{}").status == 405)
    #expect(!(try await sample.get("/article/1?statement=a1").text.contains("<form")))
  }
}
