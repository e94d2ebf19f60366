import Terminal
import Workflow

extension FormScreen {
  /// The keys of minutes, as far as they do something here.
  var minutesBindings: [Binding] {
    guard let minutes, page == .form else { return [] }
    switch mode {
    case .field, .sections:
      let names = minutes.pick == nil ? [] : FormScreen.nameBindings
      let actions = minutes.definition.actions == nil ? [] : FormScreen.actionBindings
      let remarks = minutes.remarks.isEmpty && !minutes.mayRemark ? [] : [FormScreen.remarks]
      return names + [FormScreen.stamp] + actions + FormScreen.roomBindings + remarks
    case .reading:
      let isOpen = followsMinutes && minutes.readsDrafts
      let remark = (minutes.mayRemark ? [FormScreen.remark] : []) + (isOpen ? [FormScreen.follow] : [])
      let remarks = minutes.remarks.isEmpty && !minutes.mayRemark ? [] : [FormScreen.remarks]
      return remark + remarks
    case .unread, .starting, .copying, .finding, .parts, .versions, .comparing: return []
    }
  }

  /// Every key of minutes, for the key sheet.
  static var allMinutesBindings: [Binding] {
    nameBindings + [stamp] + actionBindings + roomBindings + [remark, remarks, follow]
  }

  private static var stamp: Binding {
    Binding(
      "stamp", [.control("t")], say("time"), help: say("Put the time of day into the text at the cursor"))
  }
  private static var actionBindings: [Binding] {
    [
      Binding(
        "new-action", [.alt("j")], say("action"),
        help: say("Note an action without leaving the text: what, who, by when")),
      Binding(
        "actions", [.alt("q")], say("list"), help: say("Show the actions noted so far"), group: .view, isInFooter: false
      ),
    ]
  }
  private static var roomBindings: [Binding] {
    [
      Binding(
        "attendance", [.alt("w")], say("who"),
        help: say("Show who is here, who sent apologies and whose report came in; tick arrivals"), group: .view),
      Binding(
        "heading", [.alt("h")], say("heading"),
        help: say("Go to a heading of the agenda; Alt-1 to Alt-9 go at once to those of that number"), group: .move),
    ]
  }
  private static var remarks: Binding {
    Binding(
      "remarks", [.control("r")], say("remarks"), help: say("Show the remarks on these minutes, and settle them"),
      group: .view)
  }
  private static var remark: Binding {
    Binding(
      "remark", [.character("c")], say("remark"),
      help: say("Leave a remark on a heading; whoever writes sees it at once"))
  }
  private static var follow: Binding {
    Binding(
      "follow", [.character("f")], say("follow"),
      help: say("Go along with what is being typed, or stay where you read"),
      group: .view)
  }

  /// While a name is typed after "@".
  private static var nameBindings: [Binding] {
    [
      Binding(
        "take-name", [.tab], say("put in name"), help: say("Put in the name and role of whoever is offered after @")),
      Binding("next-name", [.down], say("next name"), help: say("Offer the next person"), isInFooter: false),
      Binding("previous-name", [.up], say("name before"), help: say("Offer the person before"), isInFooter: false),
      Binding("no-name", [.escape], say("none"), help: say("Leave what is typed after @ as it is")),
    ]
  }
}
