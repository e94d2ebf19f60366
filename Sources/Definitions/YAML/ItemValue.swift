/// An item that is decoded as one value.
struct ItemValue: SingleValueDecodingContainer {
  let decoder: ItemDecoder
  var codingPath: [any CodingKey] { [] }
  private var item: Item { decoder.item }

  func decodeNil() -> Bool {
    if case .nothing = item.content { true } else { false }
  }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch item.content {
    case .text("true", isPlain: true), .text("yes", isPlain: true): return true
    case .text("false", isPlain: true), .text("no", isPlain: true): return false
    case .text, .list, .map, .nothing: throw wrong("yes or no")
    }
  }

  func decode(_ type: String.Type) throws -> String { try decoder.text() }

  func decode(_ type: Double.Type) throws -> Double {
    guard case .text(let text, isPlain: true) = item.content, let number = Double(text), number.isFinite else {
      throw wrong("a number")
    }
    return number
  }

  private func whole<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    guard case .text(let text, isPlain: true) = item.content, let number = Number(text) else {
      throw wrong("a whole number")
    }
    return number
  }

  private func wrong(_ wanted: String) -> ItemError {
    let found = item.text.map { "\"\($0)\"" } ?? item.kindName
    return ItemError(id: .wrongType, message: "this must be \(wanted), not \(found)", place: item.place)
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try ItemDecoder.decode(type, from: item, names: decoder.names)
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
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
