/// A value of a line, decoded as `JSONDecoder` does.
struct JSONLineValue: Decoder, SingleValueDecodingContainer {
  /// The value isn't what was wanted. Nobody reads what or where: the other decoder says it.
  struct Mismatch: Error {}

  let line: JSONLine
  /// Its part of the line.
  let index: Int
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  private var kind: JSONPart.Kind { line.part(index).kind }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard kind == .group else { throw Mismatch() }
    return KeyedDecodingContainer(JSONLineGroup<Key>(line: line, index: index))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard kind == .list else { throw Mismatch() }
    return JSONLineList(line: line, index: index)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { kind == .nothing }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch kind {
    case .yes: return true
    case .no: return false
    case .nothing, .whole, .fraction, .text, .escaped, .list, .group: throw Mismatch()
    }
  }

  func decode(_ type: String.Type) throws -> String {
    guard kind == .text || kind == .escaped else { throw Mismatch() }
    return line.text(index)
  }

  private func number<Number: LosslessStringConvertible>(_ type: Number.Type) throws -> Number {
    guard kind == .whole || kind == .fraction, let number = Number(line.digits(index)) else { throw Mismatch() }
    return number
  }

  private func whole<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    guard kind == .whole, let number = Number(line.digits(index)) else { throw Mismatch() }
    return number
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

  func decode(_ type: Double.Type) throws -> Double { try number(type) }
  func decode(_ type: Float.Type) throws -> Float { try number(type) }
  func decode(_ type: Int.Type) throws -> Int { try whole(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }
}
