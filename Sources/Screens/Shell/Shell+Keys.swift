import Terminal
import Workflow

extension Shell {
  /// The bindings that work here, and whether each can be done now: those of the screen on top, then those that every
  /// screen has, with the keys that the screen does not use itself. At the root there is no way back but leaving.
  ///
  /// From one key to the next they seldom change; then those of before are given.
  var entries: [ActionEntry] {
    if knowsEntries, let knownEntries { return knownEntries.entries }
    let top = top
    let isDialog = top.isDialog
    let bindings = preferences.keys.applied(to: top.bindings)
    let availabilities = bindings.map { top.availability(of: $0.action) }
    if let known = knownEntries, known.bindings == bindings, known.availabilities == availabilities,
      known.isAtRoot == isAtRoot, known.isDialog == isDialog
    {
      knowsEntries = true
      return known.entries
    }
    let screen = zip(bindings, availabilities).map { ActionEntry(binding: $0, availability: $1) }
    let taken = Set(screen.filter { $0.availability == .available }.flatMap(\.binding.keys))
    let globals = preferences.keys.applied(to: programBindings).compactMap { binding -> ActionEntry? in
      guard binding.action != (isAtRoot ? "back" : "quit") else { return nil }
      var binding = binding
      binding.keys.removeAll { taken.contains($0) }
      // A question is answered first.
      if isDialog, binding.action == "find-anything" { binding.isInFooter = false }
      return binding.keys.isEmpty && !Binding.isByName(binding.action)
        ? nil : ActionEntry(binding: binding, availability: .available)
    }
    knownEntries = KnownEntries(
      bindings: bindings, availabilities: availabilities, isAtRoot: isAtRoot, isDialog: isDialog,
      entries: screen + globals)
    knowsEntries = true
    return screen + globals
  }

  /// The same as help and palette list them: while characters are typed, without the keys that would only type.
  private var offered: [ActionEntry] {
    guard top.capturesText else { return entries }
    return entries.map { entry in
      var entry = entry
      entry.binding.keys.removeAll { if case .character = $0 { true } else { false } }
      return entry
    }
  }

  /// Entries, and all that they follow from.
  struct KnownEntries {
    var bindings: [Binding]
    var availabilities: [Availability]
    var isAtRoot: Bool
    var isDialog: Bool
    var entries: [ActionEntry]
  }

  func press(_ key: Key) -> ShellOutcome {
    if top.capturesText, case .character = key { return receive(.key(key)) }
    // An entry of the shell has a key only where the screen does not use it, or can't now.
    let found = entries.filter { $0.binding.keys.contains(key) }
    if let entry = found.first(where: { $0.availability == .available }) {
      return isOfScreen(entry)
        ? settle(top.perform(entry.binding.action, in: session)) : perform(entry.binding.action)
    }
    if let reason = found.first?.reason { return settle([.refuse(reason)]) }
    if isAtRoot, key == .escape { return settle([.say(say("This is where Waymark begins; q leaves it."))]) }
    return receive(.key(key))
  }

  /// True for an entry that the screen on top gave, none of the shell's own.
  private func isOfScreen(_ entry: ActionEntry) -> Bool {
    knownEntries?.bindings.contains(entry.binding) ?? false
  }

  /// What an action of the top screen or of the shell asks for.
  func effects(of action: ActionID) -> (effects: [Effect], outcome: ShellOutcome) {
    guard top.bindings.contains(where: { $0.action == action }) else { return ([], perform(action)) }
    switch top.availability(of: action) {
    case .available: return (top.perform(action, in: session), .continue)
    case .unavailable(let reason): return ([.refuse(reason)], .continue)
    }
  }

