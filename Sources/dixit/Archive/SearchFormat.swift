import Archive
import ArgumentParser
import DixitKit

/// How hits of a search are written.
enum SearchFormat: String, CaseIterable, ExpressibleByArgument {
  /// A JSON object a hit.
  case jsonl
  /// A hit a row, with a header.
  case csv
  /// A page for a terminal.
  case pretty

  /// All hits, as standard output gets them.
  func page(_ hits: [SearchHit]) -> [UInt8] {
    switch self {
    case .jsonl: Self.lines(hits)
    case .csv: Array(CSVRows(hits).text.utf8)
    case .pretty: Array(HitPage(style: .ofTerminal).page(hits).utf8)
    }
  }

  private static func lines(_ hits: [SearchHit]) -> [UInt8] {
    var json = JSONWriter()
    for hit in hits {
      json.object { hit.writeMembers(to: &$0) }
      json.newline()
    }
    return json.bytes
  }
}

extension SearchHit {
  /// Writes the statement's members, those of its article and speaker, the snippet and the score.
  func writeMembers(to json: inout JSONWriter) {
    json.key("article")
    json.object { statement.article.writeMembers(to: &$0) }
    statement.writeMembers(to: &json)
    json.key("snippet")
    json.array { json in
      for part in snippet.parts {
        json.object { json in
          json.key("text")
          json.string(part.text)
          json.key("match")
          json.boolean(part.isMatch)
        }
      }
    }
    json.key("score")
    json.number(score)
  }
}

extension ArticleHead {
  func writeMembers(to json: inout JSONWriter) {
    for (key, value) in [
      ("id", name), ("title", title), ("date", date), ("outlet", outlet), ("url", url),
    ] {
      json.key(key)
      json.string(orNull: value)
    }
  }
}

extension StoredStatement {
  func writeMembers(to json: inout JSONWriter) {
    json.key("attribution")
    json.string(attribution)
    for (key, value) in [("kind", kind), ("class", reportingClass), ("polarity", polarity)] {
      json.key(key)
      json.string(value)
    }
    json.key("confidence")
    json.number(confidence)
    json.key("speaker")
    if let speaker {
      json.object { json in
        for (key, value) in [("id", speaker.id), ("name", speaker.name), ("type", speaker.type)] {
          json.key(key)
          json.string(value)
        }
      }
    } else {
      json.null()
    }
    json.key("text")
    json.string(text)
    for (key, spans) in [
      ("content", content), ("cue", cue), ("source", source), ("addressee", addressee),
    ] {
      json.key(key)
      json.spans(spans)
    }
    writeCircumstances(to: &json)
    json.key("cluster")
    if let cluster { json.number(Int(cluster)) } else { json.null() }
    json.key("evidence")
    json.array { for step in evidence { step.write(to: &$0) } }
  }
}
