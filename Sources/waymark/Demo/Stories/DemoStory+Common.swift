extension DemoStory {
  /// What is said in every story; each a choice.
  static let common: [Topic: [String]] = [
    .opening: [
      """
      The chair met the parents for a quarter of an hour before the conference. Everybody said who they are and what \
      they do.

      The chair explained that a conference does not decide who is to blame. It decides whether a child is likely to \
      suffer significant harm and needs a plan. What is said is confidential, parents speak first on each point, and \
      anybody may ask for a break.
      """
    ],
    .family: [
      """
      The wider family want to help and asked what would be most useful. An aunt offered to fetch {kids} on two \
      afternoons and to be rung at any hour.
      """,
      """
      The grandparents see {kids} every week. They said that things had been hidden from them, and that they would \
      rather know.
      """,
    ],
    .summary: [
      """
      The chair summed up what had been heard: what has happened, what is already better and what is still to be \
      worried about. Each agency gave its view, the parents were asked last, and the chair then gave the decision \
      for each child with its reason.

      The plan, the members of the core group and the next dates were read out. The chair thanked the family for \
      speaking openly on a hard day.
      """
    ],
    .parentsOnDecision: [
      """
      {carer} said that the decision did not come as a surprise, and that the reasons were clear. {She} would like \
      the visits to be announced.
      """,
      """
      {carer} does not agree that a plan is needed, and will work with it. {She} was told how to complain and how to \
      appeal.
      """,
    ],
    .excluded: [
      """
      Nobody was kept from the conference.
      """
    ],
    .safety: [
      """
      No threats and no orders are known. The parents can attend together. The worker brings them, and stays behind \
      afterwards.
      """
    ],
    .injuries: [
      """
      None seen or reported.
      """
    ],
    .notSeen: [
      """
      Not born yet. The parents were seen together at home and at the clinic.
      """
    ],
    .decisionWithout: [
      """
      {child} has been affected by what happened, and is not likely to suffer significant harm now: what was agreed \
      has been kept to, and there are people who would notice early.

      Help goes on without a child protection plan. The social worker agrees with the family what it consists of.
      """
    ],
    .noConference: [
      """
      The concern was looked into with every agency. What happened was serious, and the family has changed what led \
      to it. The children are not judged to be at continuing risk, and the family has agreed to a child in need \
      plan.
      """
    ],
    .early: [
      """
      The health visitor sees a baby who is well cared for on most days and a home that changes from week to week. \
      No school or nursery is involved yet.
      """,
      """
      Nursery has no worries about learning or about play. Staff have noticed tired mornings, and late collection \
      twice.
      """,
    ],
    .dissent: [
      """
      The school would have preferred to wait for one more meeting, and accepts the decision.
      """
    ],
    .disagreement: [
      """
      None at this meeting.
      """
    ],
    .language: [
      """
      English at home. {child} should be seen at school, by somebody {he} knows.
      """,
      """
      Welsh is the language of the home, and {child} should be asked in Welsh.
      """,
      """
      English; {child} talks best while drawing or walking.
      """,
    ],
    .decisionSibling: [
      """
      {child} lives with the same worries. {He} was not harmed in the same way, and is likely to be if nothing \
      changes: {he} sees and hears what happens, and is in the care of the same adults.

      The conference looked at {child} for {himself}, at {his} age and at what {he} needs, and decided that {he} \
      should have a plan of {his} own.
      """
    ],
  ]
}
