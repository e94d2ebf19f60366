/// A line of JSON while it is written: a group takes its keys in any order, and has them in theirs when it ends.
final class JSONLineOutput {
  /// A value that is not ended yet.
  struct Place {
    fileprivate let depth: Int
    /// Which of all values it is: another may be written at its depth later.
    fileprivate let number: Int
  }

  private enum Kind {
    /// Nothing was written of it: not even that it is null.
    case unknown
    case single, list, group
  }

  private struct Open {
    let number: Int
    var kind = Kind.unknown
    /// How many values it holds.
    var count = 0
    /// Where what it holds begins, of a list or a group.
    var start = 0
    /// The first of a group's keys among all.
    let firstKey: Int
  }

  /// Where a key stands, in its quotation marks. Its value ends before the next key.
  private struct Key {
    let start: Int
    let end: Int
  }

  private var bytes: [UInt8] = []
  private var open: [Open] = []
  private var keys: [Key] = []
  private var begun = 0
  /// True where something was written that the other encoder has to write.
  private var isUnusual = false

  init() {
    bytes.reserveCapacity(512)
    open.reserveCapacity(4)
    keys.reserveCapacity(16)
  }

  /// The line, once all of it was written; nil where the other encoder has to write it.
  var line: String? {
    isUnusual || !open.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Begins a value.
  func begin() -> Place {
    let place = Place(depth: open.count, number: begun)
    open.append(Open(number: begun, firstKey: keys.count))
    begun += 1
    return place
  }

  /// Ends a value, and all that it holds.
  func end(_ place: Place) throws {
    try reach(place)
    try close()
  }

  /// Writes a number, true, false or null as a value.
  func put(word: String, at place: Place) throws {
    try reach(place)
    try become(.single, at: place)
    put(word: word)
  }

  func put(text: String, at place: Place) throws {
    try reach(place)
    try become(.single, at: place)
    try put(text: text)
  }

  /// Makes a value a group, where it is none yet.
  func beginGroup(at place: Place) { begin(.group, UInt8(ascii: "{"), at: place) }

  /// Makes a value a list, where it is none yet.
  func beginList(at place: Place) { begin(.list, UInt8(ascii: "["), at: place) }

  /// Goes on to the next value of a list.
  func next(in list: Place) throws {
    try reach(list)
    separate(at: list)
  }

  /// Goes on to the value of a key of a group.
  func key(_ name: String, in group: Place) throws {
    try reach(group)
    separate(at: group)
    let start = bytes.count
    var name = name
    let isPlain = name.withUTF8 { name in
      name.allSatisfy { $0 >= 0x20 && $0 < 0x80 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
    guard isPlain else { throw JSONLineEncoder.Unusual() }
    try put(text: name)
    keys.append(Key(start: start, end: bytes.count))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a number, true, false or null where a value of a list or a group is due.
  func put(word: String) { bytes.append(contentsOf: word.utf8) }

  /// Writes a string where a value of a list or a group is due.
  func put(text: String) throws {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    try text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        let byte = utf8[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
        guard let letter = JSONEscape.letter(byte) else { throw JSONLineEncoder.Unusual() }
        bytes.append(contentsOf: utf8[start..<index])
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many values a list holds so far.
  func count(in list: Place) -> Int { isOpen(list) ? open[list.depth].count : 0 }

  /// Marks the line as one that the other encoder has to write.
  func giveUp() { isUnusual = true }

  private func isOpen(_ place: Place) -> Bool { place.depth < open.count && open[place.depth].number == place.number }

  /// Ends what is open within a value: nobody says when what is nested in it has ended.
  private func reach(_ place: Place) throws {
    guard isOpen(place) else { throw JSONLineEncoder.Unusual() }
    while open.count > place.depth + 1 { try close() }
  }

  private func become(_ kind: Kind, at place: Place) throws {
    guard open[place.depth].kind == .unknown else { throw JSONLineEncoder.Unusual() }
    open[place.depth].kind = kind
  }

  private func begin(_ kind: Kind, _ mark: UInt8, at place: Place) {
    guard isOpen(place) else { return giveUp() }
    if open[place.depth].kind == kind { return }
    guard open[place.depth].kind == .unknown, open.count == place.depth + 1 else { return giveUp() }
    bytes.append(mark)
    open[place.depth].kind = kind
    open[place.depth].start = bytes.count
  }

  private func separate(at place: Place) {
    if open[place.depth].count > 0 { bytes.append(UInt8(ascii: ",")) }
    open[place.depth].count += 1
  }

  /// Ends the value that was begun last.
  private func close() throws {
    guard let value = open.popLast() else { return }
    switch value.kind {
    case .unknown: throw JSONLineEncoder.Unusual()
    case .single: break
    case .list: bytes.append(UInt8(ascii: "]"))
    case .group:
      try sort(from: value.firstKey, startingAt: value.start)
      keys.removeLast(keys.count - value.firstKey)
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Puts the keys of a group that ends here into their order.
  private func sort(from first: Int, startingAt start: Int) throws {
    let indices = first..<keys.count
    guard indices.count > 1 else { return }
    func name(_ index: Int) -> ArraySlice<UInt8> { bytes[keys[index].start..<(keys[index].end - 1)] }
    var isSorted = true
    for index in indices.dropFirst() where !name(index - 1).lexicographicallyPrecedes(name(index)) {
      isSorted = false
      break
    }
    if isSorted { return }
    let sorted = indices.sorted { name($0).lexicographicallyPrecedes(name($1)) }
    var group: [UInt8] = []
    group.reserveCapacity(bytes.count - start)
    for (place, index) in sorted.enumerated() {
      // A key that was given twice has the value that came last: the other encoder knows which that is.
      if place > 0, name(sorted[place - 1]) == name(index) { throw JSONLineEncoder.Unusual() }
      if place > 0 { group.append(UInt8(ascii: ",")) }
      group += bytes[keys[index].start..<(index + 1 < keys.count ? keys[index + 1].start - 1 : bytes.count)]
    }
    bytes.replaceSubrange(start..., with: group)
  }
}
