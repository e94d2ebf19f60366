/// A list of a line, decoded value by value.
struct JSONLineList: UnkeyedDecodingContainer {
  private let line: JSONLine
  private let end: Int
  /// The part that comes next.
  private var next: Int
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var isAtEnd: Bool { next == end }

  init(line: JSONLine, index: Int) {
    self.line = line
    next = line.first(in: index)
    end = line.end(of: index)
  }

  var count: Int? {
    var count = currentIndex
    var place = next
    while place < end {
      count += 1
      place = line.end(of: place)
    }
    return count
  }

  /// The next value; the list goes on behind it once it was read.
  private mutating func read<Value>(_ read: (JSONLineValue) throws -> Value) throws -> Value {
    guard !isAtEnd else { throw JSONLineValue.Mismatch() }
    let value = try read(JSONLineValue(line: line, index: next))
    next = line.end(of: next)
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd else { throw JSONLineValue.Mismatch() }
    guard line.part(next).kind == .nothing else { return false }
    return try read { $0.decodeNil() }
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try read { try Value(from: $0) } }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try read { try $0.container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try read { try $0.unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder { try read { $0 } }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try read { try $0.decode(type) } }
  mutating func decode(_ type: String.Type) throws -> String { try read { try $0.decode(type) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try read { try $0.decode(type) } }
  mutating func decode(_ type: Float.Type) throws -> Float { try read { try $0.decode(type) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try read { try $0.decode(type) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try read { try $0.decode(type) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try read { try $0.decode(type) } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try read { try $0.decode(type) } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try read { try $0.decode(type) } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try read { try $0.decode(type) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try read { try $0.decode(type) } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try read { try $0.decode(type) } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try read { try $0.decode(type) } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try read { try $0.decode(type) } }
}
