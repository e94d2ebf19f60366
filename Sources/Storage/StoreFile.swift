import Casework
import Foundation

/// The store's file and folder, before SQLite sees them.
enum StoreFile {
  /// "WYMK".
  static let applicationID: Int32 = 0x5759_4D4B
  private static let magic = Array("SQLite format 3\0".utf8)
  private static let applicationIDOffset = 68
  private static let headerSize = 100

  /// Throws `.missing`, `.notAStore` or `.cannotOpen` where the file is not one that Waymark made.
  ///
  /// It reads the header itself: SQLite would replay another program's left-over journal on opening its file.
  static func check(_ path: String) throws(StoreError) {
    // A pipe must not keep us waiting for its other end.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw errno == ENOENT ? .missing(path: path) : cannotOpen(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notAStore(path: path) }
    var header = [UInt8](repeating: 0, count: headerSize)
    let count = header.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    let id = header[applicationIDOffset..<(applicationIDOffset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard count == headerSize, header.starts(with: magic), id == UInt32(bitPattern: applicationID) else {
      throw .notAStore(path: path)
    }
  }

  /// Which file there is at a path, whatever its name, and whose it is.
  struct Identity: Equatable {
    private let device: dev_t
    private let number: ino_t
    let owner: uid_t

    /// Nil where there is none.
    init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number, owner) = (status.st_dev, status.st_ino, status.st_uid)
    }

    static func == (one: Identity, other: Identity) -> Bool {
      one.device == other.device && one.number == other.number
    }
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Asked of the rights that the program has now, not of those of whoever runs it.
  static func isWritable(_ path: String) -> Bool { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 }

  /// The rights of a new store: its owner's alone, and in a folder that hands on its group (set-group-id) that group's.
  private static func mode(in folder: String) -> mode_t {
    var status = stat()
    return stat(folder, &status) == 0 && status.st_mode & S_ISGID != 0 ? 0o660 : 0o600
  }

  /// True where nobody can be writing to a store that is for reading only: neither it nor a log beside it can be
  /// written, and no log holds anything that is not in the store yet.
  static func isAtRest(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var log = stat()
    let hasLog = stat(path + "-wal", &log) == 0 && log.st_size > 0
    return !isWritable(path) && !isWritable(folder) && !hasLog
  }

  /// The name by which SQLite opens a file that does not change: without making files beside it.
  static func unchangingName(_ path: String) -> String {
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: "?#%")
    let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return "file:\(escaped)?immutable=1"
  }

  /// Makes the folders on the way that are not there, each 0700.
  static func makeFolder(for path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard !exists(folder) else { return }
    try makeFolder(for: folder)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw cannotOpen(path) }
  }

  /// Makes an empty file beside the path, for the store while it is being made: for its owner alone, unless it is to be
  /// worked on by whoever the folder's group lets in.
  static func makeUnfinished(_ path: String, forUse: Bool = false) throws(StoreError) -> String {
    let unfinished = "\(path).new-\(getpid())"
    unlink(unfinished)
    let file = open(unfinished, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw errno == ENOSPC ? .full(path: path) : cannotOpen(path) }
    if forUse { fchmod(file, mode(in: URL(fileURLWithPath: path).deletingLastPathComponent().path)) }
    close(file)
    return unfinished
  }

  /// Gives the finished file its name; a file that came there meanwhile stays. An empty log of a store that was there
  /// before goes; one that holds something, which SQLite would take for this one's, is that store's and stays.
  static func finish(_ unfinished: String, as path: String) throws(StoreError) {
    defer { remove(unfinished) }
    if !exists(path) {
      try refuseStrayLog(of: path)
      for ending in logs { unlink(path + ending) }
    }
    guard link(unfinished, path) == 0 else { throw errno == EEXIST ? .exists(path: path) : cannotOpen(path) }
  }

  /// Throws `.logBeside` where what was written to another store of this path lies there.
  static func refuseStrayLog(of path: String) throws(StoreError) {
    if let log = strayLog(of: path) { throw .logBeside(path: path, log: log) }
  }

  /// The log of a store that is not there, where it holds what was written to that one; nil where there is none.
  static func strayLog(of path: String) -> String? {
    guard !exists(path) else { return nil }
    return ["-wal", "-journal"].map { path + $0 }.first { log in
      var status = stat()
      return lstat(log, &status) == 0 && status.st_size > 0
    }
  }

  static func remove(_ path: String) {
    for ending in [""] + logs { unlink(path + ending) }
  }

  private static let logs = ["-journal", "-wal", "-shm"]

  private static func cannotOpen(_ path: String) -> StoreError {
    .cannotOpen(path: path, detail: String(cString: strerror(errno)).lowercased())
  }
}
