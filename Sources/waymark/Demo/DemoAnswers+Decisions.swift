import Workflow

extension DemoAnswers {
  /// The answer to a field that decides where the case goes; nil for any other field.
  func decisive(_ placed: PlacedField) -> Answer? {
    let child = placed.address.child
    switch (definition.key, placed.field.key) {
    case ("strategy-discussion", "decision"): return .text("section-47")
    case ("section-47-enquiry", "outcome"):
      return .text(plot.path == .noConference ? "child-in-need" : "conference")
    case ("section-47-enquiry", "finding"):
      return .text(plot.path == .noConference ? "no-continuing-risk" : "continuing-risk")
    case ("conference-report", "conference-type"):
      return .text(step.id.key == "review-conference" ? "review" : "initial")
    case ("conference-report", "recommendation"), ("outcomes", "decision"): return .text(decision(for: child))
    case ("conference-report", "recommended-category"), ("outcomes", "category"), ("plan-part-1", "category"):
      return .text(story.category)
    case ("outline-plan", "has-plan"), ("plan-part-1", "has-plan"): return .flag(decision(for: child) == "plan")
    default: return nil
    }
  }

  /// What a conference decides for a child.
  func decision(for child: PersonID?) -> String {
    switch plot.path {
    case .plan, .noConference: return "plan"
    case .noPlan: return "no-plan"
    case .planForSome:
      return file.children.count > 1 && child == file.children.last?.id ? "child-in-need" : "plan"
    case .planUntilReview: return step.id.key == "review-conference" ? "child-in-need" : "plan"
    }
  }

  /// Yes or no to what a field asks.
  func flag(_ key: FieldKey, child: Int?) -> Bool {
    switch key {
    case "seen", "seen-alone", "last-seen-alone": child.map { file.children[$0].age(on: today) != nil } ?? true
    case "domestic-abuse": plot.story == .domesticAbuse
    case "interpreter": false
    default: true
    }
  }

  /// One of the values: the usual one comes first.
  func choice(_ key: FieldKey, _ values: [String], child: Int?) -> String {
    let age = child.flatMap { file.children[$0].age(on: today) } ?? 0
    let isJoint = [.domesticAbuse, .physical, .sexual].contains(plot.story)
    let wanted: String? =
      switch key {
      case "participation": age < 4 ? "PN0" : age < 12 ? "PN6" : "PN5"
      case "safe-now": child == nil || plot.path == .noConference ? "safe" : "safe-with-arrangements"
      case "enquiry-type": isJoint ? "joint" : "single"
      case "medical": plot.story == .physical ? "agreed" : "not-needed"
      case "held-as": "video"
      case "agreed-by-parents": plot.story == .domesticAbuse || plot.story == .school ? "partly" : "yes"
      default: nil
      }
    return wanted.flatMap { values.contains($0) ? $0 : nil } ?? values.first ?? ""
  }
}
