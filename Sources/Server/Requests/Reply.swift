import DixitKit
import HTTPTypes
import Hummingbird
import NIOCore

/// An answer: a status, a form and bytes.
struct Reply: Sendable {
  var status = HTTPResponse.Status.ok
  let type: String
  let bytes: [UInt8]
  var headers = HTTPFields()

  /// A page.
  static func page(_ page: some Page) -> Reply {
    Reply(type: "text/html; charset=utf-8", bytes: page.document.bytes)
  }

  /// A JSON document.
  static func json(_ write: (inout JSONWriter) -> Void) -> Reply {
    var json = JSONWriter()
    write(&json)
    json.newline()
    return Reply(type: "application/json", bytes: json.bytes)
  }

  /// A fault as JSON: `{"error":{"status":404,"message":"…"}}`.
  static func json(_ fault: RequestFault) -> Reply {
    .json { json in
      json.object { json in
        json.key("error")
        json.object { json in
          json.key("status")
          json.number(fault.status.code)
          json.key("message")
          json.string(fault.message)
        }
      }
    }
  }

  /// A way on to another page, after a form.
  static func seeOther(_ link: Link) -> Reply {
    var reply = Reply(type: "text/plain; charset=utf-8", bytes: [])
    reply.status = .seeOther
    reply.headers[.location] = link.address
    return reply
  }

  /// The answer as the library takes it.
  var response: Response {
    var headers = headers
    headers[.contentType] = type
    return Response(
      status: status,
      headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    )
  }
}
