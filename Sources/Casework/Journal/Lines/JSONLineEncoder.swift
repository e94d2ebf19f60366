/// Writes values as a line of JSON, byte for byte as `JSONEncoder` does with its keys sorted and its slashes as they
/// are, in a fraction of the time. What the journal has no use for (fractions, control characters in texts, keys that
/// are not ASCII) it leaves to that one, and so there is no second opinion on how it is written.
struct JSONLineEncoder: Encoder {
  /// The value is one that the other encoder has to write.
  struct Unusual: Error {}

  let output: JSONLineOutput
  let place: JSONLineOutput.Place
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The line of a value; nil where it has to be written by the other encoder, which also says what is wrong with it.
  static func line(of value: some Encodable) -> String? {
    let output = JSONLineOutput()
    guard (try? write(value, into: output)) != nil else { return nil }
    return output.line
  }

  /// Writes a value where one is due.
  static func write(_ value: some Encodable, into output: JSONLineOutput) throws {
    let place = output.begin()
    try value.encode(to: JSONLineEncoder(output: output, place: place))
    try output.end(place)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    output.beginGroup(at: place)
    return KeyedEncodingContainer(JSONLineGroupWriter<Key>(output: output, group: place))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    output.beginList(at: place)
    return JSONLineListWriter(output: output, list: place)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONLineValueWriter(output: output, place: place) }
}
