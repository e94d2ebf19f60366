import Terminal
import Testing

@testable import CursesTerminal

@Suite struct InputDecoderTests {
  /// The events of some bytes, fed in pieces of a size; what is left at the end is flushed.
  private func events(_ bytes: [UInt8], pieces size: Int = .max) -> [InputEvent] {
    var decoder = InputDecoder()
    var events: [InputEvent] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      decoder.feed(rest.prefix(size))
      rest = rest.dropFirst(size)
      while case .event(let event) = decoder.next() { events.append(event) }
    }
    while case .event(let event) = decoder.flush() {
      events.append(event)
      while case .event(let event) = decoder.next() { events.append(event) }
    }
    return events
  }

  private func scalarCount(_ event: InputEvent) -> Int {
    if case .paste(let text) = event { text.unicodeScalars.count } else { 0 }
  }

  @Test("of a paste without an end, and of one that is too long, no more is kept than is looked at") func longPastes() {
    let text = Array(repeating: UInt8(ascii: "a"), count: 5_000_000)
    let start = Array("\u{1B}[200~".utf8)
    let end = Array("\u{1B}[201~".utf8)
    for bytes in [start + text + end + [UInt8(ascii: "b")], start + text] {
      let found = events(bytes, pieces: 16_384)
      guard case .paste(let pasted)? = found.first else {
        Issue.record("no paste")
        return
      }
      #expect((InputDecoder.longestPaste...InputDecoder.longestPaste + 16_400).contains(pasted.utf8.count))
      #expect(found.dropFirst() == (bytes.last == UInt8(ascii: "b") ? [.key(.character("b"))] : []))
    }
  }

  @Test("a line separator is no key, and nor is a direction override", arguments: ["\u{2028}", "\u{2029}", "\u{202E}"])
  func separators(text: String) {
    #expect(keys("a\(text)b") == [.key(.character("a")), .key(.character("b"))])
  }

  private func keys(_ text: String) -> [InputEvent] { events(Array(text.utf8)) }

  @Test(arguments: [
    ("a", Key.character("a")), (" ", .character(" ")), ("ŵ", .character("ŵ")), ("山", .character("山")),
    ("w\u{302}", .character("ŵ")), ("👩‍👩‍👧", .character("👩‍👩‍👧")), ("🇬🇧", .character("🇬🇧")), ("\u{212B}", .character("Å")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{0}", .control(" ")), ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{3}", .control("c")),
    ("\u{11}", .control("q")), ("\u{13}", .control("s")), ("\u{16}", .control("v")), ("\u{1F}", .control("_")),
    ("\u{1B}", .escape), ("\u{1B}b", .alt("b")), ("\u{1B}ŵ", .alt("ŵ")), ("\u{1B}[", .alt("[")),
    ("\u{1B}O", .alt("O")), ("\u{1B}\u{7F}", .alt("\u{7F}")), ("\u{1B}\r", .alt("\r")),
    ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1~", .home), ("\u{1B}OF", .end), ("\u{1B}[3~", .delete),
    ("\u{1B}[2~", .insert), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
    ("\u{1B}[1;5C", .controlRight), ("\u{1B}[1;5D", .controlLeft), ("\u{1B}[1;3D", .controlLeft),
    ("\u{1B}[1;5A", .controlUp), ("\u{1B}[1;3B", .controlDown), ("\u{1B}[1;2H", .shiftHome),
    ("\u{1B}[1;2F", .shiftEnd), ("\u{1B}[5;2~", .shiftPageUp), ("\u{1B}[6;2~", .shiftPageDown),
    ("\u{1B}[1;6A", .shiftControlUp), ("\u{1B}[1;6B", .shiftControlDown), ("\u{1B}[1;6C", .shiftControlRight),
    ("\u{1B}[1;6D", .shiftControlLeft), ("\u{1B}[1;6H", .shiftControlHome), ("\u{1B}[1;6F", .shiftControlEnd),
    ("\u{1B}[1;5H", .controlHome), ("\u{1B}[1;5F", .controlEnd), ("\u{1B}[1;2A", .shiftUp),
    ("\u{1B}[1;2B", .shiftDown), ("\u{1B}[1;2C", .shiftRight), ("\u{1B}[1;2D", .shiftLeft),
    ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[11~", .function(1)),
    ("\u{1B}[15~", .function(5)), ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}OM", .enter), ("\u{1B}Op", .character("0")),
  ])
  func eachSequenceIsOneKey(text: String, key: Key) {
    #expect(keys(text) == [.key(key)])
    // What follows is a key of its own, unless the two bytes of Alt could have been the start of a sequence.
    if key != .escape, key != .alt("["), key != .alt("O") {
      #expect(keys(text + "x") == [.key(key), .key(.character("x"))])
    }
  }

  @Test func sequencesMayComeInPieces() {
    let text = "\u{1B}[1;5Cé\u{1B}[A\u{1B}[200~Si\u{1B}[Aân\u{1B}[201~ŵ\u{1B}OP山"
    let whole = keys(text)
    #expect(
      whole == [
        .key(.controlRight), .key(.character("é")), .key(.up), .paste("Siân"), .key(.character("ŵ")),
        .key(.function(1)), .key(.character("山")),
      ])
    for size in 1...12 { #expect(events(Array(text.utf8), pieces: size) == whole) }
  }

  @Test func keysThatAreNotKnownDoNothing() {
    #expect(keys("\u{1B}[99~\u{1B}[>1;2c\u{1B}[I\u{1B}O~\u{1B}[1;9Rx") == [.key(.function(3)), .key(.character("x"))])
    #expect(keys("\u{1B}[10;20Rx") == [.key(.character("x"))])
    #expect(keys("\u{202E}\u{85}x") == [.key(.character("x"))])
    #expect(keys("\u{1B}[1\u{1B}[A") == [.key(.up)])
    let endless = "\u{1B}[" + String(repeating: "1", count: 62) + "x"
    #expect(keys(endless) == [.key(.character("x"))])
  }

  @Test func escTwiceIsTwoKeys() {
    #expect(keys("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(keys("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
  }

  @Test func brokenUTF8IsSeenAndHarmless() {
    #expect(events([0xFF, 0x61]) == [.key(.character("\u{FFFD}")), .key(.character("a"))])
    #expect(events([0xC3]) == [.key(.character("\u{FFFD}"))])
    #expect(events([0xC3, 0x28]) == [.key(.character("\u{FFFD}")), .key(.character("("))])
    #expect(events([0xED, 0xA0, 0x80]).count == 3)
  }

  @Test func aPasteIsTextAndNeverKeys() {
    #expect(
      keys("\u{1B}[200~a\tb\r\u{1B}[31mc\u{3}\u{202E}\u{1B}[201~x") == [.paste("a    b\nc"), .key(.character("x"))])
    #expect(keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    #expect(keys("\u{1B}[200~Sia\u{302}n\u{1B}[201~").map(scalarCount) == [4])
    // The end was lost: what came is kept.
    #expect(keys("\u{1B}[200~lost") == [.paste("lost")])
    #expect(keys("\u{1B}[201~x") == [.key(.character("x"))])
    let long = String(repeating: "minutes ", count: 100_000)
    #expect(
      events(Array("\u{1B}[200~\(long)\u{1B}[201~q".utf8), pieces: 4_096) == [.paste(long), .key(.character("q"))])
  }

  @Test func keysAreComposed() {
    guard case .key(.character(let character))? = keys("w\u{302}").first else {
      Issue.record("no key")
      return
    }
    #expect(Array(character.unicodeScalars) == ["\u{175}"])
    #expect(Array("e\u{301}\u{323}".composed.unicodeScalars) == ["\u{1EB9}", "\u{301}"])
  }

  @Test func noBytesWhateverTheyAreStopIt() {
    var random = SystemRandomNumberGenerator()
    let likely: [UInt8] = [0x1B, 0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x7E, 0x3B, 0x41, 0xCC, 0x81, 0xE2, 0xF0, 0x9F]
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in
        Bool.random(using: &random) ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255)
      }
      for event in events(bytes, pieces: 7) {
        if case .paste(let text) = event { #expect(text == text.printable) }
      }
    }
  }

  @Test func aDescriptionCannotTakeALetterAway() {
    var sequences = KeySequences()
    sequences.add([0x61], .delete)
    sequences.add([0x1B], .delete)
    sequences.add([], .delete)
    var decoder = InputDecoder(sequences: sequences)
    decoder.feed([0x61])
    #expect(decoder.next() == .event(.key(.character("a"))))
  }

  @Test func delaysAreTakenOutOfDescriptions() {
    #expect(TerminfoStrings.withoutDelays(Array("\u{1B}[J$<50/>x$<2*>$".utf8)) == Array("\u{1B}[Jx$".utf8))
  }
}
