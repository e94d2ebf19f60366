public import Workflow

/// The text of a file that definitions are read from.
public struct DefinitionFile: Hashable, Sendable, Codable {
  /// Its path below the `Resources` folder: "procedures/ics-steps.yaml".
  public var path: String
  public var text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// The files that a version of a procedure was read from, kept with the cases that run on it: its own, those that it
/// extends, and its forms.
public struct KeptDefinitions: Hashable, Sendable, Codable {
  public var procedure: ProcedureKey
  public var version: Int
  public var files: [DefinitionFile]

  /// The files of a version, in the order of their paths.
  public init(procedure: ProcedureKey, version: Int, files: [DefinitionFile]) {
    self.procedure = procedure
    self.version = version
    self.files = files.sorted { ByteOrder.precedes($0.path, $1.path) }
  }

  /// SHA-256 over every path and text, in hexadecimal: equal only where the files are.
  public var digest: String { Fingerprint.hex(of: files.flatMap { [$0.path, $0.text] }) }
}

/// Where the files of definitions come from, and how they are read.
public struct DefinitionArchive: Sendable {
  /// Begins to work out what the files define now, and what these kept ones do, beside whatever else is done.
  public var prepare: @Sendable ([KeptDefinitions]) -> Void
  /// The files that a procedure is read from now.
  public var files: @Sendable (ProcedureKey) throws(CaseworkError) -> [DefinitionFile]
  /// What kept files define.
  public var read: @Sendable (KeptDefinitions) throws(CaseworkError) -> DefinitionSet

  public init(
    prepare: @escaping @Sendable ([KeptDefinitions]) -> Void = { _ in },
    files: @escaping @Sendable (ProcedureKey) throws(CaseworkError) -> [DefinitionFile],
    read: @escaping @Sendable (KeptDefinitions) throws(CaseworkError) -> DefinitionSet
  ) {
    self.prepare = prepare
    self.files = files
    self.read = read
  }
}
