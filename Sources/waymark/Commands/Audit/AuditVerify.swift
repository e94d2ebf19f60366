import ArgumentParser
import Casework
import Storage
import Workflow

extension AuditCommand {
  /// Verifies the whole store.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find everything in the store that is not as it was written; status 1 where there is anything.",
      discussion: """
        Says by case and entry what was changed, removed, put in, moved or cut off, a line each, and nothing of what \
        stands in a case. Somebody who has the file can make every hash anew: only a receipt that is kept elsewhere \
        (waymark audit receipt) shows that. Lists (who may see what, trays, people, meetings, forms) are not chained: \
        --lists makes each anew from the journal and compares it, which takes as long as waymark store rebuild.
        """)

    @OptionGroup var options: StoreOptions
    @Option(help: "A receipt that was kept elsewhere, to which the store is compared.")
    var receipt: String?

    @Flag(help: "Compare every list with what the journal makes, too.")
    var lists = false

    func run() throws {
      let store = try options.openForAudit()
      let kept = try receipt.map(Verify.read)
      if let kept, let receipt, kept.store != (try store.identity) {
        throw Complaint("\(Display.line(receipt)), line 2: the receipt is of another store.")
      }
      var result = try store.verify(against: kept)
      if lists { result = try store.adding(found(in: store), to: result) }
      for finding in result.findings { Display.write(Display.line(finding.description)) }
      if !result.findings.isEmpty, !result.unused.isEmpty {
        Display.write(
          "Numbers without an entry, whether not used or removed: "
            + result.unused.map(\.rawValue).joined(separator: ", ") + ".")
      }
      if result.hiddenFindings > 0 {
        Display.write("In cases that you may not see: \(result.hiddenFindings) more.")
      }
      if result.findings.contains(where: \.isOfAList) {
        Display.write("Lists are made anew from the journal by waymark store rebuild.")
      }
      let erasures = result.erasures.map { Display.line($0.description) }
      guard result.isSound else {
        for erasure in erasures { Display.write(erasure) }
        let count = result.findings.count + result.hiddenFindings
        throw Complaint(
          count == 1 ? "1 thing is not as it was written." : "\(count) things are not as they were written.")
      }
      let sealed = result.lastSealed.map { ", sealed up to \($0)" } ?? ""
      // How many there are in all is for who may see all of them.
      let what =
        store.sight.isWhole
        ? "\(result.entries) entries in \(result.streams) streams are" : "Everything in the store is"
      Display.write("\(what) as \(store.sight.isWhole ? "they were" : "it was") written\(sealed).")
      if lists { Display.write("The lists are what they make.") }
      if let kept { Display.write("They are what the receipt of \(kept.made) says.") }
      for erasure in erasures { Display.write(erasure) }
    }

    /// What is wrong with the lists.
    private func found(in store: SQLiteStore) throws -> [Finding] {
      let check = try ListCheck(of: store)
      let service = try options.open(store, saying: { _ in }, tellsLoss: false).service
      try service.remakeLists { remade throws(CaseworkError) in
        try service.stored { () throws(StoreError) in try check.compare(remade) }
      }
      try check.finish()
      return check.findings
    }

    private static func read(_ path: String) throws -> Receipt {
      let limit = 100_000
      let bytes: [UInt8]
      do {
        bytes = try SystemFiles().bytes(of: path, limit: limit)
      } catch {
        throw Complaint(error.description)
      }
      guard bytes.count <= limit else { throw Complaint("\(Display.line(path)) is no receipt: it is too long.") }
      do throws(ReceiptProblem) {
        return try Receipt(String(decoding: bytes, as: UTF8.self))
      } catch {
        throw Complaint("\(Display.line(path)), \(error).")
      }
    }
  }

  /// Prints a receipt.
  struct MakeReceipt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "receipt", abstract: "Print a receipt of everything in the store, to be kept elsewhere.",
      discussion: """
        It is a few lines of text, and holds nothing of any case. With it `waymark audit verify --receipt FILE` finds \
        what was changed before it was made, even where every hash was made anew. The day is sealed as far as it went.
        """)

    @OptionGroup var options: StoreOptions

    func run() throws {
      let store = try options.openForAudit()
      let clock = try options.clock(isTraining: try store.isTraining)
      let (receipt, unsealed) = try store.makeReceipt(at: clock.now)
      if unsealed > 0 {
        Display.complain(
          "the store is read-only: what was entered since the last seal, in \(unsealed) streams, is not in it.")
      }
      Display.write(String(receipt.text.dropLast()))
    }
  }
}

extension StoreOptions {
  /// The store, for who owns its file or has a role that may read the audit: as far as such a one may see it. Whoever acts
  /// as a worker has that worker's rights alone, though they own the file.
  func openForAudit() throws -> SQLiteStore {
    let store = try openGuarded()
    guard !store.isOwned || actingAs != nil else { return store }
    let (service, worker, _) = try session(on: store)
    try service.require(.readAudit, of: worker)
    return store.narrowed(to: service.store.sight)
  }
}
