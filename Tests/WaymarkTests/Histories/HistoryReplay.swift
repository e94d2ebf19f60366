import Casework
import Definitions
import Foundation
import Workflow

@testable import waymark

/// A recorded history on today's code: its journal in a store, and the rows that today's code makes of it.
struct HistoryReplay {
  let store: any CaseStore = InMemoryStore(isTraining: true)

  /// Puts the entries into a store as they are; the hashes must come out as they were written.
  init(_ entries: [Entry]) throws {
    for entry in entries {
      let version = try store.version(of: entry.stream)
      try store.append([entry.fact], to: entry.stream, expecting: version, changing: RowChange())
    }
    try service.rebuild()
  }

  /// The definitions as they are shipped now, and those that are kept.
  var service: CaseService {
    CaseService(store: store, clock: Still(), archive: HistoryReplay.archive) { () throws(CaseworkError) in
      do {
        return try Office.definitions.get()
      } catch {
        throw .definitions("\(error)")
      }
    }
  }

  static let archive = DefinitionArchive(
    files: { key throws(CaseworkError) in
      do {
        let sources = DefinitionSources(resources: ShippedScenariosTests.resources)
        return (try DefinitionSnapshot(sources).files[key] ?? [])
          .map { DefinitionFile(path: $0.path, text: $0.text) }
      } catch {
        throw .definitions("\(error)")
      }
    }, read: DefinitionArchive.shipped.read)

  private struct Still: CaseClock {
    let now = Instant(milliseconds: 0)
  }

  /// What the lists say of every case, to be read and compared.
  func summary() throws -> String {
    var lines: [String] = []
    for stream in try store.streams() where stream != .authority {
      let id = CaseID(stream.rawValue)
      let file = try service.file(id)
      let row = try store.caseRow(id)
      lines.append("\(id) \(row?.label ?? "-"): \(file.version) events, \(file.procedure) \(file.procedureVersion)")
      lines.append("  now: \(row?.current ?? "-")")
      lines += file.people.map { person in
        let statuses = (file.statuses[person.id] ?? [:]).sorted { $0.key < $1.key }.map { key, status in
          "\(key) since \(status.since)\(status.detail.map { " (\($0))" } ?? "")"
        }
        return "  \(person.kind.rawValue) \(person.id) \(person.name)"
          + (statuses.isEmpty ? "" : ": \(statuses.joined(separator: ", "))")
      }
      lines += try store.meetings(of: id).map { meeting in
        "  meeting \(meeting.step) \(meeting.state.rawValue), set for \(meeting.start?.description ?? "-"), "
          + "held \(meeting.held?.description ?? "-"), \(meeting.attending) of \(meeting.invited) attending"
      }
      lines += try store.forms(of: id).map { "  form \($0.form) \($0.state.rawValue), saved by \($0.savedBy)" }
      lines += try tasks(of: id).map { task in
        "  \(task.kind.rawValue) \(task.task), \(task.workerName ?? task.queue), due \(task.due?.description ?? "-")"
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func tasks(of id: CaseID) throws -> [TrayRow] {
    let workers = try store.workers(matching: "", role: nil, limit: 500)
    let queues = Set(workers.map(\.team.rawValue) + workers.flatMap(\.roles).map(TrayRow.queue(of:)))
    return try store.tray(TrayPage(view: .queues(queues.sorted()), limit: 500)).filter { $0.caseID == id }
  }
}
