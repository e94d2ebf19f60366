/// Invented sentences by subject, chosen by the words in a field's key and label.
enum DemoPhrases {
  /// A subject: the words that point to it, and what is said on it. `{child}` stands for the child at hand.
  struct Subject: Sendable {
    var words: [String]
    var sentences: [String]
  }

  /// The first subject whose word is in the text; the last one fits anything.
  static func subject(for text: String) -> Subject {
    subjects.first { subject in subject.words.contains { text.contains($0) } } ?? anything
  }

  /// The first of the lines whose word is in the text.
  static func lines(for text: String) -> [String] {
    lines.first { subject in subject.words.contains { text.contains($0) } }?.sentences ?? ["See the record"]
  }

  private static let anything = Subject(
    words: [],
    sentences: [
      "This was talked through and everybody had the chance to add to it.",
      "The facts are set out in the chronology; nobody disputed them.",
      "What is known comes from two agencies and from the family themselves.",
      "There is more to find out, and the next visit is planned for that.",
    ])

  private static let subjects: [Subject] = [
    Subject(
      words: [
        "child-view", "child-voice", "child-word", "wishes", "this child's views", "child thinks", "child wants",
      ],
      sentences: [
        "{child} said: \"I like it when it's quiet at home.\"",
        "{child} drew the house and put the dog by the door \"to look after us\".",
        "{child} wants to know what happens next and who will say so.",
        "{child} was seen at home, settled quickly and looked to gran for comfort.",
        "{child} asked that nobody be cross about what was said.",
      ]),
    Subject(
      words: ["dissent", "disagree"],
      sentences: [
        "The school would have preferred another decision; its view is recorded.",
        "One agency asked for more time before the decision.",
      ]),
    Subject(words: ["exclu", "kept from"], sentences: ["Nobody was kept from any part."]),
    Subject(
      words: ["contingency", "does not work", "happens if", "bottom-line"],
      sentences: [
        "If the agreement is broken, the core group meets within five working days.",
        "If a child is not safe at any time, the team takes legal advice the same day.",
        "The children are not left alone in the evening, whatever the reason.",
      ]),
    Subject(
      words: ["aim of"],
      sentences: [
        "The children are fed, warm and safe every day, without anybody having to check.",
        "Each child has calm mornings and nights, and an adult to turn to.",
      ]),
    Subject(
      words: ["parents", "carers", "others in the family", "family-commitment"],
      sentences: [
        "Mother agrees that mornings have been hard and wants help with them.",
        "Father does not accept all of the report, but will keep to what is agreed.",
        "Both said that the last months had been the worst, and that things have eased since.",
        "The grandmother offers to have the children on Fridays.",
      ]),
    Subject(
      words: ["parenting", "cared for"],
      sentences: [
        "Basic care is good on most days; bedtimes and mornings are where it breaks down.",
        "The parents set few boundaries, and are warm and patient when they are not tired.",
        "What stands in their way is money, little sleep, and quarrels between the two of them.",
      ]),
    Subject(
      words: ["strength", "protect", "safe"],
      sentences: [
        "The aunt calls in every day and would ring the team at once.",
        "School is a safe place: attendance has risen to 91 per cent.",
        "There is warmth between mother and the children, seen on every visit.",
        "The agreed arrangements held over the whole of last week.",
      ]),
    Subject(
      words: ["progress", "changed", "better", "update", "outcome-wanted"],
      sentences: [
        "Visits took place as planned; the home was clean and warm on each.",
        "Two of the five actions are done, two are under way, one has not started.",
        "The missed appointment was made up for the week after.",
        "Change is real but recent, and has not been tested by a bad week.",
      ]),
    Subject(
      words: ["risk", "analysis", "discussion"],
      sentences: [
        "We are worried about how often the children were left alone in the evening.",
        "If nothing changes, the youngest is likely to go without care that cannot be made up later.",
        "What works well is that the parents now say what the worries are themselves.",
        "We don't know yet how the new arrangements will hold when the father returns.",
        "The harm has built up over a long time rather than in one event.",
      ]),
    Subject(
      words: ["concern", "reason", "why", "need", "must change", "summary", "decision"],
      sentences: [
        "School reported that the children came hungry on four days out of ten.",
        "A neighbour heard shouting late at night and called the police twice.",
        "The home had no heating in two of the rooms, and food for one day.",
        "The threshold is met because the harm has gone on and is likely to continue.",
        "Appointments with the health visitor were missed three times in a row.",
      ]),
    Subject(
      words: ["health", "medical", "injur"],
      sentences: [
        "Immunisations are up to date; the dental check is overdue.",
        "Growth follows the 25th centile. No injuries were seen.",
        "The asthma plan is known at home and at school.",
      ]),
    Subject(
      words: ["educat", "school", "development"],
      sentences: [
        "Reads well for the age, and is often late on Mondays.",
        "The nursery keyworker sees steady progress in speech.",
      ]),
    Subject(
      words: ["police"],
      sentences: [
        "Two calls to the address this year, both for noise; no charges.",
        "Nothing is known from before this year.",
      ]),
    Subject(
      words: ["opening", "introduction"],
      sentences: [
        "The chair welcomed everybody, said what the conference is for and how it would run.",
        "People introduced themselves; the ground rules were agreed.",
      ]),
    Subject(
      words: ["home", "money", "environment", "identity", "relationships"],
      sentences: [
        "The tenancy is secure; the heating was repaired this month.",
        "The children are close to each other and to their cousins nearby.",
      ]),
  ]

  private static let lines: [Subject] = [
    Subject(words: ["who chaired", "chair"], sentences: ["The social worker", "The school's safeguarding lead"]),
    Subject(words: ["note-taker", "took the notes"], sentences: ["School nurse", "Family support worker"]),
    Subject(
      words: ["language", "communication"],
      sentences: ["Welsh and English", "Ukrainian, with an interpreter", "English"]),
    Subject(words: ["relationship to"], sentences: ["Mother", "Father", "Grandmother", "Aunt"]),
    Subject(words: ["agency"], sentences: ["Health visiting", "School", "Police", "General practice", "Housing"]),
    Subject(
      words: ["who", "author", "name"],
      sentences: ["Social worker", "Health visitor", "Mother", "School", "Father", "School nurse"]),
    Subject(
      words: ["action", "what is done", "how it is done"],
      sentences: [
        "Home visit every ten working days", "Register with a dentist", "Breakfast club every school day",
        "Parenting course, eight sessions", "Heating repaired before the end of the month",
        "Safety plan written with the family", "Family group meeting held",
      ]),
    Subject(
      words: ["need"],
      sentences: ["Regular meals", "Calm mornings and nights", "Adults who are sober when in charge", "A warm home"]),
    Subject(
      words: ["outcome"],
      sentences: ["Eats before school every day", "Feels safe at home and says so", "Sees the dentist"]),
    Subject(
      words: ["event"], sentences: ["Police called to the home", "Moved to the present address", "Missed the clinic"]),
    Subject(
      words: ["meant", "meaning"], sentences: ["Frightened and awake at night", "Lost their friends", "Unclear"]),
    Subject(words: ["contact", "shared", "gets the minutes"], sentences: ["By secure e-mail", "On paper, by hand"]),
    Subject(words: ["avoid"], sentences: ["Not on Wednesday mornings", "None"]),
    Subject(words: ["membership"], sentences: ["No changes", "The new school joins from today"]),
    Subject(words: ["why not"], sentences: ["The family was away; it will be read with them tomorrow"]),
    Subject(words: ["how"], sentences: ["With the family support worker", "At home, each week"]),
  ]
}
