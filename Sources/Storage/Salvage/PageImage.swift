import Casework
import Foundation

/// The pages of a store's file as they lie there, with those of its write-ahead log over them: read without SQLite, which
/// would stop at the first one that is damaged.
final class PageImage {
  let pageSize: Int
  /// How many pages there are: the first is 1.
  let count: Int
  private let file: Int32
  private let log: WriteAheadLog?

  /// Throws `.missing` or `.cannotOpen`.
  init(_ path: String) throws(StoreError) {
    file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw PageImage.failure(path) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw .notAStore(path: path)
    }
    var header = [UInt8](repeating: 0, count: 100)
    _ = pread(file, &header, header.count, 0)
    pageSize = PageImage.pageSize(in: header)
    log = WriteAheadLog(path + "-wal", pageSize: pageSize)
    count = max((Int(status.st_size) + pageSize - 1) / pageSize, log?.pages ?? 0)
  }

  /// True where its log is damaged before its end.
  var isLogCut: Bool { log?.cut != nil }

  deinit { close(file) }

  /// A page; nil where there is none of that number. Where the file ends within it, what is missing is zero.
  func page(_ number: Int) -> [UInt8]? {
    guard (1...max(1, count)).contains(number) else { return nil }
    if let page = log?.page(number) { return page }
    var page = [UInt8](repeating: 0, count: pageSize)
    guard pread(file, &page, pageSize, off_t(number - 1) * off_t(pageSize)) > 0 else { return nil }
    return page
  }

  /// What the first page says, or the size that every store is made with where it says what can't be.
  private static func pageSize(in header: [UInt8]) -> Int {
    let said = Int(header[16]) << 8 | Int(header[17])
    let size = said == 1 ? 65_536 : said
    return (512...65_536).contains(size) && size & (size - 1) == 0 ? size : 4_096
  }

  private static func failure(_ path: String) -> StoreError {
    errno == ENOENT
      ? .missing(path: path) : .cannotOpen(path: path, detail: String(cString: strerror(errno)).lowercased())
  }
}
