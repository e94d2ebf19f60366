/// How the journal keeps what remains of an entry once its text is erased. Most of that stands in the payload, before the
/// text and behind it: so it is kept as how many bytes these are, as `45 120`; and word for word where it is nothing of
/// the kind, or where the text is gone.
///
/// More entries of a case lie on a page so, and a save writes fewer pages.
enum KeptRemains {
  /// What is kept of what remains of a payload.
  static func kept(_ remains: String, of payload: String) -> String {
    var (remains, payload) = (remains, payload)
    let ends = remains.withUTF8 { remains in
      payload.withUTF8 { payload -> (before: Int, behind: Int)? in
        guard remains.count <= payload.count else { return nil }
        var before = 0
        while before < remains.count, remains[before] == payload[before] { before += 1 }
        let behind = remains.count - before
        return remains.suffix(behind).elementsEqual(payload.suffix(behind)) ? (before, behind) : nil
      }
    }
    return ends.map { "\($0.before) \($0.behind)" } ?? remains
  }

  /// What remains, by what is kept of it.
  static func whole(_ kept: String, of payload: String) -> String {
    var (text, payload) = (kept, payload)
    return text.withUTF8 { bytes in
      payload.withUTF8 { payload in
        guard let ends = ends(UnsafeRawBufferPointer(bytes), of: UnsafeRawBufferPointer(payload)) else { return kept }
        return String(decoding: [UInt8](ends.before) + ends.behind, as: UTF8.self)
      }
    }
  }

  /// The two ends of a payload that what is kept tells of; nil where it tells of none.
  static func ends(
    _ kept: UnsafeRawBufferPointer, of payload: UnsafeRawBufferPointer
  ) -> (before: UnsafeRawBufferPointer, behind: UnsafeRawBufferPointer)? {
    // Two numbers of at most ten digits.
    guard kept.count <= 21, let space = kept.firstIndex(of: UInt8(ascii: " ")),
      let before = number(kept[..<space]), let behind = number(kept[(space + 1)...]),
      before + behind <= payload.count
    else { return nil }
    return (
      UnsafeRawBufferPointer(rebasing: payload[..<before]),
      UnsafeRawBufferPointer(rebasing: payload[(payload.count - behind)...])
    )
  }

  private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
    // Written in one way only: a zero before other digits is none that was.
    guard (1...10).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}
