extension DemoStory {
  /// Emotional harm: a parent whose depression frightens the children.
  static let lowMood = DemoStory(
    category: "EMO", eldest: 6...11, needsPartner: false,
    texts: lowMoodTexts,
    events: [
      Event(
        daysBefore: 760, "{carer} in hospital for three weeks",
        meaning: "Stayed with friends, and did well"),
      Event(
        daysBefore: 640, "Child in need plan ended",
        meaning: "No plan for a next time"),
      Event(
        daysBefore: 140, "Medicine stopped",
        meaning: "Changes noticed by {child} first"),
      Event(
        daysBefore: 20, "Nurse finds {carer} in bed after nine days",
        meaning: "{child} had looked after the others"),
    ],
    actions: [
      Action(
        need: "Treatment", outcome: "{carer} is well, and knows early when she is not",
        action: "Weekly visit by the nurse", how: "Tells the core group of changes, with {carer}'s consent",
        who: "Community mental health nurse"),
      Action(
        need: "A plan for bad weeks", outcome: "Everybody knows who cares for {kids}",
        action: "Write it down with both friends", how: "A page that children can read as well",
        who: "Social worker"),
      Action(
        need: "Truth", outcome: "{child} understands the illness",
        action: "Two talks with {carer} there", how: "With a book or film",
        who: "Nurse and social worker"),
      Action(
        need: "Time to play", outcome: "Swims or sees friends each week",
        action: "Swimming on Saturdays", how: "Paid for by the school fund",
        who: "School"),
    ],
    others: [DemoAgencies.mentalHealth])

  private static let lowMoodTexts: [Topic: String] = [
    .concern: """
    The community mental health nurse rang after a home visit. {carer} had been in bed for most of nine days and \
    had said in front of {child} that everybody "would be better off without me". {child} had been giving the \
    others cereal and had taken the telephone into {his} room.

    What is known: {carer} has had depression for six years and stopped taking medicine some months ago. {child} \
    has heard remarks about dying at least twice. What is thought: that {carer} would not do anything to hurt \
    {kids}.
    """,
    .socialCare: """
    A child in need plan two years ago, when {carer} was in hospital for three weeks. It ended well. No contact \
    since.
    """,
    .police: """
    One welfare check half a year ago, asked for by a friend. All were well. Nothing else is known.
    """,
    .health: """
    {carer} is known to the mental health team, with two stays in hospital, and does well on treatment. A crisis \
    plan was written two years ago and does not say who looks after {kids}. {Kids} {are} well physically.
    """,
    .school: """
    {child} asks the staff every day what time it is, and whether {he} can ring home. {He} will not go on the \
    school trip. When {carer} is well, she helps at the school fair, and the family is a lively one.
    """,
    .protection: """
    {carer} has agreed to start treatment again today, with a visit from the crisis team each day. A friend of the \
    family sleeps in the home this week. {child} has a card with two numbers to ring, and has practised.
    """,
    .worries: """
    We are worried that {child} lives with the fear that {carer} may die, and that {he} keeps watch instead of \
    sleeping and playing. In bad weeks there is nobody who gives the day a shape.

    What is working well is that {carer} accepts treatment and has been well for long stretches. What we do not \
    know is how soon this episode will pass, and who is there for {kids} in the next one.
    """,
    .threshold: """
    What {child} has heard is more than a child can carry, and it changes how {he} lives every day. The illness \
    comes back, and there is no plan for {kids} when it does. The harm is emotional and likely to be lasting.
    """,
    .parents: """
    {carer} was shocked that {child} remembered her words. "I didn't think that he could hear me." She loves \
    {kids}, and feels that she fails them when she is ill. She thinks that a conference is hard to bear just now, \
    and she agrees that it is needed.
    """,
    .strengths: """
    {carer} knows her illness and asks for help, if late. Two friends and a grandparent take turns. The family \
    speak of {carer} with love, and there are photographs of good days on every wall.
    """,
    .parenting: """
    When well, {carer} is an inventive and affectionate parent, with rules that everybody knows. When ill, she \
    withdraws: she does not answer, meals stop and the curtains stay closed. The change may come within days.

    {child} has become the one who notices first. {He} brings tea, keeps the younger ones quiet, and does not tell \
    anybody.
    """,
    .home: """
    A housing association flat on the ground floor, with a garden shared by four families. It is untidy in bad \
    weeks, and never unsafe. Income is steady. The friend downstairs has a key.
    """,
    .risks: """
    That {carer} harms herself while {kids} {are} at home. That {child} grows up on watch. That in the next bad \
    episode care stops before anybody outside knows of it.
    """,
    .decision: """
    {child} has heard {carer} speak of dying, and has lived for months as though {he} could prevent it. This has \
    harmed {him} emotionally: {he} does not sleep, does not play away from home, and is never at rest.

    Illness is nobody's fault. The plan is needed because treatment alone does not answer the question of who \
    cares for {kids}, and who tells them the truth, when {carer} is ill.
    """,
    .safer: """
    {child} goes on the school trip. {He} can say in {his} own words what the illness is and whom to ring. There \
    is a written plan for bad weeks, and it has been used once and has worked.
    """,
    .bottomLine: """
    {Kids} must not be alone with {carer} when the crisis team says that she is not well enough to care for them.
    """,
    .contingency: """
    If {carer} becomes ill again, the friend moves in the same day and the nurse tells the social worker. If the \
    friends can't come, the grandparent takes {kids} in. If neither is possible, the team looks for a foster home \
    nearby, with {carer}'s agreement.
    """,
    .discussion: """
    The nurse said that the treatment had begun to work, and that the next two months are the time to plan for \
    later. She had seen {carer} on the day before the conference.

    {carer} read out a page that she had written for {kids}. It said that she is ill, that it is not because of \
    them, and that grown-ups are looking after her. Members thanked her.

    The conference talked about what {child} knows. The school will be told by {carer} herself what to say when \
    {he} asks to ring home.
    """,
    .progress: """
    Better: {carer} is up each day before {kids}, and has taken her medicine for nine weeks. {child} rings home \
    once a day in place of five times. Not better: Sundays, which are long. New: the plan for bad weeks is signed \
    by both friends.
    """,
    .aim: """
    {child} can be a child whether {carer} is well or ill, because it is clear what happens and who is there.
    """,
    .commitment: """
    {carer} takes her medicine, sees the nurse each week, and tells one of the two friends on the first bad \
    morning and not on the ninth.
    """,
    .childWords: """
    {child} said: "I listen at night if she's breathing." {He} wants somebody to tell {him} when {carer} is going \
    to be ill, "so that I'm not surprised". {He} would like to go to swimming again.
    """,
    .teenWords: """
    {child} said that {he} knows more about depression than the teachers do. "What I need is for someone else to \
    be on duty at night."
    """,
    .childDiscussion: """
    Members agreed that {child} needs the truth in words for {his} age. The nurse and the social worker will \
    explain the illness together, with a picture book or a film, and {carer} will be there.
    """,
    .education: """
    {child} is able and is well ahead in reading. {He} has lost {his} ease with other children, and the school has \
    begun a lunchtime club with two of {his} friends.
    """,
  ]
}
