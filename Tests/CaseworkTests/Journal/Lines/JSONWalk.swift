import Workflow

/// All that a decoder says of a value when everything is asked of it, in words.
struct JSONWalk: Decodable {
  let words: String

  init(from decoder: any Decoder) throws {
    if let group = try? decoder.container(keyedBy: TextKey.self) {
      words = try JSONWalk.words(of: group)
    } else if var list = try? decoder.unkeyedContainer() {
      words = try JSONWalk.words(of: &list)
    } else {
      words = JSONWalk.words(of: try decoder.singleValueContainer())
    }
  }

  private static func words(of group: KeyedDecodingContainer<TextKey>) throws -> String {
    var words = "group \(group.contains(TextKey(stringValue: "missing")))"
    // Backwards, so that nothing is found where it is looked for first.
    for key in group.allKeys.sorted(by: { $0.stringValue > $1.stringValue }) {
      words += " \(key.stringValue.debugDescription) \(group.contains(key)) \(try group.decodeNil(forKey: key))"
      words += " \(asked { try group.decode(Bool.self, forKey: key) })"
      words += " \(asked { try group.decode(Int.self, forKey: key) })"
      words += " \(asked { try group.decode(Double.self, forKey: key) })"
      words += " \(asked { try group.decode(String.self, forKey: key) })"
      words += " \(asked { try group.decodeIfPresent(String.self, forKey: key) })"
      words += " \(asked { try group.decodeIfPresent(Int.self, forKey: key) })"
      words += " \(asked { try group.decodeIfPresent(JSONTree.self, forKey: key) == nil })"
      words += " \(asked { try group.nestedContainer(keyedBy: TextKey.self, forKey: key).allKeys.count })"
      words += " \(asked { try group.nestedUnkeyedContainer(forKey: key).count })"
      words += " \(try JSONWalk(from: group.superDecoder(forKey: key)).words)"
      words += " \(try group.decode(JSONWalk.self, forKey: key).words)"
    }
    let missing = TextKey(stringValue: "missing")
    words += " \(asked { try group.decode(String.self, forKey: missing) })"
    return words + " \(asked { try group.decodeIfPresent(String.self, forKey: missing) })"
  }

  private static func words(of list: inout any UnkeyedDecodingContainer) throws -> String {
    var words = "list \(list.count ?? -1)"
    while !list.isAtEnd {
      words += " \(list.currentIndex)"
      guard try !list.decodeNil() else { continue }
      // What isn't what was asked for stays where it is.
      words += " \(asked { try list.decode(Bool.self) })"
      guard !list.isAtEnd, try !list.decodeNil() else { continue }
      words += " \(try list.decode(JSONWalk.self).words)"
      guard !list.isAtEnd else { continue }
      words += " \(try JSONWalk(from: list.superDecoder()).words)"
    }
    return words + " \(asked { try list.decode(String.self) })"
  }

  private static func words(of value: any SingleValueDecodingContainer) -> String {
    [
      "\(value.decodeNil())", asked { try value.decode(Bool.self) }, asked { try value.decode(String.self) },
      asked { try value.decode(Double.self) }, asked { try value.decode(Float.self) },
      asked { try value.decode(Int.self) }, asked { try value.decode(Int8.self) },
      asked { try value.decode(Int16.self) }, asked { try value.decode(Int32.self) },
      asked { try value.decode(Int64.self) }, asked { try value.decode(UInt.self) },
      asked { try value.decode(UInt8.self) }, asked { try value.decode(UInt16.self) },
      asked { try value.decode(UInt32.self) }, asked { try value.decode(UInt64.self) },
    ].joined(separator: " ")
  }

  private static func asked<Value>(_ read: () throws -> Value) -> String {
    do { return "\(try read())" } catch { return "-" }
  }
}
