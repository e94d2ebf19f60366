import Casework
import Glibc

/// The system's log, where what is opened of a case is noted while the store can't be written: whoever fills the disk
/// leaves a record there all the same.
struct SystemLog: ReadingWitness {
  private static let socket = "/dev/log"

  /// The store's file.
  let store: String

  /// Writes one line for those who keep the machine: numbers and ids, no name and nothing that was typed.
  func note(_ reading: CaseReading, for problem: StoreError) -> Bool {
    guard SystemLog.isKept else { return false }
    let acting = reading.principal.map { " for \($0)" } ?? ""
    let opened = "\(reading.at): \(reading.by)\(acting) opened \(reading.what) of \(reading.caseID) in \(store)"
    let line = Display.line("\(opened), which has no record of it: \(problem.description)")
    openlog("waymark", LOG_PID | LOG_NDELAY, Priority.facility)
    defer { closelog() }
    line.withCString { line in
      withVaList([line]) { vsyslog(Priority.facility | LOG_WARNING, "%s", $0) }
    }
    return true
  }

  /// Whether somebody listens there.
  private static var isKept: Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: socket.utf8) }
    let file = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    guard file >= 0 else { return false }
    defer { close(file) }
    return withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }

  private enum Priority {
    /// `LOG_AUTHPRIV`: what only the machine's keepers read.
    static let facility: CInt = 10 << 3
  }
}
