import ArgumentParser
import Casework
import Storage
import Workflow

/// Makes stores.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Make a store for an authority that begins with nothing but its procedure.",
    subcommands: [Create.self, Check.self, Rebuild.self, Clean.self])

  /// Makes the lists of a store anew.
  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make every list of a store (trays, people, meetings, forms) anew from its journal.",
      discussion: """
        For a store of an earlier version: the roles, the addresses and the children of the tasks that were there then \
        are known only afterwards, or once their case is worked on. It is for the owner of the store's file, and for roles \
        that may administer.
        """)

    @OptionGroup var options: StoreOptions

    func run() throws {
      let open = try options.open()
      if !open.isAnybodys {
        let worker = try options.worker(in: open.service, isTraining: open.isTraining)
        try open.service.require(.administer, of: worker)
      }
      try open.service.rebuild()
      Display.write("Made anew from the journal: \(Display.line(options.path))")
    }
  }

  /// Removes the traces of what was deleted.
  struct Clean: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a store's file anew without any trace of what was erased or deleted in it.",
      discussion: """
        An erasure does this itself, unless another program has the store open at that moment. Backups and copies of the \
        file are not reached by it.
        """)

    @OptionGroup var options: StoreOptions

    func run() throws {
      let store = try SQLiteStore(opening: options.path)
      guard store.isOwned else {
        throw Complaint("A store is cleaned by whoever owns its file.")
      }
      guard try store.clean() else {
        throw Complaint("Another program holds \(Display.line(options.path)): close it, and clean the store again.")
      }
      Display.write("Nothing that was deleted is left in the file: \(Display.line(options.path))")
    }
  }

  /// Looks for damage.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look through every page and index of a store, and say what can't be read.",
      discussion: "A damaged store is only read, until `waymark salvage` has made a new one of it.")

    @OptionGroup var options: StoreOptions

    func run() throws {
      let store = try options.openForAudit()
      let found = Result { try store.damage() }
      for fault in (try? found.get()) ?? [] { Display.complain(Display.line(fault)) }
      if let loss = store.loss { throw Complaint(Display.line(loss.description)) }
      _ = try found.get()
      Display.write("Nothing is wrong with the file: \(Display.line(options.path))")
    }
  }

  /// Makes an empty store.
  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an empty store: no worker and no case.",
      discussion: """
        The file is readable by its owner alone, who registers the first workers: waymark worker add. In a training \
        store anybody can act as anybody (--as) on any day (--today).
        """)

    @OptionGroup var options: StoreOptions
    @Flag(name: .long, help: "A training store, for trying things.")
    var training = false

    func run() throws {
      guard options.actingAs == nil, options.today == nil else {
        throw Complaint("A store is made as nobody in particular, on no particular day: leave --as and --today out.")
      }
      let path = options.path
      _ = try SQLiteStore.create(at: path, training: training)
      Display.write("Made an empty \(training ? "training store" : "store"): \(Display.line(path))")
      Display.write("Register its first worker: waymark worker add ID --name NAME --role ROLE --team TEAM")
    }
  }
}
