internal import Workflow

/// One file as it was read: a procedure, a form, or neither.
struct FileReading {
  let log: ProblemLog
  /// The file's text as groups and lists; nil where it cannot be parsed, or is no definition.
  let root: Item?
  private(set) var procedure: ReadProcedure?
  private(set) var form: ReadForm?

  /// Parses a file, and reads it where it is a form: a procedure waits for those that it may extend.
  init(_ file: SourceFile) {
    log = ProblemLog(file)
    guard let root = YAMLReader.read(log) else {
      self.root = nil
      return
    }
    guard case .map = root.content else {
      let message = "a definition is a group of keys that says \"procedure\" or \"form\", not \(root.kindName)"
      log.report(.notADefinition, message, at: root.place)
      self.root = nil
      return
    }
    self.root = root
    let keys = root.keys
    if keys.contains("form"), !keys.contains("procedure") {
      form = FormReader(log: log).read(root)
      checkName()
    } else if !keys.contains("procedure") {
      log.report(.notADefinition, "a definition says \"procedure: NAME\" or \"form: NAME\"", at: root.place)
    }
  }

  /// Reads the procedure, put together with what it extends.
  mutating func readProcedure(_ inheritance: Inheritance) {
    guard let root, root.keys.contains("procedure") else { return }
    procedure = ProcedureReader(log: log).read(inheritance.merged(self) ?? root)
    checkName()
  }

  private func checkName() {
    guard let name = procedure?.key.value.rawValue ?? form?.key.value.rawValue, let place = keyPlace,
      name != log.file.name
    else { return }
    log.report(.nameMismatch, "the file is named \"\(log.file.name)\" and defines \"\(name)\"", at: place)
  }

  /// The procedure that the file defines, before it has been read.
  var procedureName: Placed<String>? { text("procedure") }

  /// The procedure that it extends.
  var extends: Placed<String>? { procedureName == nil ? nil : text("extends") }

  private func text(_ key: String) -> Placed<String>? {
    guard let item = root?[key], let text = item.text, !text.allSatisfy(\.isWhitespace) else { return nil }
    return Placed(value: text, place: item.place)
  }

  /// What the file defines, in words that are the same for the same thing: `form "outcomes"`.
  var definedKey: String? {
    procedureName.map { "procedure \"\($0.value)\"" } ?? form.map { "form \"\($0.key.value)\"" }
  }

  var keyPlace: Place? { procedureName?.place ?? form?.key.place }
}
