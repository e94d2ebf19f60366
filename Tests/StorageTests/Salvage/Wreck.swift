import Foundation
import TestSupport

/// Damages the file of a store, as disks and copies do: what, and where, by a seed.
struct Wreck {
  let path: String
  /// What was done, for the message of a test that fails.
  private(set) var deed = ""

  init(_ path: String, seed: UInt64) throws {
    self.path = path
    var random = SplitMix(seed: seed)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let pages = bytes.count / 4_096
    func page() -> Int { Int.random(in: 1..<pages, using: &random) }
    func fill(_ page: Int, _ make: () -> UInt8) {
      for offset in (page * 4_096)..<(page * 4_096 + 4_096) { bytes[offset] = make() }
    }
    switch Int(seed % 9) {
    case 0:
      let page = page()
      deed = "page \(page + 1) of zeros"
      fill(page) { 0 }
    case 1:
      let page = page()
      deed = "page \(page + 1) of anything"
      fill(page) { UInt8.random(in: 0...255, using: &random) }
    case 2:
      let offset = Int.random(in: 4_096..<bytes.count, using: &random)
      deed = "a bit of byte \(offset)"
      bytes[offset] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 3:
      let length = Int.random(in: 200..<bytes.count, using: &random)
      deed = "cut at \(length)"
      bytes = bytes.prefix(length)
    case 4:
      let (one, other) = (page(), page())
      deed = "pages \(one + 1) and \(other + 1) changed places"
      let kept = bytes.subdata(in: (one * 4_096)..<(one * 4_096 + 4_096))
      bytes.replaceSubrange(
        (one * 4_096)..<(one * 4_096 + 4_096), with: bytes.subdata(in: (other * 4_096)..<(other * 4_096 + 4_096)))
      bytes.replaceSubrange((other * 4_096)..<(other * 4_096 + 4_096), with: kept)
    case 5:
      let offset = Int.random(in: 0..<100, using: &random)
      deed = "byte \(offset) of the header"
      bytes[offset] = UInt8.random(in: 0...255, using: &random)
    case 6:
      deed = "the page of the schema"
      for offset in 100..<4_096 { bytes[offset] = UInt8.random(in: 0...255, using: &random) }
    case 7:
      deed = "headers of ten pages"
      for _ in 0..<10 {
        let page = page()
        for offset in (page * 4_096)..<(page * 4_096 + 12) { bytes[offset] = UInt8.random(in: 0...255, using: &random) }
      }
    default:
      deed = "a fifth of all pages of zeros"
      for _ in 0..<(pages / 5) { fill(page()) { 0 } }
    }
    try bytes.write(to: URL(fileURLWithPath: path))
  }
}
