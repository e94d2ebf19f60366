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
    case .unread, .starting, .copying, .parts, .versions: return []
    }
  }

  /// Every key of minutes, for the key sheet.
  static var allMinutesBindings: [Binding] {
    nameBindings + [stamp] + actionBindings + roomBindings + [remark, remarks, follow]
  }

  private static let stamp = Binding(
    "stamp", [.control("t")], "time", help: "Put the time of day into the text at the cursor")
  private static let actionBindings = [
    Binding(
      "new-action", [.alt("a"), .function(7)], "action",
      help: "Note an action without leaving the text: what, who, by when"),
    Binding("actions", [.alt("l")], "list", help: "Show the actions noted so far", group: .view, isInFooter: false),
  ]
  private static let roomBindings = [
    Binding(
      "attendance", [.alt("w")], "who",
      help: "Show who is here, who sent apologies and whose report came in; tick arrivals", group: .view),
    Binding(
      "heading", [.alt("g")], "heading",
      help: "Go to a heading of the agenda; Alt-1 to Alt-9 go at once to those of that number", group: .move),
  ]
  private static let remarks = Binding(
    "remarks", [.alt("r")], "remarks", help: "Show the remarks on these minutes, and settle them", group: .view)
  private static let remark = Binding(
    "remark", [.character("c")], "remark", help: "Leave a remark on a heading; whoever writes sees it at once")
  private static let follow = Binding(
    "follow", [.character("f")], "follow", help: "Go along with what is being typed, or stay where you read",
    group: .view)

  /// While a name is typed after "@".
  private static let nameBindings = [
    Binding("take-name", [.tab], "put in name", help: "Put in the name and role of whoever is offered after @"),
    Binding("next-name", [.down], "next name", help: "Offer the next person", isInFooter: false),
    Binding("previous-name", [.up], "name before", help: "Offer the person before", isInFooter: false),
    Binding("no-name", [.escape], "none", help: "Leave what is typed after @ as it is"),
  ]
}
