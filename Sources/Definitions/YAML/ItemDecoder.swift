internal import Workflow

/// Why an item does not stand for the value that was wanted of it.
struct ItemError: Error {
  var id: ProblemID
  var message: String
  var place: Place
}

/// Decodes a value from an item as `JSONDecoder` does from JSON, and knows the place of what is wrong.
///
/// A scalar is what the value wants it to be: `2` is a text where a text is wanted. A person may be named by the name
/// that the file gives them, in `decision@ellie` too.
struct ItemDecoder: Decoder {
  let item: Item
  let names: ItemNames
  /// True where the keys of the item stand for people.
  var isKeyedByPerson = false
  /// The keys that a text by itself can stand for.
  var soleKeys: [String] = []
  let wanted = WantedKeys()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The value of an item; keys that it has no use for are reported.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from item: Item, names: ItemNames
  ) throws(ItemError) -> Value {
    let decoder = ItemDecoder(item: item, names: names, isKeyedByPerson: type is any NamesPeople.Type)
    return try decoder.run { decoder in
      if type == PersonID.self, let id = try decoder.person() as? Value { return id }
      return try Value(from: decoder)
    }
  }

  /// What is read with this decoder; keys that were not asked for are reported.
  func run<Value>(_ read: (ItemDecoder) throws -> Value) throws(ItemError) -> Value {
    do {
      let value = try read(self)
      names.report(wanted.unused, wanted: wanted.keys)
      return value
    } catch let error as ItemError {
      throw error
    } catch {
      throw ItemError(id: .badValue, message: wording(of: error, of: Value.self), place: item.place)
    }
  }

  private func wording(of error: any Error, of type: Any.Type) -> String {
    let found = item.text.map { "\"\($0)\"" } ?? item.kindName
    let text = "not the text of a "
    if case .dataCorrupted(let context) = error as? DecodingError, context.debugDescription.hasPrefix(text) {
      return "\(found) is no \(String(context.debugDescription.dropFirst(text.count)).asWords)"
    }
    let known = (type as? any CaseIterable.Type).map { Self.values(of: $0) } ?? []
    return "\(found) cannot stand here\(Suggestion.hintOrList(for: item.text ?? "", among: known))"
  }

  private static func values<Value: CaseIterable>(of type: Value.Type) -> [String] {
    type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
  }

  func text() throws(ItemError) -> String {
    guard let text = item.text else {
      throw ItemError(id: .wrongType, message: "this must be a text, not \(item.kindName)", place: item.place)
    }
    return text
  }

  private func person() throws(ItemError) -> PersonID {
    let text = try text()
    return names.people[text] ?? PersonID(text)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try ItemGroup<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let items) = item.content else {
      throw ItemError(id: .wrongType, message: "this must be a list, not \(item.kindName)", place: item.place)
    }
    return ItemList(items: items, place: item.place, names: names)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { ItemValue(decoder: self) }
}

/// A group whose keys are people, or name them.
protocol NamesPeople {}
extension Dictionary: NamesPeople where Key: NamesPerson {}
/// A key that is a person, or names one.
protocol NamesPerson {}
extension PersonID: NamesPerson {}
extension FieldAddress: NamesPerson {}

extension String {
  /// The name of a type as words: "time of day" for `TimeOfDay`.
  fileprivate var asWords: String {
    var words = ""
    for (index, character) in enumerated() {
      if character.isUppercase, index > 0, words.last?.isLowercase == true { words += " " }
      words += character.lowercased()
    }
    return words.hasSuffix(" id") ? String(words.dropLast(3)) : words
  }
}
