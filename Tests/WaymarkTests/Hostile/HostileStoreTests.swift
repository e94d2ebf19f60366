import Foundation
import GRDB
import TestSupport
import Testing

@testable import waymark

/// A store in which somebody has written behind the program's back: what the program prints, draws and sends to the
/// terminal is text.
@Suite struct HostileStoreTests {
  private let scratch: CommandLineTests.Scratch
  private let store: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    store = scratch.path("a.store")
    _ = try CommandLineTests.waymark("demo", "--store", store, "--today", "2026-01-12", "--families", "4")
  }

  /// Writes a text into every column of what is shown that holds text for people.
  private func write(_ text: String) throws {
    let queue = try DatabaseQueue(path: store)
    try queue.write { db in
      for column in ["label", "step_title", "title", "worker_name", "sender", "explanation", "note", "about"] {
        try db.execute(sql: "UPDATE tray SET \(column) = ?", arguments: [text])
      }
      for column in ["title", "step_title", "saved_by", "label"] {
        try db.execute(sql: "UPDATE form SET \(column) = ?", arguments: [text])
      }
      for column in ["label", "title"] { try db.execute(sql: "UPDATE booking SET \(column) = ?", arguments: [text]) }
      for (table, names) in [
        ("case_row", ["family", "label", "current", "allocated"]), ("meeting", ["label", "title", "venue"]),
        ("worker", ["name", "title", "teamName"]),
      ] {
        for name in names {
          try db.execute(
            sql: "UPDATE \(table) SET json = json_set(json, '$.\(name)', ?) WHERE json ->> '\(name)' IS NOT NULL",
            arguments: [text])
        }
      }
      for name in ["givenName", "familyName", "relationship"] {
        try db.execute(sql: "UPDATE person SET json = json_set(json, '$.person.\(name)', ?)", arguments: [text])
      }
    }
    try queue.close()
  }

  private static let commands: [[String]] = [
    ["tray"], ["tray", "--format", "json"], ["case"], ["case", "--format", "json"], ["find", "c"],
    ["find", "c", "--format", "json"], ["form", "C0001"], ["meeting", "C0001"], ["calendar", "--month"],
    ["calendar", "--month", "--format", "csv"], ["calendar", "--month", "--format", "json"], ["worker", "list"],
    ["tray", "--as", "\u{1B}[2J"], ["case", "\u{202E}C0001"], ["pathway", "C0001"],
  ]

  @Test("what is printed is text", arguments: HostileText.texts.map(\.text)) func printed(text: String) throws {
    // SQLite itself ends a text at the first zero.
    try write(text)
    for command in Self.commands {
      let ask = command + (command.contains("--as") ? [] : ["--as", "amina.shah"])
      let said = try Tmux.execute(Tmux.program.path, ask + ["--store", store, "--today", "2026-01-12"])
      #expect([0, 1, 64].contains(said.status), "\(command) ended with \(said.status): \(said.errors)")
      let lines = said.output.replacing("\r\n", with: "\n")
      for output in [lines, said.errors] {
        let found = HostileText.firstHarmful(in: output, allowingLines: true)
        #expect(found == nil, "\(command): U+\(String(found?.value ?? 0, radix: 16))")
      }
      if command.contains("csv") { HostileTextTests.expectSheet(said.output) }
    }
  }

  @Test("what is sent to the terminal is drawn by the program alone")
  func drawn() throws {
    for text in [
      "\u{1B}]52;c;cHduZWQ=\u{7}", "\u{1B}]0;pwned\u{7}", "\u{1B}]8;;http://evil.example\u{1B}\\",
      "\u{9D}0;pwned\u{9C}",
    ] {
      try write(text)
      let command = "'\(Tmux.program.path)' --store '\(store)' --as amina.shah --today 2026-01-12"
      let sent = try Tmux.execute(
        "/usr/bin/script", ["-qec", command, "/dev/null"], input: "jjFc\rq\u{1B}\u{1B}qqq",
        environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"])
      #expect(sent.output.contains("Waymark"), "\(sent.output.debugDescription)")
      for start in ["]52;", "]0;", "]8;", "\u{9D}", "\u{9B}"] {
        #expect(!sent.output.contains("\u{1B}" + start) && !sent.output.contains("\u{9D}"), "\(start)")
      }
    }
  }
}
