import Workflow

/// What a family's case is about: the invented words that its forms and plans are made of.
///
/// Words in braces, such as `{child}`, stand for the family's people; `DemoVoice` puts them in.
struct DemoStory: Sendable {
  /// The category of abuse that a conference finds.
  var category: String
  /// How old the eldest child is, in years.
  var eldest: ClosedRange<Int>
  /// True where it takes a second adult in the household.
  var needsPartner: Bool
  var texts: [Topic: String]
  var events: [Event]
  var actions: [Action]
  /// Who else works with the family.
  var others: [DemoAgencies.Member] = []

  /// The kinds of story.
  enum Key: String, CaseIterable, Sendable {
    case home, school, alcohol, domesticAbuse, lowMood, physical, sexual, unborn

    var story: DemoStory {
      switch self {
      case .home: .home
      case .school: .school
      case .alcohol: .alcohol
      case .domesticAbuse: .domesticAbuse
      case .lowMood: .lowMood
      case .physical: .physical
      case .sexual: .sexual
      case .unborn: .unborn
      }
    }
  }

  /// What a text is on.
  enum Topic: Sendable {
    // The concern, and what each agency knows.
    case concern, socialCare, police, health, school, early, agencies, protection, worries, threshold
    // The family.
    case parents, strengths, parenting, home, family, safety, injuries, language
    // A child.
    case childWords, teenWords, childDiscussion, education, relationships, notSeen
    // The conference, the plan and what follows.
    case risks, decision, decisionSibling, decisionWithout, noConference, discussion, opening, summary,
      parentsOnDecision, excluded
    case dissent, disagreement, safer, bottomLine, contingency, progress, aim, commitment
  }

  /// How old a child is, as far as what can be said of it goes.
  enum Stage: Sendable {
    case unborn, baby, toddler, child, teen

    /// The stage of a child on a day; the age in years is nil before birth.
    init(age: Int?) {
      switch age {
      case nil: self = .unborn
      case .some(..<2): self = .baby
      case .some(2..<5): self = .toddler
      case .some(5..<11): self = .child
      case .some: self = .teen
      }
    }
  }

  /// Something that happened before the case was opened.
  struct Event: Sendable {
    var daysBefore: Int
    var event: String
    var meaning: String

    init(daysBefore: Int, _ event: String, meaning: String) {
      self.daysBefore = daysBefore
      self.event = event
      self.meaning = meaning
    }
  }

  /// Something that is to be done.
  struct Action: Sendable {
    var need: String
    var outcome: String
    var action: String
    var how: String
    var who: String
  }
}
