extension CommandReference {
  /// The commands about checklists, requests and next actions.
  static let requests = [
    CommandReference(
      name: "check-items", summary: "Tick items of a checklist, or take ticks back.",
      fields: [task, needed("items", "item: true or false", "for each, whether it is ticked")],
      example: #"{"command":"check-items","case":"C0001","task":"screening-1/checks","items":{"details":true}}"#),
    CommandReference(
      name: "send-request", summary: "Send a request with a note to a worker, a role's inbox or a team's.",
      fields: [task, needed("to", "receiver", "ruth.bell, role:conference-support or team:north"), note],
      example: #"{"command":"send-request","case":"C0001","task":"screening-1/ask","to":"role:conference-support","#
        + #""note":"A room for twelve, please."}"#),
    CommandReference(
      name: "answer-request", summary: "Answer a request that was received: it is done, or returned with a note.",
      fields: [
        task, needed("done", "true or false", "false to return it"),
        optional("note", "text", "needed where it is returned"),
      ],
      example: #"{"command":"answer-request","case":"C0001","task":"screening-1/ask","done":false,"#
        + #""note":"The dates are missing."}"#),
    CommandReference(
      name: "choose-actions", summary: "Choose what follows a step; it is sent when the step is closed.",
      fields: [
        task, needed("actions", "list of actions", "action; to and note for one that is passed on"),
      ],
      example: #"{"command":"choose-actions","case":"C0001","task":"screening-1/action","#
        + #""actions":[{"action":"section-47","to":"amina.shah","note":"As agreed today."}]}"#),
    CommandReference(
      name: "concern-children", summary: "Say which of the family's children a step is about.",
      fields: [step, needed("children", "list of people", "the children's ids")],
      example: #"{"command":"concern-children","case":"C0001","step":"initial-conference-1","children":["p1"]}"#),
  ]
}