  /// Does an action of the shell.
  private func perform(_ action: ActionID) -> ShellOutcome {
    switch action {
    case "help": return settle([.push(HelpScreen(title: top.title, entries: offered.filter { !$0.keys.isEmpty }))])
    case "palette": return settle([.push(PaletteScreen(entries: offered))])
    case "redraw": return .redraw
    case "find-anything": return settle([.push(Routes.find)])
    case "paste":
      guard top.capturesText else { return settle([.say(say("No text is typed here to put anything into."))]) }
      guard !session.clipboard.text.isEmpty else { return settle([.say(say("Nothing was cut or copied yet."))]) }
      return receive(.paste(session.clipboard.text))
    case "put-refused":
      guard top.capturesText else { return settle([.say(say("No text is typed here to put anything into."))]) }
      guard !session.clipboard.refused.isEmpty else {
        return settle([.say(say("Nothing that was typed was refused yet."))])
      }
      return receive(.paste(session.clipboard.refused))
    case "mouse":
      usesMouse.toggle()
      let now =
        usesMouse ? say("The mouse works in Waymark again.") : say("The mouse marks text in the terminal again.")
      return settle([.say(now)])
    case "tour": return settle([.tour(nil)])
    case "tour-next", "tour-back", "tour-leave": return settle(lead(action))
    case "suspend":
      // Whatever becomes of the program while it is stopped.
      keep()
      return .suspend
    case "interrupt":
      let way = isAtRoot ? say("q leaves Waymark.") : say("Esc goes back one step.")
      return settle([.say(say("Ctrl-C stops nothing here, so that nothing is lost; \(way)"))])
    case "back":
      // Whatever it holds, it may keep now.
      if !top.isDialog { _ = top.receive(.closed, in: session) }
      return settle([.pop])
    case "quit": return settle([.quit])
    default: return .continue
    }
  }
}

extension Binding {
  /// The way to what was typed into a dialog that may never be opened again.
  static var puttingInRefused: Binding {
    Binding(
      "put-refused", [.alt("'")], say("put in refused"),
      help: say("Put in what was typed into a dialog and refused last, wherever text is typed"), isInFooter: false)
  }

  /// What works on every screen that does not use the key itself.
  static var globals: [Binding] {
    [
      Binding(
        "palette", [.character(":"), .control("p")], say("command"), help: say("Find any action by its name"),
        group: .program),
      Binding(
        "find-anything", [.character("F"), .alt("/")], say("find"),
        help: say("Find anybody and anything by name, date, number or words"), group: .program),
      Binding(
        "help", [.character("?"), .function(1)], say("help"), help: say("Show every key that works here"),
        group: .program),
      Binding("back", [.escape, .character("q")], say("back"), help: say("Go back one step"), group: .program),
      Binding("quit", [.character("q")], say("quit"), help: say("Leave Waymark"), group: .program),
      Binding(
        "suspend", [.control("z")], say("suspend"), help: say("Stop Waymark and go to the shell; fg comes back"),
        group: .program, isInFooter: false),
      Binding(
        "paste", [.control("v")], say("paste"), help: say("Put in what was cut or copied last, wherever text is typed"),
        isInFooter: false),
      .puttingInRefused,
      Binding(
        "mouse", [.function(12), .alt(";")], say("mouse"),
        help: say("Leave the mouse to the terminal, to mark text there, or take it again"), group: .program,
        isInFooter: false),
      Binding(
        "tour", [], say("tour"), help: say("Take the five-minute tour, on a training store of its own"),
        group: .program, isInFooter: false),
      Binding(
        "redraw", [.control("l")], say("redraw"), help: say("Draw the whole window anew"), group: .program,
        isInFooter: false),
      Binding(
        "interrupt", [.control("c")], say("nothing"), help: say("Say how to leave: Ctrl-C loses nothing"),
        group: .program,
        isInFooter: false),
    ]
  }
}

/// A binding as footer, help and palette list it: with whether it can be done now.
struct ActionEntry: Hashable {
  var binding: Binding
  var availability: Availability

  /// Why it can't be done; nil where it can.
  var reason: String? {
    if case .unavailable(let reason) = availability { reason } else { nil }
  }

  /// The keys as they are written: "↑, k".
  var keys: String {
    binding.keys.isEmpty && Binding.isByName(binding.action)
      ? "\(Binding.byNameLabel) \(binding.label)" : binding.keys.map(\.label).joined(separator: ", ")
  }

  /// The first key that works, which is a named one where characters are typed.
  func key(whileTyping: Bool) -> Key? {
    binding.keys.first { key in
      if whileTyping, case .character = key { false } else { true }
    }
  }
}
