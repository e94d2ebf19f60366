import ArgumentParser
import Casework
import Exports
import Workflow

extension AuditCommand {
  /// Prints who opened what.
  struct Reads: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print who has opened a case, the cases of a person, or what a worker has opened; the latest first.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var output: FormatOption
    @Option(name: .customLong("case"), help: "The case: C0001.")
    var id: String?
    @Option(help: "The worker: amina.shah.")
    var worker: String?
    @Option(help: "The person, by name, or as one of a case: C0001/p2.")
    var person: String?
    @Flag(help: "What was done too.")
    var all = false
    @Option(help: "At most so many.")
    var count = 1_000

    func validate() throws {
      guard [id, worker, person].compactMap(\.self).count == 1 else {
        throw ValidationError("Say of what: one of --case, --worker and --person.")
      }
      guard (1...100_000).contains(count) else { throw ValidationError("--count wants a number from 1 to 100000.") }
    }

    func run() throws {
      let (service, reader, _) = try options.session()
      let subject = try subject(in: service)
      try service.requireAudit(of: subject, by: Actor(reader))
      switch subject {
      case .family(let id): try options.record(ReadTarget(.audit), of: id, by: reader, in: service)
      case .person(let row): try options.record(ReadTarget(.audit), of: row.caseID, by: reader, in: service)
      case .worker: break
      }
      let lines = try service.audit(of: subject, limit: count).filter { all || $0.isReading }
      Display.show(
        try .audit(lines), as: output.format, empty: all ? "Nothing was done or opened." : "Nobody has opened it.")
    }

    private func subject(in service: CaseService) throws -> AuditSubject {
      if let id { return .family(try service.file(CaseID(id)).id) }
      if let worker {
        guard try service.store.worker(WorkerID(worker)) != nil else {
          throw Complaint("There is no worker \(Display.line(worker)) in this store.")
        }
        return .worker(WorkerID(worker))
      }
      return .person(try row(of: person ?? "", in: service))
    }

    private func row(of text: String, in service: CaseService) throws -> PersonRow {
      let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
      if parts.count == 2, try service.store.caseRow(CaseID(parts[0])) != nil {
        let file = try service.file(CaseID(parts[0]))
        guard let person = file.person(PersonID(parts[1])) else {
          throw Complaint("Case \(file.id) has nobody with the id \(Display.line(parts[1])).")
        }
        return PersonRow(caseID: file.id, person: person)
      }
      let found = try service.store.people(matching: text, limit: 20)
      guard let first = found.first, !text.allSatisfy(\.isWhitespace) else {
        throw Complaint("Nobody is called \(Display.line(text)).")
      }
      let same = found.allSatisfy {
        ($0.person.givenName, $0.person.familyName) == (first.person.givenName, first.person.familyName)
          && $0.person.born == first.person.born
      }
      guard same else {
        let all = found.map { Display.line("\($0.caseID)/\($0.person.id) \($0.person.name)") }
        throw Complaint("Several people are called that: \(all.joined(separator: ", ")).")
      }
      return first
    }
  }
}
