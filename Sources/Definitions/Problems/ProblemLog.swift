/// A place in a file, line and column counted from 1.
struct Place: Hashable {
  var line: Int
  var column: Int
  /// Which file: 0 for the one that is read, 1 for the one that it extends, 2 for what that extends, and so on.
  var file = 0
  static let start = Place(line: 1, column: 1)

  /// So many columns further on in the line.
  func adding(columns: Int) -> Place { Place(line: line, column: column + columns, file: file) }
}

/// A value and where it was written.
struct Placed<Value> {
  var value: Value
  var place: Place

  func map<Other>(_ transform: (Value) -> Other) -> Placed<Other> {
    Placed<Other>(value: transform(value), place: place)
  }
}

/// Collects the problems of one file while it is read.
final class ProblemLog {
  let file: SourceFile
  private(set) var problems: [Problem] = []
  private var reported: Set<Problem> = []
  /// The logs of what the file extends, nearest first.
  private var bases: [ProblemLog] = []
  /// The procedure that the file defines, once it is known.
  private var procedure = ""
  /// True where the file need not be complete by itself, so that nothing is missing from it.
  var isPartial = false
  private lazy var lines = file.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)

  init(_ file: SourceFile) {
    self.file = file
  }

  /// Takes over what other files say: a problem in one of them names that file, and the procedure that has it.
  func inherit(from bases: [ProblemLog], as procedure: String) {
    self.bases = bases
    self.procedure = procedure
  }

  /// What cannot be said of a procedure of which only a part is there.
  private static let ofWholesOnly: Set<ProblemID> = [.missingKey, .misplacedKey, .closeTask, .notAMeeting]

  /// Takes over a problem as it is.
  func add(_ problem: Problem) { problems.append(problem) }

  func report(_ id: ProblemID, _ message: String, at place: Place) {
    if isPartial, ProblemLog.ofWholesOnly.contains(id) { return }
    // What is quoted of a file is text on one line: no file says what is wrong with another.
    let line = String(message.map { $0.isNewline ? " " : $0 })
    let message = String(String.UnicodeScalarView(line.unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
    let owner = place.file == 0 ? self : bases[place.file - 1]
    var problem = Problem(path: owner.file.path, line: place.line, column: place.column, id: id, message: message)
    // What is wrong with the base by itself is reported there.
    guard owner.reported.insert(problem).inserted else { return }
    if owner !== self { problem.message = "in \"\(procedure)\", which extends this: \(message)" }
    problems.append(problem)
  }

  /// The place itself, or the end of the text where it lies behind that.
  func clamped(_ place: Place) -> Place {
    guard place.line > lines.count, let last = lines.last else { return place }
    return Place(line: lines.count, column: last.count + 1)
  }

  /// Where a part of a text item stands, `offset` scalars in; the item's own start where it was folded or escaped.
  func place(in item: Item, offset: Int) -> Place {
    let lines = item.place.file == 0 ? self.lines : bases[item.place.file - 1].lines
    guard case .text(let text, _) = item.content, lines.indices.contains(item.place.line - 1) else {
      return item.place
    }
    var rest = lines[item.place.line - 1].dropFirst(item.place.column - 1)
    var start = item.place
    if let first = rest.first, first == "\"" || first == "'" {
      rest = rest.dropFirst()
      start = start.adding(columns: 1)
    }
    guard rest.starts(with: text.unicodeScalars) else { return item.place }
    return start.adding(columns: offset)
  }
}
