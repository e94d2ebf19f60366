import ArgumentParser
import Casework
import Glibc
import Workflow

/// Takes commands as JSON Lines.
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Take commands as JSON Lines, one line an answer: the events, or why it was refused.",
    discussion: "Exits with 0 only if every command was taken. `waymark commands` documents them.")

  @OptionGroup var options: StoreOptions
  @Argument(help: "A file, or - for standard input.")
  var file: String

  func run() throws {
    let open = try options.open()
    let (service, isTraining) = (open.service, open.isTraining)
    let applier = Applier(
      service: service, isTraining: isTraining, isOwned: open.isOwned,
      defaultActor: { try options.actor(in: service, isTraining: isTraining) },
      defaultWorker: { try options.worker(in: service, isTraining: isTraining) })
    let input = file == "-" ? fdopen(0, "r") : fopen(file, "r")
    guard let input else {
      throw Complaint("\(Display.line(file)) can't be read: \(String(cString: strerror(errno))).")
    }
    defer { fclose(input) }
    var number = 0
    var refused = 0
    while let line = LineReader.next(from: input) {
      number += 1
      if case .text(let text) = line, text.allSatisfy(\.isWhitespace) { continue }
      let answer = applier.answer(to: line, number: number)
      Display.write(answer.text)
      if !answer.isTaken { refused += 1 }
    }
    if ferror(input) != 0 {
      throw Complaint("\(Display.line(file)) can't be read: \(String(cString: strerror(errno)).lowercased()).")
    }
    if refused > 0 { throw ExitCode.failure }
  }
}

/// Reads lines of bounded length.
enum LineReader {
  /// The longest line, in bytes.
  static let longest = 4_000_000

  enum Line: Equatable {
    case text(String)
    /// Longer than is read.
    case tooLong
  }

  /// The next line, read to its end however long it is; nil after the last.
  static func next(from input: UnsafeMutablePointer<FILE>) -> Line? {
    var bytes: [UInt8] = []
    var count = 0
    while true {
      let byte = getc(input)
      if byte == EOF, count == 0 { return nil }
      if byte == EOF || byte == 0x0A {
        return count > longest ? .tooLong : .text(String(decoding: bytes, as: UTF8.self))
      }
      count += 1
      if count <= longest { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    }
  }
}
