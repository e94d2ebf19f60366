internal import Workflow

/// One file as it was read: a procedure, a form, or neither.
struct FileReading {
  let log: ProblemLog
  private(set) var procedure: ReadProcedure?
  private(set) var form: ReadForm?

  init(_ file: SourceFile) {
    log = ProblemLog(file)
    guard let root = YAMLReader.read(log) else { return }
    guard case .map(let entries) = root.content else {
      let message = "a definition is a group of keys that says \"procedure\" or \"form\", not \(root.kindName)"
      log.report(.notADefinition, message, at: root.place)
      return
    }
    let keys = entries.map(\.key.value)
    if keys.contains("procedure") {
      procedure = ProcedureReader(log: log).read(root)
    } else if keys.contains("form") {
      form = FormReader(log: log).read(root)
    } else {
      log.report(.notADefinition, "a definition says \"procedure: NAME\" or \"form: NAME\"", at: root.place)
    }
    guard let name = procedure?.key.value.rawValue ?? form?.key.value.rawValue, let place = keyPlace else { return }
    if name != file.name {
      log.report(.nameMismatch, "the file is named \"\(file.name)\" and defines \"\(name)\"", at: place)
    }
  }

  /// What the file defines, in words that are the same for the same thing: `form "outcomes"`.
  var definedKey: String? {
    procedure.map { "procedure \"\($0.key.value)\"" } ?? form.map { "form \"\($0.key.value)\"" }
  }

  var keyPlace: Place? { procedure?.key.place ?? form?.key.place }
}
