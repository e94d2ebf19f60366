/// The rows that lie on the pages of a store, whichever table they are of.
struct PageRows {
  let image: PageImage

  /// A row's place.
  struct Place: Hashable {
    var page: UInt32
    var cell: UInt16
  }

  /// Kinds of pages with rows on them, by their first byte.
  private enum Kind: UInt8 {
    case innerIndex = 0x02
    case leafIndex = 0x0A
    case leafTable = 0x0D
  }

  /// Each row that can be read, in the order of pages.
  func visit(_ body: (Place, StoredRow) -> Void) {
    for number in 1...max(1, image.count) {
      guard let page = image.page(number), let cells = cells(of: page, number) else { continue }
      for index in 0..<cells.count {
        if let row = row(cells.offset(of: index), on: page, cells.kind) {
          body(Place(page: UInt32(number), cell: UInt16(index)), row)
        }
      }
    }
  }

  /// The row at a place.
  func row(at place: Place) -> StoredRow? {
    guard let page = image.page(Int(place.page)), let cells = cells(of: page, Int(place.page)),
      Int(place.cell) < cells.count
    else { return nil }
    return row(cells.offset(of: Int(place.cell)), on: page, cells.kind)
  }

  private struct Cells {
    var kind: Kind
    var count: Int
    private let pointers: [Int]

    init(kind: Kind, pointers: [Int]) {
      (self.kind, count, self.pointers) = (kind, pointers.count, pointers)
    }

    func offset(of index: Int) -> Int { pointers[index] }
  }

  private func cells(of page: [UInt8], _ number: Int) -> Cells? {
    let start = number == 1 ? 100 : 0
    guard let kind = Kind(rawValue: page[start]) else { return nil }
    let count = Int(page[start + 3]) << 8 | Int(page[start + 4])
    let first = start + (kind == .innerIndex ? 12 : 8)
    guard first + 2 * count <= page.count else { return nil }
    return Cells(
      kind: kind, pointers: (0..<count).map { Int(page[first + 2 * $0]) << 8 | Int(page[first + 2 * $0 + 1]) })
  }

  private func row(_ offset: Int, on page: [UInt8], _ kind: Kind) -> StoredRow? {
    var reader = ByteReader(page[...], at: offset + (kind == .innerIndex ? 4 : 0))
    guard let size = reader.varint(), size > 0, size <= PageRows.largest else { return nil }
    var id: Int?
    if kind == .leafTable {
      id = reader.varint()
      if id == nil { return nil }
    }
    guard let bytes = payload(size, reader.offset, on: page, isTable: kind == .leafTable) else { return nil }
    return StoredRow(bytes, id: id)
  }

  /// No row of ours is as large.
  private static let largest = 256 << 20

  /// The bytes of a row, those on overflow pages included (https://www.sqlite.org/fileformat2.html, 1.6).
  private func payload(_ size: Int, _ offset: Int, on page: [UInt8], isTable: Bool) -> [UInt8]? {
    let usable = image.pageSize
    let most = isTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
    let least = (usable - 12) * 32 / 255 - 23
    var local = size
    if size > most {
      let wanted = least + (size - least) % (usable - 4)
      local = wanted <= most ? wanted : least
    }
    guard offset + local + (local < size ? 4 : 0) <= page.count else { return nil }
    var bytes = Array(page[offset..<(offset + local)])
    guard local < size else { return bytes }
    var next = Int(page.number(at: offset + local))
    while bytes.count < size {
      guard let overflow = image.page(next) else { return nil }
      bytes += overflow[4..<min(usable, 4 + size - bytes.count)]
      next = Int(overflow.number(at: 0))
    }
    return bytes
  }
}

/// A row as it is stored: its columns in order.
struct StoredRow {
  /// What is in a column; blobs and fractions, of which a store has none that matter here, are nothing.
  enum Value: Hashable {
    case nothing
    case number(Int)
    case text(String)
  }

  let values: [Value]
  /// The row's number; nil for one of a table, or an index, that has none.
  let id: Int?

  /// Nil for bytes that are no row.
  init?(_ bytes: [UInt8], id: Int? = nil) {
    var header = ByteReader(bytes[...], at: 0)
    guard let size = header.varint(), size <= bytes.count, size > 0 else { return nil }
    var offset = size
    var values: [Value] = []
    while header.offset < size {
      guard let type = header.varint(), let (value, length) = StoredRow.value(type, bytes, offset) else { return nil }
      values.append(value)
      offset += length
    }
    guard offset == bytes.count else { return nil }
    self.values = values
    self.id = id
  }

  private static func value(_ type: Int, _ bytes: [UInt8], _ offset: Int) -> (Value, length: Int)? {
    let length =
      switch type {
      case 0, 8, 9: 0
      case 1...4: type
      case 5: 6
      case 6, 7: 8
      case 12...: (type - 12) / 2
      default: -1
      }
    guard length >= 0, length <= bytes.count - offset else { return nil }
    let content = bytes[offset..<(offset + length)]
    switch type {
    case 8: return (.number(0), 0)
    case 9: return (.number(1), 0)
    case 1...6:
      let negative = (content.first ?? 0) & 0x80 != 0
      return (.number(content.reduce(negative ? -1 : 0) { $0 << 8 | Int($1) }), length)
    case 13... where type % 2 == 1:
      guard let text = String(validating: content, as: UTF8.self) else { return nil }
      return (.text(text), length)
    default: return (.nothing, length)
    }
  }

  /// The text in a column; nil where there is none.
  func text(_ column: Int) -> String? {
    if column < values.count, case .text(let text) = values[column] { text } else { nil }
  }

  /// The number in a column; nil where there is none.
  func number(_ column: Int) -> Int? {
    if column < values.count, case .number(let number) = values[column] { number } else { nil }
  }
}

/// Reads numbers of one to nine bytes.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var offset: Int

  init(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The next number; nil at the end, or where it is none that can be a size.
  mutating func varint() -> Int? {
    var value: UInt64 = 0
    for index in 0..<9 {
      guard bytes.indices.contains(offset) else { return nil }
      let byte = bytes[offset]
      offset += 1
      if index == 8 {
        value = value << 8 | UInt64(byte)
        break
      }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 { break }
    }
    return Int(exactly: value)
  }
}
