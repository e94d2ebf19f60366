/// A screen in words: what a terminal of lines is given in place of a frame.
public struct Reading: Hashable, Sendable {
  /// What the screen is called: "Work tray".
  public var title: String
  /// How many screens and dialogs lie over one another; with the title it tells one screen from the next.
  public var depth: Int
  /// True for a dialog: all that changes in it is read.
  public var isDialog: Bool
  /// True while characters are typed into a line: then it is changed where it stands and not read anew.
  public var isTyping: Bool
  /// What the screen says, line by line.
  public var lines: [ReadLine]
  /// Where the cursor is; nil where it is nowhere.
  public var focus: Focus?
  /// The keys that work, for whoever asks.
  public var keys: String
  /// What is said about what was just done; nil where nothing is.
  public var message: Message?
  /// What to do next, in a tour; nil outside one.
  public var guide: Message?

  /// A line that has the cursor.
  public struct Focus: Hashable, Sendable {
    /// The line, among all.
    public var line: Int
    /// Before which of its characters the cursor stands.
    public var offset: Int
    /// What has to be read before it to know what it is: the label of a field, and its help.
    public var context: [String]
    /// What is read in place of the line, where the line alone does not say it.
    public var spoken: String?

    /// The cursor in a line.
    public init(line: Int, offset: Int, context: [String] = [], spoken: String? = nil) {
      self.line = line
      self.offset = offset
      self.context = context
      self.spoken = spoken
    }
  }

  /// Something that is said once.
  public struct Message: Hashable, Sendable {
    public var text: String
    /// Which it is of all that were said: the same words again are another message.
    public var number: Int

    /// A message by its number.
    public init(_ text: String, number: Int) {
      self.text = text
      self.number = number
    }
  }

  /// A screen of this title.
  public init(
    title: String, depth: Int = 1, isDialog: Bool = false, isTyping: Bool = false, lines: [ReadLine] = [],
    focus: Focus? = nil, keys: String = "", message: Message? = nil, guide: Message? = nil
  ) {
    self.title = title
    self.depth = depth
    self.isDialog = isDialog
    self.isTyping = isTyping
    self.lines = lines
    self.focus = focus
    self.keys = keys
    self.message = message
    self.guide = guide
  }

  /// The same with what the tour says, where that is new, behind the message.
  func telling(since shown: Reading?) -> Reading {
    guard let guide, guide.number != shown?.guide?.number else { return self }
    let isNew = shown?.title != title || shown?.depth != depth || message?.number != shown?.message?.number
    var reading = self
    // Of no number that a message has: it is another than what was said last.
    reading.message = Message(
      [isNew ? message?.text : nil, guide.text].compactMap(\.self).joined(separator: "\n"), number: -1)
    return reading
  }
}

/// A terminal that shows lines of text one below the other and no frames: what a screen reader follows best.
public protocol LineTerminal: TerminalDevice {
  /// Writes what a screen says, as far as it is new; only what somebody asked for by a key is read where it is no
  /// message.
  func read(_ reading: Reading, isAnswer: Bool)
}

extension LineTerminal {
  public var lines: (any LineTerminal)? { self }
}
