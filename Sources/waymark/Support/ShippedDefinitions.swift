import Casework
import Definitions
import Workflow

/// Reads the shipped definitions, or says all that is wrong with them.
func loadDefinitions() throws(CaseworkError) -> DefinitionSet {
  do {
    return try DefinitionLoader.load(resources: ResourceLocator.current.locate())
  } catch {
    throw .definitions("\(error)")
  }
}

/// Reads the authority's retention schedule, or says all that is wrong with it.
func loadRetention() throws(CaseworkError) -> RetentionSchedule? {
  do {
    return try RetentionLoader.load(resources: ResourceLocator.current.locate())
  } catch {
    throw .definitions("\(error)")
  }
}

extension DefinitionArchive {
  /// The files in the `Resources` folder.
  static let shipped = DefinitionArchive(
    files: { key throws(CaseworkError) in
      do {
        let files = try DefinitionLoader.files(of: key, resources: ResourceLocator.current.locate())
        return files.map { DefinitionFile(path: $0.path, text: $0.text) }
      } catch {
        throw .definitions("\(error)")
      }
    },
    read: { kept throws(CaseworkError) in
      do {
        return try DefinitionLoader.load(files: kept.files.map { SourceFile(path: $0.path, text: $0.text) })
      } catch {
        throw .definitions("What the case runs on can't be read: \(error)")
      }
    })

  /// A procedure's files as they are now, to be kept.
  func current(_ procedure: Procedure) throws(CaseworkError) -> KeptDefinitions {
    KeptDefinitions(procedure: procedure.key, version: procedure.version, files: try files(procedure.key))
  }
}
