import Foundation

/// What a write-ahead log holds of whole transactions: the last image of each page, up to the last commit whose checksums
/// are right. What comes behind was never acknowledged.
final class WriteAheadLog {
  /// How many pages the store has after the last commit.
  private(set) var pages = 0
  private let file: Int32
  private let pageSize: Int
  /// Where the last image of a page begins.
  private var places: [Int: off_t] = [:]
  private static let (headerSize, frameHeaderSize) = (32, 24)

  /// Nil where there is none, or none that belongs to pages of that size.
  init?(_ path: String, pageSize: Int) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    self.file = file
    self.pageSize = pageSize
    guard let header = read(WriteAheadLog.headerSize, at: 0) else { return }
    let magic = header.number(at: 0)
    guard magic & ~1 == 0x377F_0682, Int(header.number(at: 8)) == pageSize else { return }
    var sum = Checksum(isBigEndian: magic & 1 == 1)
    sum.add(header[..<24])
    guard sum.isEqual(to: header[24...]) else { return }
    scan(salts: header[16..<24], sum)
  }

  deinit { close(file) }

  /// The last image of a page; nil where there is none.
  func page(_ number: Int) -> [UInt8]? { places[number].flatMap { read(pageSize, at: $0) } }

  private func scan(salts: ArraySlice<UInt8>, _ start: Checksum) {
    var sum = start
    var since: [Int: off_t] = [:]
    var offset = off_t(WriteAheadLog.headerSize)
    while let header = read(WriteAheadLog.frameHeaderSize, at: offset),
      let page = read(pageSize, at: offset + off_t(WriteAheadLog.frameHeaderSize)), header[8..<16] == salts
    {
      sum.add(header[..<8])
      sum.add(page[...])
      guard sum.isEqual(to: header[16...]) else { return }
      since[Int(header.number(at: 0))] = offset + off_t(WriteAheadLog.frameHeaderSize)
      let size = Int(header.number(at: 4))
      if size > 0 {
        pages = size
        places.merge(since) { $1 }
        since = [:]
      }
      offset += off_t(WriteAheadLog.frameHeaderSize + pageSize)
    }
  }

  private func read(_ count: Int, at offset: off_t) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(file, &bytes, count, offset) == count ? bytes : nil
  }

  /// The running checksum of a log, over pairs of words.
  private struct Checksum {
    let isBigEndian: Bool
    private var (first, second): (UInt32, UInt32) = (0, 0)

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      bytes.withUnsafeBytes { bytes in
        for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
          first = first &+ word(bytes, offset) &+ second
          second = second &+ word(bytes, offset + 4) &+ first
        }
      }
    }

    func isEqual(to bytes: ArraySlice<UInt8>) -> Bool {
      let bytes = Array(bytes)
      return bytes.number(at: 0) == first && bytes.number(at: 4) == second
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
