import Workflow

extension DemoAnswers {
  /// The answer to a field that decides where the case goes; nil for any other field.
  func decisive(_ placed: PlacedField) -> Answer? {
    let key = placed.field.key
    switch definition.key {
    case "strategy-discussion" where key == "decision":
      return .text(path == .noEnquiry ? "no-further-action" : "section-47")
    case "section-47-enquiry" where key == "outcome":
      return .text(path == .noConference ? "child-in-need" : "conference")
    case "section-47-enquiry" where key == "finding":
      return .text(path == .noConference ? "no-continuing-risk" : "continuing-risk")
    case "conference-report" where key == "conference-type":
      return .text(step.id.key == "review-conference" ? "review" : "initial")
    case "conference-report" where key == "recommendation", "outcomes" where key == "decision":
      return .text(decision(for: placed.address.child))
    case "outcomes" where key == "reason" && decision(for: placed.address.child) != "plan":
      return .text("What has changed holds, and the harm is no longer likely: support goes on without this plan.")
    case "conference-report" where key == "recommended-category", "outcomes" where key == "category",
      "plan-part-1" where key == "category":
      return .text(category(of: placed.address.child))
    case "outline-plan" where key == "has-plan", "plan-part-1" where key == "has-plan":
      return .flag(decision(for: placed.address.child) == "plan")
    default: return nil
    }
  }

  /// What a conference decides for a child.
  private func decision(for child: PersonID?) -> String {
    switch path {
    case .plan, .noEnquiry, .noConference: return "plan"
    case .noPlan: return "no-plan"
    case .planForSome:
      return file.children.count > 1 && child == file.children.last?.id ? "child-in-need" : "plan"
    case .planUntilReview: return step.id.key == "review-conference" ? "child-in-need" : "plan"
    }
  }

  /// The category of abuse: one for the family, of neglect more than of any other.
  private func category(of child: PersonID?) -> String {
    let categories = ["NEG", "NEG", "EMO", "PHY", "NEG", "MUL", "EMO"]
    return categories[isBrief ? 0 : (Int(file.id.rawValue.dropFirst()) ?? 0) % categories.count]
  }
}
