public import Workflow

/// A short way through the program for one role: what to do, step by step, on a training store of its own.
public struct TourDefinition: Hashable, Sendable {
  /// The role that it is for.
  public var role: RoleKey
  /// The role in words, at the beginning of a sentence: "Social worker".
  public var title: String
  /// As whom of the training store it is taken.
  public var worker: WorkerID
  /// The families that the training store has, by their numbers in the demo.
  public var families: [Int]
  public var steps: [Step]

  /// One thing to do, and how it is seen that it was done.
  public struct Step: Hashable, Sendable {
    /// What to do, in words that name the keys.
    public var says: String
    /// Where it is done.
    public var at: [TourPlace]
    /// How to come there again, for whoever went elsewhere; nil where Esc does.
    public var lost: String?
    /// What all must be so once it is done; never empty.
    public var until: [TourSign]
    /// One way of doing it, stroke by stroke.
    public var walk: [Stroke]
  }

  /// Something done at the keyboard.
  public enum Stroke: Hashable, Sendable {
    /// A key by its name: `Enter`, `Alt-/`.
    case press(String)
    /// Characters, one after the other.
    case type(String)
  }
}

/// A screen or dialog as a tour names it.
public enum TourPlace: String, CaseIterable, Hashable, Sendable {
  case tray, form, meeting, summary, pathway, families, find, help, manager, calendar, load, preview, step, register,
    who
  case attendance, notice, confirm, prompt, choice, palette
}

/// By what it is seen that a step of a tour was done: by what the screen shows or what was recorded, never by a key.
public enum TourSign: Hashable, Sendable {
  /// The screen on top is this one.
  case screen(TourPlace)
  /// The cursor is on something else than when the step began.
  case moved
  /// The whole reason for a due date is said.
  case explained
  /// Something was refused since the step began.
  case refused
  /// Some words were typed since the step began.
  case typed
  /// An answer of the form is another than when the step began.
  case answered
  /// What was typed earlier in the tour is there again.
  case kept
  /// An event of this name was recorded since the step began.
  case recorded(String)
}
