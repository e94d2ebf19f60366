import Workflow

extension DemoAnswers {
  /// What the long texts of the shipped forms are on.
  static let topics: [FieldKey: DemoStory.Topic] = [
    "concern": .concern, "reason": .decision, "social-care-information": .socialCare, "police-information": .police,
    "health-information": .health, "other-information": .school, "immediate-protection": .protection,
    "risk-analysis": .worries, "analysis": .worries, "decision-reason": .threshold, "outcome-reason": .threshold,
    "child-words": .childWords, "child-views": .childWords, "child-voice": .childWords, "injuries": .injuries,
    "not-seen-reason": .notSeen, "parents-views": .parents, "strengths": .strengths,
    "safety-at-conference": .safety, "plan-progress": .progress, "progress": .progress,
    "overall-progress": .progress, "health": .health, "education": .education, "relationships": .relationships,
    "parenting": .parenting, "environment": .home, "risks": .risks, "excluded": .excluded, "dissent": .dissent,
    "disagreement": .disagreement, "needs": .decision, "outcome-wanted": .safer, "bottom-line": .bottomLine,
    "contingency": .contingency, "introductions": .opening, "social-work-report": .concern,
    "agency-information": .agencies, "child-discussion": .childDiscussion, "wider-family": .family,
    "summary": .summary, "aim": .aim, "family-commitment": .commitment,
  ]

  /// A long text on what a field asks for. A brief one is its first sentence.
  mutating func text(_ key: FieldKey, child: Int?) -> String {
    let topic = topic(key, child: child)
    let words = words(on: topic, child: child)
    let end = isFull ? nil : words.firstIndex(of: ".")
    return voice.say(end.map { String(words[...$0]) } ?? words, of: child ?? 0)
  }

  /// The topic of a field: some fields ask for different things in different forms.
  private func topic(_ key: FieldKey, child: Int?) -> DemoStory.Topic {
    let isDecided = child.flatMap { decision(for: file.children[$0].id) }
    switch (definition.key, key) {
    case ("outcomes", "reason") where isDecided != "plan": return .decisionWithout
    case ("outcomes", "parents-views"): return .parentsOnDecision
    case ("section-47-enquiry", "outcome-reason") where plot.path == .noConference: return .noConference
    case ("conference-report", "reason"): return .concern
    case ("conference-minutes", "analysis"): return .discussion
    default: return DemoAnswers.topics[key] ?? .progress
    }
  }

  /// What there is to say: of a child by age, else in the words of the story, else in those of every story.
  private mutating func words(on topic: DemoStory.Topic, child: Int?) -> String {
    if let child, let own = words(on: topic, ofChild: child) { return own }
    if topic == .agencies {
      let parts: [DemoStory.Topic] = [.police, .health, .school]
      return parts.map { words(on: $0, child: nil) }.joined(separator: "\n\n")
    }
    if topic == .school, family.school == nil, plot.story != .unborn { return choice(of: .early) }
    return story.texts[topic] ?? choice(of: topic)
  }

  private mutating func words(on topic: DemoStory.Topic, ofChild child: Int) -> String? {
    let stage = DemoStory.Stage(age: file.children[child].age(on: today))
    // The story's own words are those of the eldest: what happened, happened to that child.
    if child > 0, topic == .injuries { return choice(of: .injuries) }
    if child > 0, topic == .decision { return choice(of: .decisionSibling) }
    if child == 0 {
      switch (topic, stage) {
      case (.childWords, .child): return story.texts[.childWords]
      case (.childWords, .teen): return story.texts[.teenWords]
      case (.childDiscussion, .child), (.childDiscussion, .teen), (.education, .child), (.education, .teen):
        return story.texts[topic]
      default: break
      }
    }
    return (DemoStory.young[stage] ?? DemoStory.older[stage])?[topic].map { random.pick($0, else: "") }
  }

  private mutating func choice(of topic: DemoStory.Topic) -> String {
    random.pick(DemoStory.common[topic] ?? [], else: "Nothing to add.")
  }
}
