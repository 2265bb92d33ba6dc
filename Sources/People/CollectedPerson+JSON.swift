package import DixitKit

extension CollectedPerson {
  /// Writes the person as one JSON object without a line's end.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      for (key, value) in [("id", id), ("name", name), ("type", type.rawValue)] {
        json.key(key)
        json.string(value)
      }
      if let wikidata {
        json.key("wikidata")
        json.string(wikidata)
      }
      json.key("listed")
      json.boolean(isListed)
      json.key("articles")
      json.number(articles)
      json.key("attributions")
      json.number(attributions)
      days.writeMembers(to: &json)
      json.key("aliases")
      json.array { for alias in aliases { $0.string(alias) } }
      json.key("roles")
      json.array { for role in roles { role.write(to: &$0) } }
      json.key("bodies")
      json.array { for body in bodies { body.write(to: &$0) } }
      json.key("joined")
      json.array { for other in joined { other.write(to: &$0) } }
    }
  }
}

extension DaySpan {
  /// Writes `"first","last"`, null where no day is known.
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.key("first")
    json.string(orNull: first)
    json.key("last")
    json.string(orNull: last)
  }
}

extension CollectedPerson.Role {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("role")
      json.string(role)
      days.writeMembers(to: &json)
      json.key("count")
      json.number(count)
    }
  }
}

extension CollectedPerson.Body {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("name")
      json.string(name)
      json.key("count")
      json.number(count)
    }
  }
}

extension CollectedPerson.Joined {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("name")
      json.string(name)
      if let id {
        json.key("id")
        json.string(id)
      }
      json.key("rule")
      json.string(rule)
      json.key("articles")
      json.number(articles)
    }
  }
}
