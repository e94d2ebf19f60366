public import Terminal
public import Workflow

/// A screen or dialog: state that updates on events and draws itself into a buffer.
public protocol Screen {
  /// For the title bar: "Work tray".
  var title: String { get }
  /// Every action that this screen knows, available or not.
  var bindings: [Binding] { get }
  /// True while characters are typed into a field: then only named keys and Ctrl and Alt keys are looked up as bindings.
  var capturesText: Bool { get }
  /// True for a dialog, which is drawn over the screen below it.
  var isDialog: Bool { get }
  /// True where a second without input matters, so that `.idle` is sent once after each pause.
  var wantsIdle: Bool { get }
  /// True where every further second without input matters too: what others do meanwhile shows by itself.
  var isLive: Bool { get }
  /// True while there is more to look through: it goes on as soon as no key waits.
  var isBusy: Bool { get }
  /// True while something that was typed could not be kept: keeping it is tried again and again.
  var isStuck: Bool { get }

  /// True where something can be read now that will be wanted next, while nobody presses a key.
  var readsAhead: Bool { get }
  /// True where the last frame was hurried and left something as it was: it is drawn again once keys pause.
  var owesFrame: Bool { get }

  /// What it shows: what is typed in a dialog over it is kept by that. Nil for a dialog, and for what shows no record.
  var recordPlace: RecordPlace? { get }
  /// What of a case is seen on it: that is recorded. Nil for a list of cases, and for what shows no case.
  var shows: Opened? { get }

  func availability(of action: ActionID) -> Availability
  /// Does an action; the shell has asked for its availability before.
  mutating func perform(_ action: ActionID, in session: Session) -> [Effect]
  /// The area that `render` will be given, told before the first frame and whenever it changes: for screens that load
  /// no more than they show.
  mutating func fit(_ area: Area, in session: Session) -> [Effect]
  /// Takes whatever is no binding: typed characters, pasted text, an idle second, the terminal's end.
  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect]
  /// Looks up what is shown only of a thing that somebody stays with: the keys have paused for a moment.
  mutating func settle(in session: Session)
  /// Reads a little of what will be wanted next; nothing on the screen changes by it.
  mutating func readAhead(in session: Session)
  /// Keeps what was typed and not saved, so that it survives the program: asked for in every short pause, and while
  /// keys don't pause twice a second.
  mutating func keep(in session: Session) -> [Effect]
  /// The screen has come to the top, first or again: load what it shows.
  mutating func appear(in session: Session) -> [Effect]
  /// A dialog that this screen opened has an answer.
  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect]
  /// Draws into an area (the whole frame less title bar, message line and footer; a dialog gets the same area and
  /// draws its own frame within it). Sets `buffer.cursor` where the focus is.
  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session)
  /// Takes what the mouse does in the area that the screen is drawn in; nil where the keys that lead to the place do.
  mutating func point(_ mouse: MouseEvent, in area: Area, session: Session) -> [Effect]?
  /// What is said of the place of the cursor on a terminal of lines; nil where the line that is drawn there says it.
  func spoken(in session: Session) -> String?
  /// How many columns it is laid out for where it is read in lines; nil for as many as a narrow window has.
  var readingColumns: Int? { get }
}

extension Screen {
  public var capturesText: Bool { false }
  public var isDialog: Bool { false }
  public var wantsIdle: Bool { true }
  public var isLive: Bool { false }
  public var isBusy: Bool { false }
  public var isStuck: Bool { false }
  public var readsAhead: Bool { false }
  public mutating func settle(in session: Session) {}
  public mutating func readAhead(in session: Session) {}
  public var owesFrame: Bool { false }
  public var recordPlace: RecordPlace? { nil }
  public var shows: Opened? { recordPlace.flatMap { Opened($0) } }
  public func availability(of action: ActionID) -> Availability { .available }
  public mutating func fit(_ area: Area, in session: Session) -> [Effect] { [] }
  public mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] { [] }
  public mutating func keep(in session: Session) -> [Effect] { [] }
  public mutating func appear(in session: Session) -> [Effect] { [] }
  public mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] { [] }
  public mutating func point(_ mouse: MouseEvent, in area: Area, session: Session) -> [Effect]? { nil }
  public func spoken(in session: Session) -> String? { nil }
  public var readingColumns: Int? { nil }
}

/// What an update asks the shell to do.
public enum Effect {
  case push(any Screen)
  /// Goes back one screen.
  case pop
  case replace(any Screen)
  /// Closes a dialog with an answer, which goes to the screen below.
  case answer(DialogAnswer, to: ActionID)
  /// Closes the screen and does an action of the one below: how help and command palette run what is chosen.
  case run(ActionID)
  /// Shows a message in the line above the footer.
  case say(String)
  /// Shows a refusal or a problem there; as many lines as it needs.
  case refuse(String)
  /// Keeps a text to be put in elsewhere, and gives it to the terminal's clipboard.
  case copy(String)
  /// Lends the terminal to the person's own editor with a text; what it was left as comes back as the answer
  /// `.text` to this tag, or a refusal is shown.
  case edit(String, tag: ActionID)
  /// Writes a text to a new file that only this person can read, and says where it is or why it could not be.
  case export(String, to: String)
  /// Goes to the tray of whoever one then acts for.
  case become(Session)
  /// Begins the tour of a role; nil for that of whoever is at the terminal, or a question which.
  case tour(RoleKey?)
  /// Leaves the program.
  case quit
  /// Ctrl-Z.
  case suspend
}

/// What a dialog was answered with.
public enum DialogAnswer: Hashable, Sendable {
  case text(String)
  case choice(String)
  case choices([String])
  case confirmed
  case cancelled
}
