import Definitions
import Typesetting
import Workflow

/// What is wrong with procedures, forms, the templates that print them and the retention schedule.
enum DefinitionProblem {
  /// Everything that is wrong with a `Resources` folder, or with these files beside it and the templates that would
  /// print what they define. A file that ends in `.md` is a template.
  static func all(_ files: [String], in folder: String) -> [Problem] {
    guard !files.isEmpty else {
      let retention = RetentionLoader.check(resources: folder, procedures: procedures(in: folder))
      return DefinitionLoader.check(resources: folder) + templates(in: folder) + retention
    }
    let texts = files.filter { $0.hasSuffix(".md") }
    let schedules = files.filter { !$0.hasSuffix(".md") && RetentionLoader.isSchedule(file: $0) }
    let definitions = files.filter { !$0.hasSuffix(".md") && !schedules.contains($0) }
    let problems = definitions.isEmpty ? [] : DefinitionLoader.check(files: definitions, beside: folder)
    let known = schedules.isEmpty ? [] : procedures(in: folder)
    return problems + templates(texts, in: folder, printing: definitions)
      + schedules.flatMap { RetentionLoader.check(file: $0, procedures: known) }
  }

  /// The procedures of a folder, by which the names of a schedule are known; none while they can't be read.
  private static func procedures(in folder: String) -> [Procedure] {
    (try? DefinitionLoader.load(resources: folder)).map { Array($0.procedures.values) } ?? []
  }

  /// Nothing is said of the names in templates while the definitions can't be read.
  private static func templates(in folder: String) -> [Problem] {
    let (templates, problems) = TemplateLoader.load(resources: folder)
    guard let definitions = try? DefinitionLoader.load(resources: folder) else { return problems }
    let check = TemplateCheck(templates, forms: Array(definitions.forms.values))
    return (problems + check.problems + strays(among: templates, of: definitions)).sorted()
  }

  /// What is wrong with these templates, and with those of the folder that print what the files define.
  private static func templates(_ texts: [String], in folder: String, printing files: [String]) -> [Problem] {
    let given = texts.map { TemplateLoader.load(file: $0) }
    let own = given.flatMap(\.problems)
    guard let together = DefinitionLoader.together(files: files, in: folder) else { return own.sorted() }
    let (templates, problems) = TemplateLoader.load(resources: folder)
    let steps = together.definitions.procedures.values.filter { together.procedures.contains($0.key) }.flatMap(\.steps)
    let forms = together.forms.union(steps.flatMap { $0.tasks.flatMap(\.forms) })
    let used = templates.templates.filter { template in
      guard !files.isEmpty else { return false }
      return template.procedure.map { together.procedures.contains($0) }
        ?? (template.forms.isEmpty || template.forms.contains(where: forms.contains))
    }
    let check = TemplateCheck(templates, forms: Array(together.definitions.forms.values))
    let read = files.isEmpty ? [] : problems
    return Set(own + read + (used + given.compactMap(\.template)).flatMap(check.problems)).sorted()
  }

  /// Templates in the folder of a procedure that there is not: nothing would ever be printed by them.
  private static func strays(among templates: TemplateSet, of definitions: DefinitionSet) -> [Problem] {
    templates.templates.compactMap { template in
      guard let key = template.procedure, definitions.procedures[key] == nil else { return nil }
      let hint = Suggestion.hintOrList(
        for: key.rawValue, among: definitions.procedures.keys.map(\.rawValue).sorted())
      return Problem(
        path: template.body.path, line: 1, column: 1, id: .unknownProcedure,
        message: "there is no procedure \"\(key)\" that the folder could be for\(hint)")
    }
  }
}
