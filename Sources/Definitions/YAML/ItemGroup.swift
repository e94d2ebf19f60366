/// A group of keys that is decoded field by field.
///
/// A text by itself stands for a group with one key: the first of those that the decoder allows it for.
struct ItemGroup<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let decoder: ItemDecoder
  private let entries: [(key: String, entry: Item.Entry)]
  var codingPath: [any CodingKey] { [] }

  init(decoder: ItemDecoder) throws {
    self.decoder = decoder
    let item = decoder.item
    switch item.content {
    case .map(let entries):
      self.entries = entries.map { entry in
        (decoder.isKeyedByPerson ? decoder.names.key(entry.key.value) : entry.key.value, entry)
      }
      decoder.wanted.begin(entries)
    case .text where !decoder.soleKeys.isEmpty:
      entries = decoder.soleKeys.map { ($0, Item.Entry(key: Placed(value: $0, place: item.place), value: item)) }
    case .text, .list, .nothing:
      throw ItemError(id: .wrongType, message: "this must be a group of keys, not \(item.kindName)", place: item.place)
    }
  }

  var allKeys: [Key] {
    decoder.wanted.noteAll()
    return entries.compactMap { Key(stringValue: $0.key) }
  }

  private func find(_ key: Key) -> Item? {
    decoder.wanted.note(key.stringValue)
    return entries.first { $0.key == key.stringValue }?.entry.value
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }

  private func value(_ key: Key) throws -> ItemValue {
    guard let item = find(key) else {
      throw ItemError(
        id: .missingKey, message: "the field \"\(key.stringValue)\" is missing", place: decoder.item.place)
    }
    return ItemValue(decoder: ItemDecoder(item: item, names: decoder.names))
  }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try value(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).decoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).decoder.unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key).decoder }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(key).decode(type) }
}
