public import Workflow

/// The procedures of a `Resources` folder with what stands around them: file, base, forms.
public struct ProcedureCatalogue: Hashable, Sendable {
  /// A procedure and where it comes from.
  public struct Entry: Hashable, Sendable {
    public var procedure: Procedure
    public var path: String
    /// The procedure that it extends; nil where it stands alone.
    public var extends: ProcedureKey?
    /// True for one that others extend and no case runs on; it need not be complete.
    public var isBase: Bool
  }

  /// By key.
  public var entries: [Entry]
  /// What cases run on: every procedure but the bases, and every form.
  public var definitions: DefinitionSet

  /// The procedure of a key, a base or not.
  public func entry(_ key: String) -> Entry? { entries.first { $0.procedure.key.rawValue == key } }

  /// `; did you mean "ics-steps"?` or what there is, for a key that is not one of them.
  public func hint(for key: String) -> String {
    Suggestion.hintOrList(for: key, among: entries.map(\.procedure.key.rawValue))
  }
}

extension DefinitionLoader {
  /// Everything that a `Resources` folder defines; throws every problem at once where one of them is an error.
  public static func catalogue(resources folder: String) throws(DefinitionProblems) -> ProcedureCatalogue {
    let readings = try DefinitionSources(resources: folder).readings()
    let entries = readings.compactMap { reading in
      reading.procedure.map {
        ProcedureCatalogue.Entry(
          procedure: $0.procedure, path: reading.log.file.path, extends: $0.extends?.value, isBase: $0.isBase)
      }
    }
    return ProcedureCatalogue(
      entries: entries.sorted { $0.procedure.key < $1.procedure.key }, definitions: DefinitionReader.set(of: readings))
  }
}
