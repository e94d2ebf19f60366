import Casework
import Exports
import FoundationEssentials
import Workflow

/// Takes one command after the other as a line of JSON and answers each with a line.
struct Applier {
  let service: CaseService
  let isTraining: Bool
  /// True where the store's file belongs to whoever applies the lines.
  var isOwned = false
  /// Who acts on the authority where the line does not say; they need not be a worker.
  var defaultActor: () throws -> WorkerID = { throw Complaint("Nobody is named who does this.") }
  /// Who acts where the line does not say.
  let defaultWorker: () throws -> Worker

  /// An answer to a line.
  struct Answer {
    var text: String
    var isTaken: Bool
  }

  /// What every line has beside the command's own fields.
  private struct Envelope: Decodable {
    var command: String
    var `case`: CaseID?
    var by: WorkerID?
    /// In whose place, by a mandate.
    var actingFor: WorkerID?
    var at: Instant?
    var expecting: Int?

    private enum CodingKeys: CodingKey { case command, `case`, by, actingFor, at, expecting }

    /// The commands that have a time of their own by that name: when somebody came or left.
    private static let timed: Set = [RecordArrival.name, RecordDeparture.name]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      command = try container.decode(String.self, forKey: .command)
      self.case = try container.decodeIfPresent(CaseID.self, forKey: .case)
      by = try container.decodeIfPresent(WorkerID.self, forKey: .by)
      actingFor = try container.decodeIfPresent(WorkerID.self, forKey: .actingFor)
      at = Envelope.timed.contains(command) ? nil : try container.decodeIfPresent(Instant.self, forKey: .at)
      expecting = try container.decodeIfPresent(Int.self, forKey: .expecting)
    }
  }

  private struct Taken: Encodable {
    var ok = true
    var `case`: CaseID
    var version: Int
    var events: [Event]
    /// What whoever did it should know, such as what is late; left out where there is nothing.
    var warnings: [String]?
  }

  /// The answer to a command about who acts for whom.
  private struct TakenOfMandate: Encodable {
    var ok = true
    var mandate: Mandate
  }

  /// The answer to a command about the authority's workers.
  private struct TakenOfStaff: Encodable {
    var ok = true
    var worker: Worker
  }

  private struct Refused: Encodable {
    var ok = false
    var line: Int
    var refusal: [String]
  }

  /// An answer to a line as it was read.
  func answer(to line: LineReader.Line, number: Int) -> Answer {
    switch line {
    case .text(let text): answer(to: text, number: number)
    case .tooLong: refusal(["The line is longer than \(LineReader.longest) bytes."], number: number)
    }
  }

  func answer(to line: String, number: Int) -> Answer {
    do {
      return Answer(text: Listing.plain(try take(line)), isTaken: true)
    } catch {
      let reasons: [String] =
        switch error {
        case let error as DecodingError: [Applier.wording(of: error)]
        case let error as CaseworkError:
          if case .refused(let refusal) = error { refusal.reasons.map(\.wording) } else { ["\(error)"] }
        default: ["\(error)"]
        }
      return refusal(reasons, number: number)
    }
  }

  private func refusal(_ reasons: [String], number: Int) -> Answer {
    let text = try? JSONText.encode(Refused(line: number, refusal: reasons.map(Display.line)))
    return Answer(text: text ?? "{\"ok\":false,\"line\":\(number)}", isTaken: false)
  }

  private func take(_ line: String) throws -> String {
    if let problem = LineBounds.problem(in: line) { throw Complaint(problem) }
    let data = Data(line.utf8)
    let decoder = JSONDecoder()
    let keys: Set<String>
    do {
      keys = Set(try decoder.decode([String: Ignored].self, from: data).keys)
    } catch {
      throw Complaint("This is not a JSON object.")
    }
    guard keys.contains("command") else { throw Complaint("The field \"command\" is missing.") }
    let envelope = try decoder.decode(Envelope.self, from: data)
    guard let reference = CommandReference.find(envelope.command) else {
      throw Complaint("There is no command \"\(envelope.command)\"; `waymark commands` lists them.")
    }
    let known = Set((CommandReference.common + reference.fields).map(\.name))
    let unknown = keys.subtracting(known).sorted()
    guard unknown.isEmpty else {
      throw Complaint("\(reference.name) has no field \(unknown.map { "\"\($0)\"" }.joined(separator: ", ")).")
    }
    let missing = reference.fields.filter { $0.isRequired && !keys.contains($0.name) }.map { "\"\($0.name)\"" }
    guard missing.isEmpty else {
      throw Complaint("\(reference.name) lacks \(missing.joined(separator: ", ")).")
    }
    if !isTraining, envelope.by != nil || envelope.at != nil {
      throw Complaint("\"by\" and \"at\" are for training stores.")
    }
    if StaffCommand.names.contains(reference.name) {
      return try take(decoder.decode(Named<StaffCommand>.self, from: data).command, envelope)
    }
    if MandateCommand.names.contains(reference.name) {
      return try take(decoder.decode(Named<MandateCommand>.self, from: data).command, envelope)
    }
    let command = try decoder.decode(Command.self, from: data)
    if !isTraining, envelope.case != nil, case .openCase = command {
      // Whether a number is taken would tell of cases that whoever asks may not see.
      throw Complaint("A new case gets its number from the store: leave \"case\" out.")
    }
    let worker = try worker(envelope.by)
    var actor = Actor(worker)
    service.look(as: worker, on: envelope.at?.day)
    if let id = envelope.actingFor {
      let principal = try self.worker(id)
      actor = Actor(worker: worker.id, roles: principal.roles, principal: principal.id)
      service.look(as: principal, with: worker.id, on: envelope.at?.day)
    }
    let outcome = try service.perform(
      command, on: envelope.case, as: actor, at: envelope.at, expecting: envelope.expecting)
    let warnings = outcome.warnings.map(\.wording)
    return try JSONText.encode(
      Taken(
        case: outcome.caseID, version: outcome.version, events: outcome.events,
        warnings: warnings.isEmpty ? nil : warnings))
  }

  private func take(_ command: StaffCommand, _ envelope: Envelope) throws -> String {
    guard envelope.case == nil, envelope.expecting == nil else {
      throw Complaint("\(envelope.command) concerns no case: leave \"case\" and \"expecting\" out.")
    }
    let worker = try service.perform(
      command, as: try envelope.by ?? defaultActor(), isOwner: isTraining || isOwned, at: envelope.at)
    return try JSONText.encode(TakenOfStaff(worker: worker))
  }

  private func take(_ command: MandateCommand, _ envelope: Envelope) throws -> String {
    guard envelope.case == nil, envelope.expecting == nil else {
      throw Complaint("\(envelope.command) concerns no case: leave \"case\" and \"expecting\" out.")
    }
    let mandate = try service.perform(
      command, as: try envelope.by ?? defaultActor(), isOwner: isTraining || isOwned, at: envelope.at)
    return try JSONText.encode(TakenOfMandate(mandate: mandate))
  }

  /// A command that concerns no case, read with its name.
  private struct Named<Command: CommandOfNoCase>: Decodable {
    var command: Command

    init(from decoder: any Decoder) throws {
      let name = try decoder.container(keyedBy: TextKey.self).decode(
        String.self, forKey: TextKey(stringValue: "command"))
      guard let command = try Command(named: name, from: decoder) else {
        throw Complaint("There is no command \"\(name)\".")
      }
      self.command = command
    }
  }

  private func worker(_ id: WorkerID?) throws -> Worker {
    guard let id else { return try defaultWorker() }
    guard let worker = try service.store.worker(id) else { throw Complaint("There is no worker \(id).") }
    return worker
  }

  /// Any JSON value, not looked at.
  private struct Ignored: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  private static func wording(of error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      let path = context.codingPath.map { $0.intValue.map { "[\($0 + 1)]" } ?? $0.stringValue }
      return path.isEmpty ? "The line" : "\"\(path.joined(separator: "."))\""
    }
    switch error {
    case .keyNotFound(let key, let context):
      return context.codingPath.isEmpty
        ? "The field \"\(key.stringValue)\" is missing." : "\(path(context)) lacks \"\(key.stringValue)\"."
    case .typeMismatch(_, let context): return "\(path(context)) is of the wrong kind."
    case .valueNotFound(_, let context): return "\(path(context)) is null."
    case .dataCorrupted(let context): return "\(path(context)): \(context.debugDescription)."
    @unknown default: return "The line can't be read."
    }
  }
}

/// Commands of an authority as a whole: about its workers, or about who acts for whom.
private protocol CommandOfNoCase {
  init?(named name: String, from decoder: any Decoder) throws
}

extension StaffCommand: CommandOfNoCase {}
extension MandateCommand: CommandOfNoCase {}
