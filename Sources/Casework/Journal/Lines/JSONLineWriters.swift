/// Writes one value.
struct JSONLineValueWriter: SingleValueEncodingContainer {
  let output: JSONLineOutput
  let place: JSONLineOutput.Place
  var codingPath: [any CodingKey] { [] }

  private func put(_ word: String) throws { try output.put(word: word, at: place) }

  func encodeNil() throws { try put("null") }
  func encode(_ value: Bool) throws { try put(value ? "true" : "false") }
  func encode(_ value: String) throws { try output.put(text: value, at: place) }
  func encode(_ value: Double) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Float) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Int) throws { try put(String(value)) }
  func encode(_ value: Int8) throws { try put(String(value)) }
  func encode(_ value: Int16) throws { try put(String(value)) }
  func encode(_ value: Int32) throws { try put(String(value)) }
  func encode(_ value: Int64) throws { try put(String(value)) }
  func encode(_ value: UInt) throws { try put(String(value)) }
  func encode(_ value: UInt8) throws { try put(String(value)) }
  func encode(_ value: UInt16) throws { try put(String(value)) }
  func encode(_ value: UInt32) throws { try put(String(value)) }
  func encode(_ value: UInt64) throws { try put(String(value)) }
  func encode(_ value: some Encodable) throws {
    try value.encode(to: JSONLineEncoder(output: output, place: place))
  }
}

/// Writes a list, value by value.
struct JSONLineListWriter: UnkeyedEncodingContainer {
  let output: JSONLineOutput
  let list: JSONLineOutput.Place
  var codingPath: [any CodingKey] { [] }
  var count: Int { output.count(in: list) }

  private func put(_ word: String) throws {
    try output.next(in: list)
    output.put(word: word)
  }

  func encodeNil() throws { try put("null") }
  func encode(_ value: Bool) throws { try put(value ? "true" : "false") }
  func encode(_ value: String) throws {
    try output.next(in: list)
    try output.put(text: value)
  }
  func encode(_ value: Double) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Float) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Int) throws { try put(String(value)) }
  func encode(_ value: Int8) throws { try put(String(value)) }
  func encode(_ value: Int16) throws { try put(String(value)) }
  func encode(_ value: Int32) throws { try put(String(value)) }
  func encode(_ value: Int64) throws { try put(String(value)) }
  func encode(_ value: UInt) throws { try put(String(value)) }
  func encode(_ value: UInt8) throws { try put(String(value)) }
  func encode(_ value: UInt16) throws { try put(String(value)) }
  func encode(_ value: UInt32) throws { try put(String(value)) }
  func encode(_ value: UInt64) throws { try put(String(value)) }
  func encode(_ value: some Encodable) throws {
    try output.next(in: list)
    try JSONLineEncoder.write(value, into: output)
  }

  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    superEncoder().container(keyedBy: type)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }
  func superEncoder() -> any Encoder {
    if (try? output.next(in: list)) == nil { output.giveUp() }
    return JSONLineEncoder(output: output, place: output.begin())
  }
}

/// Writes a group, key by key.
struct JSONLineGroupWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let output: JSONLineOutput
  let group: JSONLineOutput.Place
  var codingPath: [any CodingKey] { [] }

  private func put(_ word: String, _ key: Key) throws {
    try output.key(key.stringValue, in: group)
    output.put(word: word)
  }

  func encodeNil(forKey key: Key) throws { try put("null", key) }
  func encode(_ value: Bool, forKey key: Key) throws { try put(value ? "true" : "false", key) }
  func encode(_ value: String, forKey key: Key) throws {
    try output.key(key.stringValue, in: group)
    try output.put(text: value)
  }
  func encode(_ value: Double, forKey key: Key) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Float, forKey key: Key) throws { throw JSONLineEncoder.Unusual() }
  func encode(_ value: Int, forKey key: Key) throws { try put(String(value), key) }
  func encode(_ value: Int8, forKey key: Key) throws { try put(String(value), key) }
  func encode(_ value: Int16, forKey key: Key) throws { try put(String(value), key) }
  func encode(_ value: Int32, forKey key: Key) throws { try put(String(value), key) }
  func encode(_ value: Int64, forKey key: Key) throws { try put(String(value), key) }
  func encode(_ value: UInt, forKey key: Key) throws { try put(String(value), key) }
  func encode(_ value: UInt8, forKey key: Key) throws { try put(String(value), key) }
  func encode(_ value: UInt16, forKey key: Key) throws { try put(String(value), key) }
  func encode(_ value: UInt32, forKey key: Key) throws { try put(String(value), key) }
  func encode(_ value: UInt64, forKey key: Key) throws { try put(String(value), key) }
  func encode(_ value: some Encodable, forKey key: Key) throws {
    try output.key(key.stringValue, in: group)
    try JSONLineEncoder.write(value, into: output)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  {
    nested(key.stringValue).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nested(key.stringValue).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { nested("super") }
  func superEncoder(forKey key: Key) -> any Encoder { nested(key.stringValue) }

  private func nested(_ key: String) -> JSONLineEncoder {
    if (try? output.key(key, in: group)) == nil { output.giveUp() }
    return JSONLineEncoder(output: output, place: output.begin())
  }
}
