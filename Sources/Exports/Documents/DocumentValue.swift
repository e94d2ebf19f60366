/// A piece of what a template prints.
public indirect enum DocumentValue: Hashable, Sendable {
  /// Nothing: a template leaves it out.
  case nothing
  /// One line, as it was typed.
  case line(String)
  /// Paragraphs, as they were typed: the lists and simple emphasis in them are kept.
  case prose(String)
  case flag(Bool)
  case table(DocumentTable)
  case list([DocumentValue])
  /// Pieces by name.
  case record([String: DocumentValue])

  /// A line, or nothing where there is no text.
  static func line(orNothing text: String?) -> DocumentValue {
    text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : .line($0) } ?? .nothing
  }

  /// A record with one more piece, or another in its place; anything else as it is.
  public func adding(_ name: String, _ piece: DocumentValue) -> DocumentValue {
    guard case .record(var pieces) = self else { return self }
    pieces[name] = piece
    return .record(pieces)
  }

  /// A piece of a record, by its name.
  public subscript(name: String) -> DocumentValue? {
    if case .record(let pieces) = self { pieces[name] } else { nil }
  }
}

/// A table of a document: titles of columns, and cells of one line.
public struct DocumentTable: Hashable, Sendable {
  public var columns: [String]
  public var rows: [[String]]

  public init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// What a template can ask a value for: what templates are checked against.
public indirect enum DocumentShape: Hashable, Sendable {
  /// A text, a table or a flag: it is printed, or asked whether it is there.
  case leaf
  case list(DocumentShape)
  case record([String: DocumentShape])

  /// Both together: what either can be asked for.
  func merged(with other: DocumentShape) -> DocumentShape {
    switch (self, other) {
    case (.record(let left), .record(let right)): .record(left.merging(right) { $0.merged(with: $1) })
    case (.list(let left), .list(let right)): .list(left.merged(with: right))
    default: self
    }
  }
}
