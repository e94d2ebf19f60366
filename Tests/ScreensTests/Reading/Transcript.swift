import Foundation
import Screens
import Terminal
import Testing

/// A terminal of lines for tests: it plays a script of events and keeps what stands on its paper after each.
final class Transcript: LineTerminal {
  let size: Size
  let colorDepth = ColorDepth.none
  private(set) var milliseconds = 0
  /// What was written, under each event that led to it.
  private(set) var text = ""
  private var script: [InputEvent]
  private var reader = LineReader()
  private var paper = Paper()

  init(width: Int = 79, _ script: [InputEvent]) {
    size = Size(width: width, height: 40)
    self.script = script
  }

  func present(_ frame: Buffer) { Issue.record("A terminal of lines was given a frame.") }

  func read(_ reading: Reading, isAnswer: Bool) {
    paper.write(reader.text(for: reading, isAnswer: isAnswer, width: size.width + 1))
  }

  func nextEvent(timeout: Int?) -> InputEvent {
    text += paper.tear()
    guard !script.isEmpty else { return .closed }
    let event = script.removeFirst()
    milliseconds += event == .idle ? 1_000 : 0
    text += "=== \(Transcript.name(of: event))\n"
    return event
  }

  func copy(_ text: String) {}
  func suspend() {}
  func lend(_ body: () -> Void) {
    body()
    paper.write(reader.endLine())
    reader.beginAgain()
  }
  func end() {}

  private static func name(of event: InputEvent) -> String {
    switch event {
    case .key(let key): key.label
    case .paste(let text): "paste \(text)"
    case .idle: "a pause"
    case .mouse, .resize, .resumed, .closed: "\(event)"
    }
  }

  /// What a teleprinter would have on paper.
  private struct Paper {
    private var lines: [[Character]] = [[]]
    private var column = 0
    private var torn = 0
    private var before = ""

    mutating func write(_ text: String) {
      for character in text {
        switch character {
        case "\n":
          lines.append([])
          column = 0
        case "\u{8}": column -= 1
        default:
          // The second half of a wide character is an empty place.
          for (offset, part) in ([character] + (1..<max(1, character.columns)).map { _ in "\0" }).enumerated() {
            let place = column + offset
            if place < lines[lines.count - 1].count {
              lines[lines.count - 1][place] = part
            } else {
              lines[lines.count - 1].append(part)
            }
          }
          column += max(1, character.columns)
        }
      }
    }

    /// What is new since the last time, the cursor as `‸`; nothing where nothing is.
    mutating func tear() -> String {
      var rows = Array(lines[torn...])
      rows[rows.count - 1].insert("‸", at: column)
      let now = rows.map { line in String(line.filter { $0 != "\0" }) }
      let new = now.first == before ? Array(now.dropFirst()) : now
      let isUnchanged = now.count == 1 && now.first == before
      // A line that was ended as it was is not new.
      let shown =
        !isUnchanged && now.count > 1 && now.first == before.filter { $0 != "‸" } ? Array(now.dropFirst()) : new
      torn = lines.count - 1
      before = now[now.count - 1]
      return isUnchanged ? "" : shown.joined(separator: "\n") + "\n"
    }
  }
}

/// Plays keys into the program on a terminal of lines and compares what is on its paper with a golden transcript.
func checkTranscript(
  _ name: String, _ session: Session, _ script: [InputEvent], root: (any Screen)? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let transcript = Transcript(script)
  let shell =
    root.map { Shell(session: session, root: $0, depth: .none) } ?? makeShell(session: session, depth: .none)
  shell.run(on: transcript)
  Golden.check(text: transcript.text, "plain-\(name)", sourceLocation: sourceLocation)
}

/// Keys one after the other; a text is typed.
func keys(_ parts: Any...) -> [InputEvent] {
  parts.flatMap { part -> [InputEvent] in
    switch part {
    case let key as Key: [.key(key)]
    case let text as String: text.map { .key(.character($0)) }
    case let event as InputEvent: [event]
    default: []
    }
  }
}
