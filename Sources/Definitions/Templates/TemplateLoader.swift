internal import Workflow

/// Loads the templates of documents: `templates/KIND.md`, what they share in `templates/parts`, and what a procedure has
/// of its own in a folder of its name, `templates/PROCEDURE/KIND.md` and `templates/PROCEDURE/parts`.
public enum TemplateLoader {
  /// The templates of a `Resources` folder as far as they could be read, and everything that is wrong with their files.
  public static func load(resources folder: String) -> (set: TemplateSet, problems: [Problem]) {
    var set = TemplateSet()
    var problems: [Problem] = []
    let base = "\(folder)/templates"
    read(base, nil, into: &set, &problems)
    for name in FileAccess.names(in: base) ?? [] where name != "parts" && FileAccess.isFolder("\(base)/\(name)") {
      read("\(base)/\(name)", ProcedureKey(name), into: &set, &problems)
    }
    return (set, problems.sorted())
  }

  /// A template by itself, wherever it lies: one of a procedure where its folder is named for one, in `templates`.
  public static func load(file path: String) -> (template: TemplateDefinition?, problems: [Problem]) {
    let (files, unread) = DefinitionLoader.read([path])
    guard let file = files.first else { return (nil, unread) }
    let folders = path.split(separator: "/").dropLast().suffix(2)
    let isOfProcedure = folders.count == 2 && folders.first == "templates"
    let procedure = isOfProcedure ? folders.last.map { ProcedureKey(String($0)) } : nil
    let log = ProblemLog(file)
    let template = isText(log) ? TemplateReader(log: log, procedure: procedure).read() : nil
    return (template, log.problems)
  }

  private static func read(
    _ folder: String, _ procedure: ProcedureKey?, into set: inout TemplateSet, _ problems: inout [Problem]
  ) {
    for file in files(in: folder, &problems) {
      let log = ProblemLog(file)
      if isText(log), let template = TemplateReader(log: log, procedure: procedure).read() {
        set.templates.append(template)
      }
      problems += log.problems
    }
    for file in files(in: "\(folder)/parts", &problems) {
      let log = ProblemLog(file)
      if isText(log) {
        let key = procedure.map { "\($0)/\(file.name)" } ?? file.name
        set.parts[key] = TemplateText(
          path: file.path, text: file.text, tags: TagReader(log: log).read(file.text, from: .start))
      }
      problems += log.problems
    }
  }

  private static func files(in folder: String, _ problems: inout [Problem]) -> [SourceFile] {
    let paths = (FileAccess.names(in: folder) ?? []).filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
    let (files, unread) = DefinitionLoader.read(paths)
    problems += unread
    return files
  }

  /// A template is text: a control character in it would be in every document.
  private static func isText(_ log: ProblemLog) -> Bool {
    var place = Place.start
    for scalar in log.file.text.unicodeScalars {
      if scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        log.report(.notText, "the file has a control character (U+\(code))", at: place)
        return false
      }
      place = scalar == "\n" ? Place(line: place.line + 1, column: 1) : place.adding(columns: 1)
    }
    return true
  }
}
