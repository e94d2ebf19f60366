import ArgumentParser
import Glibc
import Storage

/// Where the passphrase of a backup comes from: the terminal, or a file. It is no argument, which other users of the
/// machine could read, and it is never shown.
struct PassphraseOptions: ParsableArguments {
  @Option(name: .long, help: "Read the passphrase from the first line of this file, which nobody else may read.")
  var passphraseFile: String?

  /// A passphrase for a new backup, typed twice where it is typed.
  func chosen() throws -> Passphrase {
    let passphrase = try given("Passphrase for the backup: ")
    guard passphrase.isLongEnough else {
      throw Complaint("The passphrase is too short: it needs \(Passphrase.shortest) characters. Four words will do.")
    }
    if passphraseFile == nil {
      guard try passphrase.isSame(as: given("The same again: ")) else {
        throw Complaint("These were two different passphrases: nothing was made.")
      }
    }
    return passphrase
  }

  /// The passphrase of a backup that is there.
  func known(for file: String) throws -> Passphrase {
    guard NewFile.isThere(file) else { throw BackupFailure.missing(path: file) }
    return try given("Passphrase of the backup: ")
  }

  private func given(_ prompt: String) throws -> Passphrase {
    guard let passphraseFile else { return Passphrase(try HiddenLine.read(prompt)) }
    return Passphrase(try PassphraseOptions.firstLine(of: passphraseFile))
  }

  private static func firstLine(of path: String) throws -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    let name = Display.line(path)
    guard file >= 0 else { throw Complaint("\(name) can't be read: \(String(cString: strerror(errno)).lowercased()).") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Complaint("\(name) is no file to read a passphrase from.")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw Complaint("Others may read or change \(name): `chmod 600` it before a passphrase is kept there.")
    }
    var bytes = [UInt8](repeating: 0, count: HiddenLine.longest + 2)
    let count = read(file, &bytes, bytes.count)
    guard count >= 0, let line = HiddenLine.line(bytes.prefix(max(0, count))) else {
      throw Complaint("The first line of \(name) is no passphrase: it is to be text of at most 1,000 bytes.")
    }
    guard !line.isEmpty else { throw Complaint("The first line of \(name) is empty.") }
    return line
  }
}
