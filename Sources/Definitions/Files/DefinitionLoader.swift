public import Workflow

/// Loads procedures and forms from files.
public enum DefinitionLoader {
  /// The definitions in a `Resources` folder: every `.yaml` file in its `procedures` and `forms`.
  ///
  /// Throws every problem at once where one of them is an error; warnings are left to `check`.
  public static func load(resources folder: String) throws(DefinitionProblems) -> DefinitionSet {
    DefinitionReader.set(of: try DefinitionSources(resources: folder).readings())
  }

  /// What files define together; throws every problem at once where one is an error.
  public static func load(files: [SourceFile]) throws(DefinitionProblems) -> DefinitionSet {
    let reading = DefinitionReader.read(files)
    guard reading.isUsable else { throw DefinitionProblems(reading.problems) }
    return reading.definitions
  }

  /// Everything that is wrong with the definitions in a `Resources` folder, warnings included.
  public static func check(resources folder: String) -> [Problem] {
    let (files, unread) = sources(resources: folder)
    return (unread + DefinitionReader.read(files).problems).sorted()
  }

  /// Everything that is wrong with these files, warnings included.
  ///
  /// Where a `Resources` folder is given, the files may name what is defined there, and stand in for definitions of
  /// the same key; the problems of the folder's own files are not reported.
  public static func check(files paths: [String], beside folder: String? = nil) -> [Problem] {
    let (files, unread) = read(paths)
    let others = folder.map { sources(resources: $0).files } ?? []
    return (unread + DefinitionReader.read(files, beside: others).problems).sorted()
  }

  /// What cases would run on if these files stood in a `Resources` folder, and what the files define themselves.
  public struct Together: Sendable {
    public var definitions: DefinitionSet
    public var procedures: Set<ProcedureKey>
    public var forms: Set<FormKey>
  }

  /// These files together with those of a folder that they do not stand in for; nil where one of all has an error.
  public static func together(files paths: [String], in folder: String) -> Together? {
    let (files, unread) = read(paths)
    let (others, unreadOthers) = sources(resources: folder)
    let readings = DefinitionReader.readings(of: files, beside: others)
    let problems = unread + unreadOthers + readings.flatMap(\.log.problems)
    guard !problems.contains(where: { $0.severity == .error }) else { return nil }
    let given = readings.prefix(files.count)
    return Together(
      definitions: DefinitionReader.set(of: readings), procedures: Set(given.compactMap(\.procedure?.procedure.key)),
      forms: Set(given.compactMap(\.form?.form.key)))
  }

  static func sources(resources folder: String) -> (files: [SourceFile], unread: [Problem]) {
    let paths = ["procedures", "forms"].flatMap { part in
      (FileAccess.names(in: "\(folder)/\(part)") ?? []).filter { $0.hasSuffix(".yaml") }
        .map { "\(folder)/\(part)/\($0)" }
    }
    if paths.isEmpty {
      let message = "there is no .yaml file in its folders procedures and forms"
      return ([], [Problem(path: folder, line: 1, column: 1, id: .unreadableFile, message: message)])
    }
    return read(paths)
  }

  static func read(_ paths: [String]) -> (files: [SourceFile], unread: [Problem]) {
    var files: [SourceFile] = []
    var unread: [Problem] = []
    for path in paths {
      do {
        let bytes = try FileAccess.bytes(of: path, limit: SourceFile.largest)
        if let text = String(validating: bytes, as: UTF8.self) {
          files.append(SourceFile(path: path, text: text))
        } else if bytes.count > SourceFile.largest {
          unread.append(Problem(path: path, line: 1, column: 1, id: .tooLarge, message: SourceChecks.tooLarge))
        } else {
          unread.append(notText(bytes, path))
        }
      } catch {
        let message = "the file cannot be read: \(error.reason)"
        unread.append(Problem(path: path, line: 1, column: 1, id: .unreadableFile, message: message))
      }
    }
    return (files, unread)
  }

  /// The first byte that is not UTF-8, at its place.
  private static func notText(_ bytes: [UInt8], _ path: String) -> Problem {
    var rest = bytes[...]
    var (line, column) = (1, 1)
    while let end = rest.firstIndex(of: 10), String(validating: rest[..<end], as: UTF8.self) != nil {
      rest = rest[(end + 1)...]
      line += 1
    }
    let lineBytes = rest.prefix { $0 != 10 }
    for length in lineBytes.indices.map({ $0 - lineBytes.startIndex }) {
      guard let text = String(validating: lineBytes.prefix(length), as: UTF8.self) else { continue }
      column = text.unicodeScalars.count + 1
    }
    return Problem(path: path, line: line, column: column, id: .notText, message: "the file is not UTF-8 text")
  }
}
