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
    let (service, isTraining) = try options.open()
    let applier = Applier(service: service, isTraining: isTraining) {
      try options.worker(in: service, isTraining: isTraining)
    }
    let input = file == "-" ? fdopen(0, "r") : fopen(file, "r")
    guard let input else {
      throw Complaint("\(Display.line(file)) can't be read: \(String(cString: strerror(errno))).")
    }
    defer { fclose(input) }
    var number = 0
    var refused = 0
    while let line = try LineReader.next(from: input) {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      let answer = applier.answer(to: line, number: number)
      Display.write(answer.text)
      if !answer.isTaken { refused += 1 }
    }
    if refused > 0 { throw ExitCode.failure }
  }
}

/// Reads lines of bounded length.
enum LineReader {
  /// The longest line, in bytes.
  static let longest = 4_000_000

  static func next(from input: UnsafeMutablePointer<FILE>) throws -> String? {
    var bytes: [UInt8] = []
    while true {
      let byte = getc(input)
      if byte == EOF { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(UInt8(truncatingIfNeeded: byte))
      guard bytes.count <= longest else { throw Complaint("A line is longer than \(longest) bytes.") }
    }
  }
}
