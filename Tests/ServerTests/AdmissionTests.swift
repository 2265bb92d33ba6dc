import HTTPTypes
import Testing

@testable import Server

@Suite struct AdmissionTests {
  @Test(arguments: [
    "localhost", "localhost:8040", "LOCALHOST", "127.0.0.1:1", "[::1]:8040", "[::1]",
  ])
  func `a server for this machine answers to its names`(_ host: String) async throws {
    #expect(try await SampleSite().get("/", host: host).status == 200)
  }

  @Test(arguments: [
    "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8040", "127.0.0.1:x",
    "localhost:99999", "[::1", "[::1]x", "", "192.168.1.7",
  ])
  func `a name that was pointed at this machine is refused`(_ host: String) async throws {
    let sample = try SampleSite()
    #expect(try await sample.get("/", host: host).status == 421)
    #expect(try await sample.get("/api/status", host: host).status == 421)
    #expect(try await sample.get("/", host: nil).status == 421)
  }

  @Test func `where a token is asked for, nothing is shown without it`() async throws {
    let sample = try SampleSite(token: "0123456789abcdef")
    for path in ["/", "/article/1", "/api/status", "/openapi.json", "/no-such-page"] {
      #expect(try await sample.get(path, host: "news.example").status == 401, "\(path)")
    }
    for header in [
      "Bearer 0123456789abcdeg", "Bearer 0123456789abcde", "Bearer ", "Basic 0123456789abcdef",
    ] {
      let answer = try await sample.get("/", host: "news.example", [.authorization: header])
      #expect(answer.status == 401, "\(header)")
    }
    for (name, value) in [
      (HTTPField.Name.authorization, "Bearer 0123456789abcdef"),
      (.cookie, "a=b; dixit_token=0123456789abcdef"),
    ] {
      #expect(try await sample.get("/", host: "news.example", [name: value]).status == 200)
    }
    #expect(try await sample.get("/style.css", host: "news.example").status == 200)
  }

  @Test func `signing in sets a cookie that no script and no other site can use`() async throws {
    let sample = try SampleSite(token: "0123456789abcdef")
    #expect(try await sample.post("/sign-in", [("token", "wrong")]).status == 401)
    let answer = try await sample.post("/sign-in", [("token", "0123456789abcdef")])
    #expect(answer.status == 303)
    let cookie = try #require(answer.headers[.setCookie])
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
  }

  @Test(arguments: [
    "/", "/style.css", "/api/status", "/no-such-page", "/api/articles/99", "/?from=x",
  ])
  func `every answer forbids foreign content`(_ path: String) async throws {
    let headers = try await SampleSite().get(path).headers
    let policy = try #require(headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(headers[.xContentTypeOptions] == "nosniff")
  }

  @Test func `addresses and bodies have limits`() async throws {
    let sample = try SampleSite()
    let long = String(repeating: "a", count: 1_000_000)
    #expect(try await sample.get("/?q=" + long).status == 414)
    #expect(try await sample.get("/?speaker=" + long.prefix(5000)).status == 400)
    #expect(try await sample.get("/?q=" + long.prefix(4000)).status == 200)
    #expect(try await sample.post("/review", [("note", long)]).status == 413)
    let fields = (0..<100).map { "f\($0)=1" }.joined(separator: "&")
    #expect(try await sample.get("/?" + fields).status == 400)
  }

  @Test(arguments: ["/?q=%00", "/?q=%ff", "/?q=%zz", "/?q=a&q=b", "/person/%00", "/person/%ff"])
  func `what is not well encoded is refused`(_ path: String) async throws {
    #expect(try await SampleSite().get(path).status == 400)
  }

  @Test(arguments: [
    "/../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/style.css/../../Package.swift", "/%2e%2e/x",
    "/article/..%2f1", "/article/1.5", "/article/-1", "/article/+1",
    "/article/99999999999999999999",
    "/person/..", "/Web/style.css",
  ])
  func `no path leads to a file`(_ path: String) async throws {
    #expect(try await SampleSite().get(path).status == 404)
  }

  @Test func `a method that an address does not know is refused by name`() async throws {
    let sample = try SampleSite()
    let answer = try await sample.ask(.delete, "/api/reviews", body: "")
    #expect(answer.status == 405)
    #expect(answer.headers[.allow] == "GET, POST, HEAD")
    #expect(try await sample.ask(.head, "/", body: "").text.isEmpty)
  }

  @Test func `secrets are compared whole`() {
    let secret = Secret("abc")
    #expect(secret.matches("abc"))
    for word in ["", "ab", "abcd", "abd", "abcabc", "ABC"] { #expect(!secret.matches(word)) }
    #expect(!secret.matches(nil))
    #expect(Secret.random().text != Secret.random().text)
  }
}
