public import Workflow

/// What a case runs on: a version of a procedure, and its forms.
public struct Rules: Hashable, Sendable {
  public var procedure: Procedure
  public var forms: [FormKey: FormDefinition]

  public init(procedure: Procedure, forms: [FormKey: FormDefinition]) {
    self.procedure = procedure
    self.forms = forms
  }
}

/// A version of a procedure.
struct RulesKey: Hashable {
  var procedure: ProcedureKey
  var version: Int
}

extension CaseService {
  /// The procedure that a case runs on, in the version that it began with.
  public func procedure(of file: CaseFile) throws(CaseworkError) -> Procedure { try rules(of: file).procedure }

  /// What a case runs on: what it began with, whatever has become of the definitions since.
  public func rules(of file: CaseFile) throws(CaseworkError) -> Rules {
    let key = RulesKey(procedure: file.procedure, version: file.procedureVersion)
    if let known = knownRules[key] { return known }
    let rules = try rules(key)
    knownRules[key] = rules
    return rules
  }

  func rules(_ key: RulesKey) throws(CaseworkError) -> Rules {
    // Without an archive there is nothing to compare with, and nothing that could read what is kept.
    let kept = try archive.flatMap { _ throws(CaseworkError) -> String? in
      try stored { () throws(StoreError) in try whole.keptDigest(of: key.procedure, version: key.version) }
    }
    let current = try definitions()
    let procedure = current.procedures[key.procedure]
    if let procedure, procedure.version == key.version {
      let digest = try currentFiles(of: procedure)?.digest
      if kept == nil || kept == digest { return Rules(procedure: procedure, forms: current.forms) }
    }
    guard let archive, kept != nil else {
      guard let procedure else { throw .refused(Refusal(.noSuchProcedure(key.procedure))) }
      throw .refused(Refusal(.procedureVersion(key.procedure, wanted: key.version, found: procedure.version)))
    }
    let files = try stored { () throws(StoreError) in
      try whole.keptDefinitions(of: key.procedure, version: key.version)
    }
    guard let files else { throw .refused(Refusal(.noSuchProcedure(key.procedure))) }
    let definitions = try archive.read(files)
    guard let procedure = definitions.procedures[key.procedure] else {
      throw .refused(Refusal(.noSuchProcedure(key.procedure)))
    }
    return Rules(procedure: procedure, forms: definitions.forms)
  }

  /// Reads what cases run on from the journal, where the read model that keeps it is not there.
  func know(_ kept: KeptDefinitions) throws(CaseworkError) {
    let key = RulesKey(procedure: kept.procedure, version: kept.version)
    guard let archive, knownRules[key] == nil else { return }
    let digest = try stored { () throws(StoreError) in
      try whole.keptDigest(of: kept.procedure, version: kept.version)
    }
    guard digest == nil else { return }
    let definitions = try archive.read(kept)
    guard let procedure = definitions.procedures[kept.procedure] else { return }
    knownRules[key] = Rules(procedure: procedure, forms: definitions.forms)
  }

  /// What a new case runs on: the definitions as they are now. Their files must be those that the version's other
  /// cases began with; those of a version that none began with are given, to be kept.
  func rulesForNewCase(_ key: ProcedureKey) throws(CaseworkError) -> (rules: Rules, toKeep: KeptDefinitions?) {
    let current = try definitions()
    guard let procedure = current.procedures[key] else { throw .refused(Refusal(.noSuchProcedure(key))) }
    let rules = Rules(procedure: procedure, forms: current.forms)
    guard let files = try currentFiles(of: procedure) else { return (rules, nil) }
    let kept = try stored { () throws(StoreError) in try whole.keptDigest(of: key, version: procedure.version) }
    guard let kept else { return (rules, files) }
    guard kept == files.digest else {
      throw .refused(Refusal(.procedureChanged(key, version: procedure.version)))
    }
    return (rules, nil)
  }

  /// The files that a procedure is read from now; nil where nobody keeps them.
  private func currentFiles(of procedure: Procedure) throws(CaseworkError) -> KeptDefinitions? {
    guard let archive else { return nil }
    return KeptDefinitions(
      procedure: procedure.key, version: procedure.version, files: try archive.files(procedure.key))
  }

  /// Keeps the files that a version's first case begins with.
  func keep(_ files: KeptDefinitions, by worker: WorkerID, role: RoleKey, at: Instant) throws(CaseworkError) {
    var change = RowChange()
    change.definitions = [files]
    do {
      let payload = try JSONText.encode(AuthorityEvent.definitionsKept(files))
      let fact = NewEntry(at: at, by: worker, role: role, payload: payload)
      try whole.append([fact], to: .authority, expecting: try whole.version(of: .authority), changing: change)
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .definitions("The definitions can't be kept: \(error)")
    }
  }
}
