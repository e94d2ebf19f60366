import CursesTerminal
import Glibc
import Screens
import Storage
import Workflow

/// The editor that `VISUAL` or `EDITOR` names, run on a file that only this person can read and that is gone afterwards,
/// unless something was saved in it that is not taken over.
struct ExternalEditor: OutsideEditor {
  /// The command; nil where none is set.
  let command: String?
  /// Where the file's folder is made.
  let place: String
  /// Where that stays which is not taken over.
  let remains: EditorRemains
  /// True once the terminal is gone, or the process was told to end.
  let isEnding: () -> Bool

  init(
    environment: (String) -> String? = ExternalEditor.variable, remains: EditorRemains = EditorRemains(),
    isEnding: @escaping () -> Bool = { Ending.isUnderWay }
  ) {
    self.remains = remains
    self.isEnding = isEnding
    command = ["VISUAL", "EDITOR"].lazy.compactMap(environment).first { !$0.allSatisfy(\.isWhitespace) }
    // A session's own folder in memory before one that everybody shares.
    place = ["XDG_RUNTIME_DIR", "TMPDIR"].lazy.compactMap(environment).first { $0.hasPrefix("/") } ?? "/tmp"
  }

  private static func variable(_ name: String) -> String? { OwnFolders.variable(name) }

  private static let name = "text.txt"

  func edit(_ text: String) throws(OutsideEditorProblem) -> String {
    guard let command else { return try NoOutsideEditor().edit(text) }
    guard let folder = PrivateFolder(in: place) else { throw ExternalEditor.noFile }
    let file = "\(folder.path)/\(ExternalEditor.name)"
    guard PrivateFolder.write(text, to: file) else {
      defer { folder.remove() }
      throw ExternalEditor.noFile
    }
    let note = remains.note(folder)
    let status = run(command, on: file)
    if status != 0 { awaitEnding() }
    if isEnding() { return leave(folder, of: text, note, hasEnded: status != nil) }
    defer { if let note { unlink(note) } }
    let name = Display.line(command)
    guard let status, status == 0 else {
      let status = status ?? 127
      guard let kept = kept(folder, unless: text) else {
        throw OutsideEditorProblem(
          status == 127 || status == 126
            ? say("The editor \"\(name)\" can't be started: the text is as it was.")
            : say("The editor \"\(name)\" ended with an error (\(status)): the text is as it was."))
      }
      throw OutsideEditorProblem(
        say(
          "The editor ended with an error (\(status)): the text here is as it was; what was saved in it is in \(kept).")
      )
    }
    guard let edited = PrivateFolder.read(file) else {
      guard let kept = kept(folder, unless: text) else {
        throw OutsideEditorProblem(say("The editor has left no text: the text is as it was."))
      }
      throw OutsideEditorProblem(
        say("What the editor left is no UTF-8 text: the text here is as it was; what was saved is in \(kept)."))
    }
    folder.remove()
    return edited
  }

  /// A terminal that goes takes the editor with it, and may do that before the program hears of it: a moment is waited for
  /// that.
  private func awaitEnding() {
    for _ in 0..<15 where !isEnding() { usleep(20_000) }
  }

  func keep(_ text: String) -> String? { remains.keep(text, as: ExternalEditor.name).map { Display.line($0) } }

  /// Where that is now which an editor has left, if it is anything but the text as it was given.
  private func kept(_ folder: PrivateFolder, unless text: String) -> String? {
    let files = folder.files
    let isSame =
      files.isEmpty
      || files == [ExternalEditor.name]
        && PrivateFolder.bytes("\(folder.path)/\(ExternalEditor.name)") == Array(text.utf8)
    guard isSame else {
      let kept = remains.keep(folder)
      return Display.line(files == [ExternalEditor.name] ? "\(kept)/\(ExternalEditor.name)" : kept)
    }
    folder.remove()
    return nil
  }

  /// What was saved by the end of the program. An editor that goes on, and what it has put beside the text, is found by
  /// the note when the program is next started.
  private func leave(_ folder: PrivateFolder, of text: String, _ note: String?, hasEnded: Bool) -> String {
    let saved = PrivateFolder.read("\(folder.path)/\(ExternalEditor.name)")
    // An editor that was ended in the middle of saving has left an empty file.
    let taken = saved.flatMap { $0.isEmpty ? nil : $0 }
    if hasEnded, folder.files == [ExternalEditor.name], taken != nil {
      folder.remove()
      if let note { unlink(note) }
    } else if !hasEnded, taken != nil {
      remains.renew(note, folder)
    }
    return taken ?? text
  }

  private static var noFile: OutsideEditorProblem {
    OutsideEditorProblem(say("The text can't be put where an editor finds it: \(failure)."))
  }

  private static var failure: String { String(cString: strerror(errno)) }

  /// Runs an editor as everybody else does, by way of the shell, and waits for it; its exit status, nil where the program
  /// ends before the editor does.
  private func run(_ command: String, on file: String) -> Int32? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var handled = sigset_t()
    sigfillset(&handled)
    posix_spawnattr_setsigdefault(&attributes, &handled)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ["sh", "-c", "\(command) \"$1\"", "sh", file]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let failure = OwnFolders.shown { posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, environ) }
    guard failure == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
      guard isEnding() else { continue }
      guard ExternalEditor.waitBriefly(for: child, &status) else { return nil }
      break
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Gives an editor half a second to save and to end, as most do when the terminal is gone; false where it goes on.
  private static func waitBriefly(for child: pid_t, _ status: inout Int32) -> Bool {
    for _ in 0..<25 {
      let found = waitpid(child, &status, WNOHANG)
      if found == child { return true }
      guard found == 0 || errno == EINTR else { return false }
      usleep(20_000)
    }
    return false
  }
}
