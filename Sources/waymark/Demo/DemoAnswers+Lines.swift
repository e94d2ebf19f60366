import Workflow

extension DemoAnswers {
  /// Short answers to the fields and columns that want a line; each a choice.
  static let lines: [FieldKey: [String]] = [
    "communication": ["English; should be seen at school", "English; talks best while drawing or walking"],
    "dates-to-avoid": [
      "Wednesday mornings: {carer} is at work", "None", "Not after three: somebody has to fetch the children",
    ],
    "not-shared-reason": ["The family was away; it will be read with them tomorrow"],
    "chair": ["Social worker"], "note-taker": ["Family support worker", "School nurse"],
    "membership-changes": ["None", "The new class teacher joins from today"],
    "distribution": ["Family, core group and all who were invited, by secure e-mail"],
    "interpreter-language": ["Ukrainian", "Polish", "Welsh"],
  ]

  /// What agencies report once a plan is there.
  static let updates: [DemoStory.Topic: String] = [
    .police: "No new calls to the address and no new intelligence since the conference.",
    .health: "Two of two appointments were kept. The next one is in a month; the result goes to the core group.",
    .school: "Better since the conference, with one hard week. Staff know whom to tell, and did so twice.",
    .socialCare: "Sessions were kept except for one, which was rearranged on the same day.",
  ]
}
