import Casework
import Terminal
import Workflow

/// A document as it would be printed, to be read, searched and written to a file.
struct PreviewScreen: Screen {
  private let documents: [PrintableDocument]
  /// Which of them is shown.
  private var shown = 0
  private(set) var lines: [String] = []
  /// Why there is nothing to read; nil where there is.
  private var problem: String?
  /// The first line in sight.
  private var scroll = ListCursor()
  private var search = LineEditor(limit: LineEditor.searchLimit)
  private var isSearching = false
  private var page = 10
  /// The columns that lines have.
  private var width = 78
  /// Lines longer than this are no easier to read.
  private static let widest = 100
  /// The format that a file's name is asked for.
  private var format: Choice?

  /// A preview of these documents, at least one, beginning with the first.
  init(_ documents: [PrintableDocument]) { self.documents = documents }

  private var document: PrintableDocument? { documents.indices.contains(shown) ? documents[shown] : nil }

  var title: String { say("Print: \(document?.title ?? say("nothing"))") }
  var shows: Opened? {
    document.map { Opened($0.caseID, ReadTarget(.print, [$0.kind, $0.reference].joined(separator: " "))) }
  }
  var capturesText: Bool { isSearching }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding(
        "write", [.character("w"), .control("s")], say("write a file"), help: say("Write the document to a file")),
      Binding("search", [.character("/")], say("find"), help: say("Find a text in the document"), group: .view),
      Binding(
        "next-match", [.enter, .character("n")], say("next match"), help: say("Go to the next place with the text"),
        group: .view),
      Binding(
        "previous-match", [.character("N")], say("match before"), help: say("Go to the place before with the text"),
        group: .view,
        isInFooter: false),
      Binding(
        "next-document", [.tab], say("next document"), help: say("Show the next document that can be printed here"),
        group: .view),
      Binding(
        "back", [.escape, .character("q")], isSearching || !search.isEmpty ? say("clear") : say("back"),
        help: say("Clear what is searched for, or leave the preview"), group: .view),
    ] + Binding.moves(over: say("line", "to go to"))
  }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "write": problem.map { .unavailable($0) } ?? .available
    case "next-match", "previous-match":
      search.isEmpty ? .unavailable(say("Nothing is searched for: / takes a text.")) : .available
    case "next-document":
      documents.count > 1 ? .available : .unavailable(say("Nothing else can be printed here."))
    default: .available
    }
  }

  /// How far down the first line in sight can be.
  private var lastTop: Int { max(1, lines.count - page + 1) }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height - 1)
    let columns = min(PreviewScreen.widest, max(20, area.width - 2))
    if columns != width {
      width = columns
      if !lines.isEmpty { load(in: session) }
    }
    scroll.move(by: 0, count: lastTop)
    return []
  }

  mutating func appear(in session: Session) -> [Effect] {
    if lines.isEmpty, problem == nil { load(in: session) }
    return []
  }

  private mutating func load(in session: Session) {
    scroll = ListCursor()
    (lines, problem) = ([], nil)
    guard let document, let printer = session.printer else { return }
    do throws(PrintProblem) {
      lines = try printer.text(of: document, width: width).printable.split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .map(String.init)
    } catch {
      problem = error.sentence
    }
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if scroll.perform(action, count: lastTop, page: page) { return [] }
    switch action {
    case "search": isSearching = true
    case "next-match": return isSearching ? found() : go(by: 1)
    case "previous-match": return go(by: -1)
    case "next-document":
      shown = (shown + 1) % documents.count
      load(in: session)
    case "write":
      guard let document else { return [] }
      return [.push(Routes.choice(title: say("Write the document as"), choices: document.formats, tag: "format"))]
    case "back":
      guard isSearching || !search.isEmpty else { return [.pop] }
      isSearching = false
      search.clear()
    default: break
    }
    return []
  }

  /// Ends the typing of a search at the first place that has it, from the line in sight on.
  private mutating func found() -> [Effect] {
    isSearching = false
    guard !search.isEmpty else { return [] }
    return has(scroll.index) ? [] : go(by: 1)
  }

  private func has(_ line: Int) -> Bool { lines.indices.contains(line) && lines[line].holds(search.text) }

  private mutating func go(by step: Int) -> [Effect] {
    let count = lines.count
    guard count > 0 else { return [] }
    for distance in 1...count {
      let line = ((scroll.index + step * distance) % count + count) % count
      guard has(line) else { continue }
      scroll.index = line
      return []
    }
    return [.refuse(say("The document does not have \"\(search.text)\"."))]
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    if isSearching { _ = search.changes(on: event) }
    return []
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    guard let document, let printer = session.printer else { return [] }
    switch (tag, answer) {
    case ("format", .choice(let value)):
      format = document.formats.first { $0.value == value }
      guard format != nil else { return [] }
      let ending = value == "markdown" ? "md" : value == "text" ? "txt" : value
      return [
        .push(
          PromptDialog(
            title: say("Write a file"), label: say("Where to"),
            text: "\(printer.folder)/\(document.fileName).\(ending)",
            tag: "file", about: "", isKept: false))
      ]
    case ("file", .text(let path)):
      guard let format else { return [] }
      do throws(PrintProblem) {
        try printer.write(document, as: format.value, to: path)
        return [.say(say("Written: \(path)"))]
      } catch {
        return [.refuse(error.sentence)]
      }
    default: return []
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let (head, body) = area.top(1)
    let place = lines.isEmpty ? "" : say("line \(scroll.index + 1) of \(lines.count)")
    SearchLine(label: say("find"), input: search, isTyping: isSearching)
      .render(into: &buffer, area: head, theme: theme, hint: place)
    if let problem {
      for (row, line) in problem.wrapped(toColumns: max(10, body.width - 2)).prefix(body.height).enumerated() {
        buffer.write(String(line), at: Position(x: body.x + 1, y: body.y + row), style: theme[.alert])
      }
      return
    }
    for (row, line) in lines.dropFirst(scroll.index).prefix(body.height).enumerated() {
      buffer.write(
        line, marking: search.text, at: Position(x: body.x + 1, y: body.y + row), style: theme[.text],
        match: theme[.match], width: max(0, body.width - 2))
    }
  }
}

extension String {
  /// Whether a text stands in it, in whichever case.
  fileprivate func holds(_ text: String) -> Bool { lowercased().contains(text.lowercased()) }
}
