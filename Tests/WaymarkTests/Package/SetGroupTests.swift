import Foundation
import Testing

/// The program as it is installed for many people on one machine: set-group-id to a group that alone may enter the
/// store's folder, and run by users of the system who are not in it.
///
/// It stands on users and a group that every Debian has (daemon, bin, games, nobody; operator), and wants to be run by
/// root, who alone can become them.
@Suite(.serialized) struct SetGroupTests {
  /// A folder with the program, its resources and a store, gone at the end.
  private let folder: URL
  private var program: String { folder.appendingPathComponent("bin/waymark").path }
  private var store: String { folder.appendingPathComponent("lib/waymark.store").path }
  /// The number of its one case: the store passes over some.
  private var id = ""

  private struct Ended {
    var status: Int32
    var output: String
  }

  init() throws {
    try #require(geteuid() == 0, "only root can become other users: run the tests as root")
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("waymark-group-\(UUID().uuidString)")
    try shell(
      """
      umask 022; mkdir -p '\(folder.path)/bin' '\(folder.path)/share/waymark' '\(folder.path)/lib' '\(folder.path)/out'
      chmod 755 '\(folder.path)'; chmod 777 '\(folder.path)/out'
      cp '\(Tmux.program.path)' '\(program)'
      cp -R '\(Sources.folder.deletingLastPathComponent().path)/Resources/'* '\(folder.path)/share/waymark'
      chgrp operator '\(program)' '\(folder.path)/lib'; chmod 2755 '\(program)'; chmod 2770 '\(folder.path)/lib'
      """)
    try set("store", "create")
    try set("worker", "add", "games", "--name", "Alan Bryce", "--role", "administrator", "--team", "records")
    for (user, name, role) in [("daemon", "Amina Shah", "team-manager"), ("bin", "Bo Cole", "social-worker")] {
      let added = try waymark(
        as: "games",
        ["worker", "add", user, "--name", name, "--role", role, "--role", "social-worker", "--team", "north"])
      try #require(added.status == 0, "\(added.output)")
    }
    let opened = try apply(
      as: "daemon",
      #"{"command":"open-case","family":"Carter","procedure":"ics-steps","step":"strategy-discussion","team":"north","#
        + #""people":[{"kind":"child","givenName":"Ellie","familyName":"Carter","born":"2019-05-02"}],"#
        + #""allocations":{"social-worker":"daemon"}}"#)
    try #require(opened.status == 0, "\(opened.output)")
    id = String(try #require(opened.output.firstMatch(of: /"case":"(C\d+)"/)).1)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  private func shell(_ script: String, input: String = "") throws -> Ended {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    let (given, taken) = (Pipe(), Pipe())
    process.standardInput = given
    process.standardOutput = taken
    process.standardError = taken
    try process.run()
    given.fileHandleForWriting.write(Data(input.utf8))
    try given.fileHandleForWriting.close()
    let output = taken.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ended(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }

  /// How a user of the system runs something, with no group but their own.
  private func become(_ user: String) -> String {
    "setpriv --reuid=\(user) --regid=$(id -g \(user)) --clear-groups env HOME=/nonexistent"
  }

  private func waymark(as user: String, _ words: [String], variables: String = "", input: String = "") throws -> Ended {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    return try shell("\(become(user)) \(variables) '\(program)' \(quoted) --store '\(store)'", input: input)
  }

  private func apply(as user: String, _ line: String) throws -> Ended {
    try waymark(as: user, ["apply", "-"], input: line + "\n")
  }

  /// What root does while the store is set up.
  private func set(_ words: String...) throws {
    let done = try shell("'\(program)' \(words.map { "'\($0)'" }.joined(separator: " ")) --store '\(store)'")
    try #require(done.status == 0, "\(done.output)")
  }

  @Test func nobodyReachesTheStoreButThroughTheProgram() throws {
    defer { remove() }
    let tray = try waymark(as: "daemon", ["tray"])
    #expect(tray.status == 0 && tray.output.contains("Carter, Ellie"), "\(tray.output)")
    for command in ["cat '\(store)'", "ls '\(folder.path)/lib'", "cp '\(store)' '\(folder.path)/out'"] {
      let tried = try shell("\(become("daemon")) \(command)")
      #expect(tried.status != 0 && tried.output.contains("Permission denied"), "\(command): \(tried.output)")
    }
    // What the program reads and writes for somebody, it does with their own rights.
    let read = try waymark(as: "daemon", ["apply", store])
    #expect(read.status != 0 && read.output.contains("can't be read: Permission denied"), "\(read.output)")
    let made = try shell("\(become("daemon")) '\(program)' store create --store '\(folder.path)/lib/other.store'")
    #expect(made.status != 0 && made.output.lowercased().contains("permission denied"), "\(made.output)")
    let rights = try shell("stat -c '%a %U %G %n' '\(folder.path)'/lib/*")
    for line in rights.output.split(separator: "\n") { #expect(line.hasPrefix("660 "), "\(line)") }
  }

  @Test func whoSomebodyIsTheKernelSays() throws {
    defer { remove() }
    for words in [["tray"], ["worker", "list"], ["case", id], ["find", "carter"]] {
      let tried = try waymark(as: "nobody", words)
      #expect(tried.status != 0 && tried.output.contains("nobody is not a worker"), "\(words): \(tried.output)")
      #expect(!tried.output.contains("Carter") && !tried.output.contains("daemon"))
    }
    let asAnother = try waymark(as: "bin", ["tray", "--as", "daemon"])
    #expect(asAnother.status != 0 && asAnother.output.contains("--as is for training stores"), "\(asAnother.output)")
    for words in [
      ["audit", id], ["audit", "verify"], ["audit", "receipt"], ["audit", "reads", "--case", id],
    ] {
      let tried = try waymark(as: "bin", words)
      #expect(tried.status != 0 && tried.output.contains("audit trail is for: "), "\(words): \(tried.output)")
    }
    let named = try waymark(as: "bin", ["tray"], variables: "USER=daemon LOGNAME=daemon")
    #expect(named.output.contains("Nothing in this tray"), "\(named.output)")
    let promoted = try waymark(as: "bin", ["worker", "change", "bin", "--role", "administrator"])
    #expect(promoted.status != 0 && promoted.output.contains("is for: Administrator"), "\(promoted.output)")
  }

  @Test func proceduresOfOnesOwnGiveNoRights() throws {
    defer { remove() }
    let own = folder.appendingPathComponent("out/own").path
    try shell(
      """
      cp -R '\(folder.path)/share/waymark' '\(own)'
      sed -i 's/may: \\[open-case, edit-people, emergency-access\\]/may: [open-case, edit-people, administer]/' \
        '\(own)/procedures/working-together.yaml'
      chmod -R a+rX '\(own)'
      """)
    let promoted = try waymark(
      as: "bin", ["worker", "change", "bin", "--role", "administrator"], variables: "WAYMARK_RESOURCES='\(own)'")
    #expect(promoted.status != 0 && promoted.output.contains("is for: Administrator"), "\(promoted.output)")
  }

  /// A pipe keeps waiting whoever opens it.
  @Test func noLibraryReadsWhatIsInOnesOwnFolders() throws {
    defer { remove() }
    let home = folder.appendingPathComponent("out/home").path
    try shell(
      """
      mkdir -p '\(home)/.config/fontconfig' '\(home)/.local/share/fonts'; chmod -R a+rX '\(home)'
      mkfifo -m 644 '\(home)/.config/fontconfig/fonts.conf'
      """)
    let out = folder.appendingPathComponent("out/chronology.pdf").path
    for variables in ["HOME='\(home)'", "XDG_CONFIG_HOME='\(home)/.config'"] {
      let printed = try shell(
        "timeout 30 \(become("daemon")) \(variables) '\(program)' print chronology \(id) --format pdf --out '\(out)' "
          + "--store '\(store)'; status=$?; rm -f '\(out)'; exit $status")
      #expect(printed.status == 0, "\(variables): \(printed.output)")
    }
    // What is the program's own is found there as ever.
    try shell("mkdir -p '\(home)/.config/waymark'; echo 'theme: none' > '\(home)/.config/waymark/config.yaml'")
    let checked = try shell("\(become("daemon")) HOME='\(home)' '\(program)' config check")
    #expect(checked.output.contains(home), "\(checked.output)")
  }

  @Test func aStoreOfOnesOwnIsOpenedWithoutTheGroup() throws {
    defer { remove() }
    // Beside a store of their own somebody could put what is not theirs, were it opened with the group.
    let own = folder.appendingPathComponent("out/own").path
    try shell("mkdir '\(own)'; chmod 777 '\(own)'")
    let made = try shell("\(become("bin")) '\(program)' demo --store '\(own)/waymark.store'")
    try #require(made.status == 0, "\(made.output)")
    let held = try shell(
      """
      sleep 2 | \(become("bin")) '\(program)' apply - --store '\(own)/waymark.store' &
      for i in $(seq 50); do test -e '\(own)/waymark.store-shm' && break; sleep 0.1; done
      stat -c '%G %n' '\(own)'/*; wait
      """)
    let files = held.output.split(separator: "\n").map(String.init)
    #expect(files.count >= 2 && files.allSatisfy { $0.hasPrefix("bin ") }, "\(held.output)")
    // Nor with it the store of the authority where somebody else could put another in its place.
    try shell(
      """
      mkdir '\(own)/lib'; cp '\(store)' '\(own)/lib/waymark.store'
      chgrp operator '\(own)/lib' '\(own)/lib/waymark.store'; chmod 2770 '\(own)/lib'
      """)
    let loose = try shell("\(become("daemon")) '\(program)' tray --store '\(own)/lib/waymark.store'")
    #expect(loose.status != 0 && loose.output.contains("permission denied"), "\(loose.output)")
    // By another way to it, it is the same store.
    try shell("ln -s '\(folder.path)/lib' '\(own)/way'")
    let way = try shell("\(become("daemon")) '\(program)' tray --store '\(own)/way/waymark.store'")
    #expect(way.status == 0 && way.output.contains("Carter, Ellie"), "\(way.output)")
  }

  @Test func whatAsksNobodyWhoTheyAreHasNoGroup() throws {
    defer { remove() }
    let copy = folder.appendingPathComponent("out/copy").path
    for user in ["nobody", "bin"] {
      for words in [
        ["backup", copy], ["benchmark", "backup", copy], ["benchmark", "verify", "--bytes", copy],
        ["benchmark", "manager"], ["store", "clean"], ["worker", "grants", "daemon"], ["worker", "list"],
        ["store", "check"], ["retention"], ["timeliness"],
      ] {
        if user == "bin", words.first == "worker" || words.first == "timeliness" { continue }
        let tried = try waymark(as: user, words)
        #expect(tried.status != 0, "\(user) \(words): \(tried.output)")
        #expect(!tried.output.contains("Carter") && !tried.output.contains("Amina"), "\(user) \(words)")
      }
    }
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test func nobodyReadsACaseWithoutARecordOfIt() throws {
    defer { remove() }
    func read(_ before: String, _ limit: String = "") throws -> Ended {
      let command = "\(become("daemon")) sh -c '\(limit) \"$0\" case \(id) --store \"$1\"' '\(program)' '\(store)'"
      return try shell(before + command)
    }
    for limit in ["ulimit -f 64;", "ulimit -f 4000;"] {
      let limited = try read("", limit)
      #expect(limited.status != 0 && !limited.output.contains("Carter"), "\(limited.output)")
      #expect(limited.output.contains("ulimit -f"), "\(limited.output)")
    }
    #expect(try read("", "ulimit -S -f 64;").output.contains("Carter"))
    // Somebody's own process could hold the store meanwhile.
    let hold = "import sqlite3, time; c = sqlite3.connect(\"\(store)\"); c.execute(\"BEGIN IMMEDIATE\"); time.sleep(5)"
    let held = try read("python3 -c '\(hold)' & sleep 1; ")
    #expect(held.status != 0 && !held.output.contains("Carter"), "\(held.output)")
    #expect(held.output.contains("Nothing is shown while there can be no record of it."), "\(held.output)")
  }

  /// The log beside the store holds what was written last: it is nobody's who may name a file to the program.
  @Test func theLogIsItsOwnersWhoeverOpensTheStoreFirst() throws {
    defer { remove() }
    func owners() throws -> [String] {
      try shell("stat -c '%U %a' '\(store)-wal' '\(store)-shm'").output.split(separator: "\n").map(String.init)
    }
    #expect(try waymark(as: "daemon", ["tray"]).status == 0)
    #expect(try owners() == ["root 660", "root 660"])
    // A reader that somebody else opens meanwhile is no other way to it, nor a file of that name that they have open.
    for number in 3...9 {
      let read = try waymark(as: "daemon", ["apply", "/proc/self/fd/\(number)"])
      #expect(read.status != 0 && !read.output.contains("values"), "\(number): \(read.output)")
    }
    let first = "is to be opened by its owner first"
    for change in ["chown daemon '\(store)-wal'", "rm '\(store)-shm'"] {
      try shell(change)
      let refused = try waymark(as: "daemon", ["tray"])
      #expect(refused.status != 0 && refused.output.contains(first), "\(change): \(refused.output)")
      try set("store", "check")
      #expect(try waymark(as: "daemon", ["tray"]).output.contains("Carter, Ellie"))
      #expect(try owners() == ["root 660", "root 660"])
    }
    // An older store is copied before it is brought up to date: the copy would be whose who opens it first.
    let change = "import sqlite3; sqlite3.connect(\"\(store)\").execute(\"PRAGMA user_version = 8\")"
    try shell(
      """
      python3 -c '\(change)'
      for log in '\(store)-wal' '\(store)-shm'; do touch $log; chgrp operator $log; chmod 660 $log; done
      """)
    let older = try waymark(as: "daemon", ["tray"])
    #expect(older.status != 0 && older.output.contains(first), "\(older.output)")
    #expect(try shell("ls '\(folder.path)/lib'").output == "waymark.store\nwaymark.store-shm\nwaymark.store-wal\n")
  }

  /// The last to close a store takes its log away: so does who gives it up while they open it.
  @Test func whoeverCannotOpenTheStoreLeavesItsLog() throws {
    defer { remove() }
    let damage = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = \"CREATE\" WHERE name = \"meta\""
    try shell(
      """
      python3 - '\(store)' <<'END'
      import sqlite3, sys
      sqlite3.connect(sys.argv[1]).executescript('\(damage)')
      END
      for log in '\(store)-wal' '\(store)-shm'; do touch $log; chgrp operator $log; chmod 660 $log; done
      """)
    for user in ["nobody", "daemon"] {
      let refused = try waymark(as: user, ["tray"])
      #expect(refused.status != 0 && refused.output.contains("is damaged"), "\(refused.output)")
      let owners = try shell("stat -c '%U %a' '\(store)-wal' '\(store)-shm'").output
      #expect(owners == "root 660\nroot 660\n", "\(user)")
    }
  }

  @Test func anEmergencyTellsNothingWhileSomebodyHoldsTheStore() throws {
    defer { remove() }
    let restricted = try apply(
      as: "daemon",
      #"{"command":"restrict-case","case":"\#(id)","named":["daemon"],"reviewer":"daemon","reason":"Own family."}"#)
    #expect(restricted.status == 0, "\(restricted.output)")
    let hold = "import sqlite3, time; c = sqlite3.connect(\"\(store)\"); c.execute(\"BEGIN IMMEDIATE\"); time.sleep(12)"
    let ask = "'\(program)' apply - --store '\(store)'"
    let asked = try [id, "C9999"].map { id in
      let line = #"{"command":"take-emergency-access","case":"\#(id)","reason":"The police are at the door."}"#
      return try shell("python3 -c '\(hold)' & held=$!; sleep 1; echo '\(line)' | \(become("bin")) \(ask); kill $held")
    }
    #expect(asked[0].output.contains("locked by another process"), "\(asked[0].output)")
    #expect(asked[0].output == asked[1].output)
  }

  @Test func aRestrictedCaseIsNotThereForAnother() throws {
    defer { remove() }
    #expect(try waymark(as: "bin", ["case", id]).output.contains("Carter"))
    let restricted = try apply(
      as: "daemon",
      #"{"command":"restrict-case","case":"\#(id)","named":["daemon"],"reviewer":"daemon","reason":"Own family."}"#)
    #expect(restricted.status == 0, "\(restricted.output)")
    let commands = [
      ["case", id], ["case", "carter"], ["find", "carter"], ["tray", "--view", "team"], ["pathway", id],
      ["audit", id], ["chronology", id], ["network", id], ["meeting", id], ["form", id],
    ]
    for words in commands {
      let tried = try waymark(as: "bin", words)
      #expect(!tried.output.contains("Carter") && !tried.output.contains("Ellie"), "\(words): \(tried.output)")
      // What is said is what is said of a case that there is not.
      let other = try waymark(as: "bin", words.map { $0 == id ? "C9999" : $0 == "carter" ? "zzzz" : $0 })
      let same = tried.output.replacing(id, with: "C9999").replacing("carter", with: "zzzz")
      #expect(same == other.output && tried.status == other.status, "\(words)")
    }
    let taken = try [id, "C9999"].map { id in
      let line =
        #"{"command":"open-case","case":"\#(id)","family":"Oak","procedure":"ics-steps","step":"strategy-discussion","#
        + #""team":"north","people":[{"kind":"child","givenName":"Sam","familyName":"Oak","born":"2019-05-02"}],"#
        + #""allocations":{"social-worker":"bin"}}"#
      return try apply(as: "bin", line)
    }
    #expect(taken[0].status != 0 && taken[0].output == taken[1].output, "\(taken)")
    #expect(taken[0].output.contains("gets its number from the store"))
    let rename = #"{"command":"change-case","case":"\#(id)","family":"Taken"}"#
    #expect(try apply(as: "bin", rename).output.contains("There is no case \(id)."))
    let emergency = try apply(
      as: "bin", #"{"command":"take-emergency-access","case":"\#(id)","reason":"The police ask for the address."}"#)
    #expect(emergency.status == 0, "\(emergency.output)")
    #expect(try waymark(as: "bin", ["case", id]).output.contains("Carter"))
    #expect(try waymark(as: "daemon", ["tray"]).output.contains("Review who opened it in an emergency"))
    let left = try waymark(as: "games", ["worker", "change", "bin", "--no-role"])
    #expect(left.status == 0, "\(left.output)")
    let gone = try waymark(as: "bin", ["tray"])
    #expect(gone.status != 0 && gone.output.contains("Bo Cole has no role here any more."), "\(gone.output)")
  }

  @Test func theEditorRunsWithoutTheGroup() throws {
    defer { remove() }
    let held = try apply(
      as: "daemon",
      #"{"command":"record-attendance","case":"\#(id)","step":"strategy-discussion-1","date":"2026-01-05","time":"09:00","#
        + #""present":["p1"]}"#)
    #expect(held.output.contains("refusal") || held.status == 0)
    let day = String(ISO8601DateFormatter().string(from: Date()).prefix(10))
    _ = try apply(
      as: "daemon",
      #"{"command":"record-attendance","case":"\#(id)","step":"strategy-discussion-1","date":"\#(day)","time":"00:00","#
        + #""present":["p1"]}"#)
    let seen = folder.appendingPathComponent("out/seen").path
    let editor = folder.appendingPathComponent("editor.sh").path
    try """
    #!/bin/sh
    { id -G; grep '^Gid' /proc/self/status; cat '\(store)'; ls -l /proc/self/fd; } > '\(seen)' 2>&1
    echo edited >> "$1"
    """.write(toFile: editor, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
    let terminal = try Tmux()
    try terminal.start(
      "\(become("daemon")) VISUAL=\(editor) XDG_STATE_HOME=\(folder.path)/out TMPDIR=\(folder.path)/out "
        + "\(program) --store \(store)", width: 80, height: 24)
    try terminal.wait(for: "Write the record")
    try terminal.type("Enter")
    try terminal.wait(for: "start blank")
    try terminal.type("b")
    try terminal.wait(for: "How it was held")
    try terminal.type("Tab", "Tab", "Tab", "Tab")
    try terminal.wait(for: "What the concern is")
    try terminal.type("M-e")
    try terminal.wait(for: "Taken over from the editor")
    let text = try String(contentsOfFile: seen, encoding: .utf8)
    #expect(text.hasPrefix("1\nGid:\t1\t1\t1\t1\n"), "\(text)")
    #expect(text.contains("Permission denied"), "\(text)")
    #expect(!text.contains("waymark.store-"), "no open file of the store is handed on:\n\(text)")
  }
}
