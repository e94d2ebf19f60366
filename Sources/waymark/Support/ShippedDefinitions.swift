import Casework
import Definitions
import Dispatch
import Synchronization
import Workflow

/// The definitions of the `Resources` folder, read once: as they were when they were prepared, or first asked for.
final class ShippedDefinitions: Sendable {
  private let folder: @Sendable () throws -> String
  /// What reads them, once there is something to read: a tray opens without.
  private let reader = Mutex<Reader?>(nil)

  /// Those of the folder that is found when it is first needed.
  init(folder: @escaping @Sendable () throws -> String = { try ResourceLocator.current.locate() }) {
    self.folder = folder
  }

  /// Begins to work out what the files define, and what these kept ones do, beside whatever else is done. The files
  /// themselves are read here and now, by whom the process is for at this moment.
  func prepare(_ kept: [KeptDefinitions] = []) { opened().prepare(kept) }

  /// What cases run on; says all that is wrong with it.
  func definitions() throws(CaseworkError) -> DefinitionSet { try opened().taken().definitions }

  /// The files of a procedure.
  func files(of key: ProcedureKey) throws(CaseworkError) -> [DefinitionFile] {
    Reader.kept(try opened().taken().files[key] ?? [])
  }

  /// The same for a service that keeps what its cases run on.
  var archive: DefinitionArchive {
    DefinitionArchive(
      prepare: { [self] kept in prepare(kept) },
      files: { [self] key throws(CaseworkError) in try files(of: key) },
      read: { [self] kept throws(CaseworkError) in try opened().read(kept) })
  }

  private func opened() -> Reader {
    reader.withLock { reader in
      if let reader { return reader }
      let opened = Reader(
        Result { () throws(CaseworkError) in
          do {
            return DefinitionSources(resources: try folder())
          } catch {
            throw .definitions("\(error)")
          }
        })
      reader = opened
      return opened
    }
  }
}

/// Works out what files define, one thing after the other, and whoever asks meanwhile waits for it.
private final class Reader: Sendable {
  private let queue = DispatchQueue(label: "definitions")
  private let sources: Result<DefinitionSources, CaseworkError>
  private let snapshot = Mutex<Result<DefinitionSnapshot, CaseworkError>?>(nil)
  /// What kept files define, as far as it was worked out.
  private let known = Mutex<[Known]>([])

  private struct Known {
    var kept: KeptDefinitions
    var definitions: Result<DefinitionSet, CaseworkError>
  }

  init(_ sources: Result<DefinitionSources, CaseworkError>) { self.sources = sources }

  func prepare(_ kept: [KeptDefinitions]) {
    queue.async { [self] in
      let current = (try? worked().get())?.files ?? [:]
      for kept in kept where Reader.kept(current[kept.procedure] ?? []) != kept.files { _ = worked(kept) }
    }
  }

  func taken() throws(CaseworkError) -> DefinitionSnapshot { try queue.sync { worked() }.get() }

  func read(_ kept: KeptDefinitions) throws(CaseworkError) -> DefinitionSet {
    try queue.sync { worked(kept) }.get()
  }

  static func kept(_ files: [SourceFile]) -> [DefinitionFile] {
    files.map { DefinitionFile(path: $0.path, text: $0.text) }
  }

  /// On the queue alone.
  private func worked() -> Result<DefinitionSnapshot, CaseworkError> {
    snapshot.withLock { known in
      if let known { return known }
      let found = sources.flatMap { sources in
        Result { () throws(CaseworkError) in
          do {
            return try DefinitionSnapshot(sources)
          } catch {
            throw .definitions("\(error)")
          }
        }
      }
      known = found
      return found
    }
  }

  /// On the queue alone.
  private func worked(_ kept: KeptDefinitions) -> Result<DefinitionSet, CaseworkError> {
    if let known = known.withLock({ $0.first { $0.kept == kept } }) { return known.definitions }
    let definitions = Result { () throws(CaseworkError) in
      do {
        return try DefinitionLoader.load(files: kept.files.map { SourceFile(path: $0.path, text: $0.text) })
      } catch {
        throw .definitions("What the case runs on can't be read: \(error)")
      }
    }
    known.withLock { $0.append(Known(kept: kept, definitions: definitions)) }
    return definitions
  }
}

/// Reads the shipped definitions, or says all that is wrong with them.
func loadDefinitions() throws(CaseworkError) -> DefinitionSet { try ShippedDefinitions().definitions() }

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
  static var shipped: DefinitionArchive { ShippedDefinitions().archive }

  /// A procedure's files as they are now, to be kept.
  func current(_ procedure: Procedure) throws(CaseworkError) -> KeptDefinitions {
    KeptDefinitions(procedure: procedure.key, version: procedure.version, files: try files(procedure.key))
  }
}

extension CaseService {
  /// The application on a store, with the shipped definitions and the retention schedule beside them.
  convenience init(store: any CaseStore, clock: any CaseClock, witness: (any ReadingWitness)? = nil) {
    let shipped = ShippedDefinitions()
    self.init(
      store: store, clock: clock, archive: shipped.archive, witness: witness, retention: loadRetention,
      definitions: shipped.definitions)
  }
}
