/// Writes one value.
struct JSONLineValueWriter: SingleValueEncodingContainer {
  let node: JSONLineNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { node.set(word: "null") }
  func encode(_ value: Bool) { node.set(word: value ? "true" : "false") }
  func encode(_ value: String) { node.set(text: value) }
  func encode(_ value: Double) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Float) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Int) { node.set(word: String(value)) }
  func encode(_ value: Int8) { node.set(word: String(value)) }
  func encode(_ value: Int16) { node.set(word: String(value)) }
  func encode(_ value: Int32) { node.set(word: String(value)) }
  func encode(_ value: Int64) { node.set(word: String(value)) }
  func encode(_ value: UInt) { node.set(word: String(value)) }
  func encode(_ value: UInt8) { node.set(word: String(value)) }
  func encode(_ value: UInt16) { node.set(word: String(value)) }
  func encode(_ value: UInt32) { node.set(word: String(value)) }
  func encode(_ value: UInt64) { node.set(word: String(value)) }
  func encode(_ value: some Encodable) throws { try value.encode(to: JSONLineEncoder(node: node)) }
}

/// Writes a list, value by value.
struct JSONLineListWriter: UnkeyedEncodingContainer {
  let node: JSONLineNode
  var codingPath: [any CodingKey] { [] }
  var count: Int { node.count }

  private var next: JSONLineValueWriter { JSONLineValueWriter(node: node.added()) }

  func encodeNil() { next.encodeNil() }
  func encode(_ value: Bool) { next.encode(value) }
  func encode(_ value: String) { next.encode(value) }
  func encode(_ value: Double) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Float) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Int) { next.encode(value) }
  func encode(_ value: Int8) { next.encode(value) }
  func encode(_ value: Int16) { next.encode(value) }
  func encode(_ value: Int32) { next.encode(value) }
  func encode(_ value: Int64) { next.encode(value) }
  func encode(_ value: UInt) { next.encode(value) }
  func encode(_ value: UInt8) { next.encode(value) }
  func encode(_ value: UInt16) { next.encode(value) }
  func encode(_ value: UInt32) { next.encode(value) }
  func encode(_ value: UInt64) { next.encode(value) }
  func encode(_ value: some Encodable) throws { try next.encode(value) }

  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    superEncoder().container(keyedBy: type)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }
  func superEncoder() -> any Encoder { JSONLineEncoder(node: node.added()) }
}

/// Writes a group, key by key.
struct JSONLineGroupWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JSONLineNode
  var codingPath: [any CodingKey] { [] }

  private func value(_ key: Key) -> JSONLineValueWriter { JSONLineValueWriter(node: node.added(key.stringValue)) }

  func encodeNil(forKey key: Key) { value(key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: String, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: Double, forKey key: Key) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Float, forKey key: Key) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Int, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: Int8, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: Int16, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: Int32, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: Int64, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: UInt, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: UInt8, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: UInt16, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: UInt32, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: UInt64, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: some Encodable, forKey key: Key) throws { try self.value(key).encode(value) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  {
    superEncoder(forKey: key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    superEncoder(forKey: key).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { JSONLineEncoder(node: node.added("super")) }
  func superEncoder(forKey key: Key) -> any Encoder { JSONLineEncoder(node: node.added(key.stringValue)) }
}
