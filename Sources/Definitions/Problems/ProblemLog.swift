/// A place in a file, line and column counted from 1.
struct Place: Hashable {
  var line: Int
  var column: Int
  static let start = Place(line: 1, column: 1)
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
  private lazy var lines = file.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)

  init(_ file: SourceFile) {
    self.file = file
  }

  func report(_ id: ProblemID, _ message: String, at place: Place) {
    let problem = Problem(path: file.path, line: place.line, column: place.column, id: id, message: message)
    if reported.insert(problem).inserted { problems.append(problem) }
  }

  /// The place itself, or the end of the text where it lies behind that.
  func clamped(_ place: Place) -> Place {
    guard place.line > lines.count, let last = lines.last else { return place }
    return Place(line: lines.count, column: last.count + 1)
  }

  /// Where a part of a text item stands, `offset` scalars in; the item's own start where it was folded or escaped.
  func place(in item: Item, offset: Int) -> Place {
    guard case .text(let text, _) = item.content, lines.indices.contains(item.place.line - 1) else {
      return item.place
    }
    var rest = lines[item.place.line - 1].dropFirst(item.place.column - 1)
    var column = item.place.column
    if let first = rest.first, first == "\"" || first == "'" {
      rest = rest.dropFirst()
      column += 1
    }
    guard rest.starts(with: text.unicodeScalars) else { return item.place }
    return Place(line: item.place.line, column: column + offset)
  }
}
