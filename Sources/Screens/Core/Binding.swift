public import Terminal
import Workflow

/// Something a person can do on a screen: `open`, `schedule`, `finalise`.
public struct ActionID: Hashable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(stringLiteral value: String) { rawValue = value }
}

/// One action, declared once: dispatch, footer, `?` help, command palette and key sheet all read this.
public struct Binding: Hashable, Sendable {
  public var action: ActionID
  /// The first is the one that is shown.
  public var keys: [Key]
  /// One or two words for the footer: "open".
  public var label: String
  /// A sentence for the help and the palette: "Open the task under the cursor".
  public var help: String
  public var group: Group
  /// False for keys that everybody expects (arrows), which the footer leaves out.
  public var isInFooter: Bool
  /// The action without which the footer would mislead: "won't" is seen only beside "will attend".
  public var isBeside: ActionID?

  /// Under which heading the help lists it.
  public enum Group: String, CaseIterable, Sendable {
    case work, move, view, program

    /// The heading: "Work".
    var title: String {
      switch self {
      case .work: say("Work", "a heading of the help")
      case .move: say("Move")
      case .view: say("View")
      case .program: "Waymark"
      }
    }
  }

  public init(
    _ action: ActionID, _ keys: [Key], _ label: String, help: String, group: Group = .work, isInFooter: Bool = true,
    beside: ActionID? = nil
  ) {
    self.action = action
    self.keys = keys
    self.label = label
    self.help = help
    self.group = group
    self.isInFooter = isInFooter
    self.isBeside = beside
  }
}

/// Whether an action can be done here and now.
public enum Availability: Hashable, Sendable {
  case available
  /// It can't, and why: shown in the help and when its key is pressed.
  case unavailable(String)
}
