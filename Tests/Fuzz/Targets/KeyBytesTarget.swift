import Terminal

@testable import CursesTerminal

extension FuzzTarget {
  /// What a terminal sends, whole and in pieces: keys and pastes that are text, and an end.
  static let keyBytes = FuzzTarget(name: "key-bytes") { bytes in
    let whole = try KeyBytes.events(of: bytes, inPiecesOf: max(1, bytes.count))
    let pieces = try KeyBytes.events(of: bytes, inPiecesOf: 1)
    // A mark that comes later is a key of its own: only where there is none is the same typed however it is cut.
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return }
    try require(whole == pieces, "\(whole) came whole, \(pieces) in pieces")
  }
}

/// Decodes bytes that come in pieces.
enum KeyBytes {
  /// The events that bytes amount to; throws where one of them holds what is no text, or there is no end of them.
  static func events(of bytes: [UInt8], inPiecesOf length: Int) throws -> [InputEvent] {
    var decoder = InputDecoder()
    var events: [InputEvent] = []
    func take(_ event: InputEvent) throws {
      try check(event)
      events.append(event)
      try FuzzTarget.require(events.count <= bytes.count + 1, "\(events.count) events of \(bytes.count) bytes")
    }
    var start = 0
    while start < bytes.count {
      decoder.feed(bytes[start..<min(bytes.count, start + length)])
      start += length
      while case .event(let event) = decoder.next() { try take(event) }
    }
    for _ in 0...bytes.count {
      guard case .event(let event) = decoder.flush() else { break }
      try take(event)
      while case .event(let event) = decoder.next() { try take(event) }
    }
    return events
  }

  private static func check(_ event: InputEvent) throws {
    switch event {
    case .key(.character(let character)), .key(.alt(let character)):
      if character == "\r" || character == "\u{7F}" { return }
      try FuzzTarget.require(String(character).firstHarmful() == nil, "the key \(event) is no text")
    case .paste(let text):
      try FuzzTarget.require(text.firstHarmful(allowingLines: true) == nil, "the paste \(text.debugDescription)")
    case .mouse(let mouse):
      try FuzzTarget.require(mouse.position.x >= 0 && mouse.position.y >= 0, "\(mouse)")
    case .key, .resize, .idle, .resumed, .closed: break
    }
  }
}
