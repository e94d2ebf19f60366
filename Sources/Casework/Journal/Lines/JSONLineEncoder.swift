/// Writes values as a line of JSON, byte for byte as `JSONEncoder` does with its keys sorted and its slashes as they
/// are, in a fraction of the time. What the journal has no use for (fractions, control characters in texts, keys that
/// are not ASCII) it leaves to that one, and so there is no second opinion on how it is written.
struct JSONLineEncoder: Encoder {
  /// The value is one that the other encoder has to write.
  struct Unusual: Error {}

  let node: JSONLineNode
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The line of a value; nil where it has to be written by the other encoder, which also says what is wrong with it.
  static func line(of value: some Encodable) -> String? {
    let node = JSONLineNode()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    guard (try? value.encode(to: JSONLineEncoder(node: node))) != nil, node.write(into: &bytes) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.beginGroup()
    return KeyedEncodingContainer(JSONLineGroupWriter<Key>(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.beginList()
    return JSONLineListWriter(node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONLineValueWriter(node: node) }
}
