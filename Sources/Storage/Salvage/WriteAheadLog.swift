import Foundation

/// What a write-ahead log holds of whole transactions: the last image of each page, up to the last commit whose checksums
/// are right. What comes behind was never acknowledged, unless it is whole transactions behind a frame that was damaged:
/// then what is whole of it counts too.
final class WriteAheadLog {
  /// How many pages the store has after the last commit.
  private(set) var pages = 0
  /// Where a frame is damaged behind which whole transactions follow; nil for a log that is whole. SQLite takes it to end
  /// there: what was saved after that is lost once it opens the store.
  private(set) var cut: Cut?
  private let file: Int32
  private let pageSize: Int
  /// Where the last image of a page begins.
  private var places: [Int: off_t] = [:]
  private static let (headerSize, frameHeaderSize) = (32, 24)
  /// How many frames are read at once.
  private static let atOnce = 64

  /// Nil where there is none, or none that belongs to pages of that size; with no size, to pages of any.
  init?(_ path: String, pageSize: Int? = nil) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    self.file = file
    var header = [UInt8](repeating: 0, count: WriteAheadLog.headerSize)
    guard pread(file, &header, header.count, 0) == header.count else {
      self.pageSize = pageSize ?? 0
      return
    }
    let said = Int(header.number(at: 8))
    self.pageSize = pageSize ?? said
    let magic = header.number(at: 0)
    guard magic & ~1 == 0x377F_0682, said == self.pageSize, (512...65_536).contains(said) else { return }
    var sum = Checksum(isBigEndian: magic & 1 == 1)
    header.withUnsafeBytes { sum.add(UnsafeRawBufferPointer(rebasing: $0[..<24])) }
    guard sum == Checksum(header.number(at: 24), header.number(at: 28), like: sum) else { return }
    scan(salts: Array(header[16..<24]), sum)
  }

  deinit { close(file) }

  /// Whether the log of a store is cut, whoever may be writing it meanwhile: it is so twice in the same place.
  static func isCut(_ path: String) -> Bool {
    guard let cut = WriteAheadLog(path)?.cut else { return false }
    usleep(20_000)
    return WriteAheadLog(path)?.cut == cut
  }

  /// The last image of a page; nil where there is none.
  func page(_ number: Int) -> [UInt8]? { places[number].flatMap { read(pageSize, at: $0) } }

  /// A damaged frame of a log, which is begun anew, with other salts, once all of it is in the store.
  struct Cut: Equatable {
    var salts: [UInt8]
    var offset: off_t
  }

  /// What was read up to a frame.
  private struct Scan {
    /// The checksum after the frame before, as that says.
    var said: Checksum
    /// What it is where that is another.
    var made: Checksum?
    /// Where pages lie of the transaction that has not ended.
    var since: [Int: off_t] = [:]
    /// The first frame that is damaged, or of an earlier writing of the log.
    var damage: off_t?
    /// True where the frame before is damaged and says that it ends a transaction.
    var isEndOwed = false
    /// How many transactions end in the damaged frame or behind it.
    var commits = 0
    /// Where pages lie behind it, and how many there are then.
    var behind: [Int: off_t] = [:]
    var pages = 0

    /// The same behind a damaged frame.
    func behind(_ offset: off_t, said: Checksum) -> Scan {
      var scan = self
      (scan.said, scan.made, scan.isEndOwed, scan.since) = (said, nil, false, [:])
      scan.damage = damage ?? offset
      return scan
    }
  }

  private func scan(salts: [UInt8], _ start: Checksum) {
    let size = WriteAheadLog.frameHeaderSize + pageSize
    var buffer = [UInt8](repeating: 0, count: WriteAheadLog.atOnce * size)
    var offset = off_t(WriteAheadLog.headerSize)
    var scan = Scan(said: start)
    while true {
      let count = pread(file, &buffer, buffer.count, offset)
      guard count >= size else { break }
      buffer.withUnsafeBytes { bytes in
        for index in 0..<(count / size) {
          let frame = UnsafeRawBufferPointer(rebasing: bytes[(index * size)..<((index + 1) * size)])
          take(frame, at: offset + off_t(index * size), salts, &scan)
        }
      }
      offset += off_t(count / size * size)
    }
    // A crash leaves one transaction at most of which the end is there and not the beginning.
    guard scan.commits > 1, let damage = scan.damage else { return }
    cut = Cut(salts: salts, offset: damage)
    places.merge(scan.behind) { $1 }
    pages = max(pages, scan.pages)
  }

  private func take(_ frame: UnsafeRawBufferPointer, at offset: off_t, _ salts: [UInt8], _ scan: inout Scan) {
    let stored = scan.said.stored(in: frame)
    guard frame[8..<16].elementsEqual(salts) else {
      // What was written the last time lies where this writing has not come to yet.
      scan = scan.behind(offset, said: stored)
      return
    }
    let made = scan.said.adding(frame)
    let isNext = made == stored
    let isWhole = isNext || scan.made?.adding(frame) == stored
    if scan.isEndOwed, isNext { scan.commits += 1 }
    let size = Int(number(frame, 4))
    guard isWhole else {
      scan = scan.behind(offset, said: stored)
      (scan.made, scan.isEndOwed) = (made, size > 0)
      return
    }
    (scan.said, scan.made, scan.isEndOwed) = (stored, nil, false)
    scan.since[Int(number(frame, 0))] = offset + off_t(WriteAheadLog.frameHeaderSize)
    guard size > 0 else { return }
    if scan.damage == nil {
      pages = size
      places.merge(scan.since) { $1 }
    } else {
      scan.commits += 1
      scan.behind.merge(scan.since) { $1 }
      scan.pages = size
    }
    scan.since = [:]
  }

  private func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private func read(_ count: Int, at offset: off_t) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(file, &bytes, count, offset) == count ? bytes : nil
  }

  /// The running checksum of a log, over pairs of words.
  private struct Checksum: Equatable {
    let isBigEndian: Bool
    private var (first, second): (UInt32, UInt32) = (0, 0)

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    init(_ first: UInt32, _ second: UInt32, like other: Checksum) {
      isBigEndian = other.isBigEndian
      (self.first, self.second) = (first, second)
    }

    /// The same after a frame, by what the frame holds.
    func adding(_ frame: UnsafeRawBufferPointer) -> Checksum {
      var sum = self
      sum.add(UnsafeRawBufferPointer(rebasing: frame[..<8]))
      sum.add(UnsafeRawBufferPointer(rebasing: frame[WriteAheadLog.frameHeaderSize...]))
      return sum
    }

    /// What a frame says that it is after it.
    func stored(in frame: UnsafeRawBufferPointer) -> Checksum {
      func number(_ offset: Int) -> UInt32 {
        UInt32(bigEndian: frame.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
      return Checksum(number(16), number(20), like: self)
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
      for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
        first = first &+ word(bytes, offset) &+ second
        second = second &+ word(bytes, offset + 4) &+ first
      }
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
    }
  }
}

extension [UInt8] {
  /// A number of four bytes, the most significant first.
  func number(at offset: Int) -> UInt32 { self[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) } }
}
