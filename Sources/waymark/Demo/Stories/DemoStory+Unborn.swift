extension DemoStory {
  /// Before birth: a baby who will need care that could not be given before.
  static let unborn = DemoStory(
    category: "NEG", eldest: 2...6, needsPartner: true,
    texts: unbornTexts,
    events: [
      Event(
        daysBefore: 1250, "First child placed with relatives",
        meaning: "{carer} sees him each month"),
      Event(
        daysBefore: 420, "{carer} starts treatment",
        meaning: "Steady since"),
      Event(
        daysBefore: 150, "Pregnancy confirmed",
        meaning: "Booked late, at 16 weeks"),
      Event(
        daysBefore: 35, "Fourth missed appointment",
        meaning: "The midwife refers"),
    ],
    actions: [
      Action(
        need: "Treatment", outcome: "The prescription and nothing else",
        action: "Weekly session, test each week", how: "Results go to the core group",
        who: "Recovery worker"),
      Action(
        need: "Care before birth", outcome: "{carer} keeps nine appointments out of ten",
        action: "Weekly appointment with a lift", how: "Message on the evening before",
        who: "Midwife"),
      Action(
        need: "Ready for the baby", outcome: "Safe sleep, feeding and soothing are learned",
        action: "Five home visits from 32 weeks", how: "With both parents",
        who: "Health visitor"),
      Action(
        need: "A plan for the birth", outcome: "All know what happens on the day",
        action: "Birth plan to hospital and emergency duty team", how: "By 32 weeks",
        who: "Social worker"),
    ],
    others: [DemoAgencies.recovery])

  private static let unbornTexts: [Topic: String] = [
    .concern: """
    The midwife referred at 20 weeks. {carer} has used heroin and is now on a prescription, and has missed four of \
    seven appointments. {partner} uses cannabis each day. An older child of {carer}'s was placed with relatives \
    three years ago, because of neglect.

    What is known is the history and the missed appointments. {carer} says that nothing has been used beside the \
    prescription for five weeks; tests will show.
    """,
    .socialCare: """
    {carer}'s first child was subject to a plan for neglect and then lives with relatives under a special \
    guardianship order. {carer} was nineteen then, and homeless. Workers then wrote that {she} was caring and \
    could not keep up what was needed from day to day.
    """,
    .police: """
    {carer}: two cautions for theft, the last one three years ago. {partner}: one conviction for possession. No \
    violence is recorded between them.
    """,
    .health: """
    The pregnancy goes well, and the scan at 20 weeks was normal. The baby may show signs of withdrawal after \
    birth and will stay in hospital for at least five days to be watched. {carer} is on a steady prescription and \
    takes it at the chemist's.
    """,
    .school: """
    No school or nursery is involved with the baby. The health visitor will visit before birth, from 32 weeks.
    """,
    .protection: """
    The baby is not yet born. {carer} sees the midwife each week, with a lift. A birth plan goes to the hospital, \
    and to the emergency duty team by 32 weeks: the hospital rings the team on admission, and the baby is not \
    discharged before a meeting.
    """,
    .worries: """
    We are worried that a newborn baby, who may be hard to settle, would depend on two parents who use drugs and \
    whose lives have had little routine. It is what went wrong before.

    What is working well: {carer} is older, has a home and a steady prescription, and wants to do it differently. \
    What we do not know is whether {carer} and {partner} can keep to a routine over months.
    """,
    .threshold: """
    There is a history of serious neglect of an earlier child, with the same causes still there. An unborn baby \
    cannot wait for harm to be shown. A conference before birth gives the parents time to show what they can do.
    """,
    .parents: """
    {carer} says: "Last time I was a kid myself. This time I want help before and not after." {She} fears that \
    everything is decided already. {partner} thinks that cannabis does no harm, and says that he would stop if it \
    meant keeping the baby. Both came to the second visit with a list of questions.
    """,
    .strengths: """
    {carer} has kept {her} prescription for five months and has never missed a day at the chemist's. The flat is \
    secure. {partner} has work. {partner}'s mother has offered to live with them for the first six weeks.
    """,
    .parenting: """
    {carer} and {partner} have not cared for a baby together. {carer} sees the first child each month, and is \
    reported to be gentle and playful with him.

    They have bought what is needed, and have read what the midwife gave them. Keeping appointments is the weak \
    point: {carer} comes when fetched, and often does not when not.
    """,
    .home: """
    A one-bedroom flat from a housing association, clean, with space for a cot. It is above a public house, and \
    friends used to come and go. They have been asked to stay away for some months now.
    """,
    .risks: """
    Unsafe sleep after drug use. A baby in withdrawal who is hard to feed and to settle, and parents who lose \
    patience or give up. Missed checks. Friends who bring drugs to the flat.
    """,
    .decision: """
    This baby is likely to suffer significant harm through neglect if nothing is put in place before birth: the \
    earlier child was neglected for the same reasons, and appointments are still missed.

    What the parents have done since the referral counts, and is recent. The plan begins now, so that everybody \
    knows who does what on the day of birth, and so that a decision after birth rests on what is seen.
    """,
    .safer: """
    {carer} has kept nine appointments out of ten. Tests show the prescription and nothing else. The baby gains \
    weight, sleeps in the cot and is seen by the health visitor each week.
    """,
    .bottomLine: """
    Nobody sleeps with the baby in a bed or on a sofa. Nobody who has used drugs is alone with the baby.
    """,
    .contingency: """
    If {carer} stops treatment, or if two appointments in a row are missed, there is a legal planning meeting \
    within five working days. After birth the baby does not leave hospital until the discharge meeting has agreed \
    where to.
    """,
    .discussion: """
    The midwife set out what is needed before birth and on the ward. The recovery worker said that {carer} is one \
    of the steadiest people on her list, and that the birth will be the test.

    {partner}'s mother was asked what she would do if she found either of them under the influence. She said that \
    she would ring the social worker, "son or no son".

    The conference talked about the first child. {carer} asked that it should not be the only thing in the report, \
    and members agreed that both have their place.
    """,
    .progress: """
    Better: {carer} has been to eight of nine appointments, and all tests were as they should be. {partner} has \
    begun to cut down. Not better: the flat is noisy at night, and no transfer is in sight. New: the birth plan is \
    signed and is with the hospital.
    """,
    .aim: """
    The baby comes home to a safe, quiet place with parents who are able to care for it at every hour.
    """,
    .commitment: """
    {carer} sees the midwife and the recovery worker each week. {partner} does not use cannabis in the flat, and \
    gives a sample when asked. {partner}'s mother comes from the day of birth.
    """,
  ]
}
