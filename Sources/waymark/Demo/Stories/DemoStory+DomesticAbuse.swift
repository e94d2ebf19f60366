extension DemoStory {
  /// Emotional harm: children who live with violence between adults.
  static let domesticAbuse = DemoStory(
    category: "EMO", eldest: 5...11, needsPartner: true,
    texts: domesticAbuseTexts,
    events: [
      Event(
        daysBefore: 330, "First call to police",
        meaning: "Children woke, and nobody asked them"),
      Event(
        daysBefore: 180, "Second and third call",
        meaning: "Told not to speak of it"),
      Event(
        daysBefore: 60, "{partner} moves out for two weeks",
        meaning: "Calm, and good sleep"),
      Event(
        daysBefore: 25, "Arrest, bail conditions",
        meaning: "Afraid, and relieved"),
    ],
    actions: [
      Action(
        need: "No violence", outcome: "{partner} does not use violence or threats",
        action: "Behaviour change programme, 26 weeks", how: "Monthly report to the core group",
        who: "{partner}"),
      Action(
        need: "A safe home", outcome: "Nobody can get in who should not",
        action: "Locks, alarm and marked address", how: "Checked after each incident",
        who: "Police"),
      Action(
        need: "{carer} is supported", outcome: "Knows her rights and choices",
        action: "Weekly meeting with the adviser", how: "In a place that {partner} does not know",
        who: "Domestic abuse adviser"),
      Action(
        need: "Children recover", outcome: "Sleep through, and are not afraid",
        action: "Group for children, ten weeks", how: "Lift both ways",
        who: "Social worker"),
    ],
    others: [DemoAgencies.adviser])

  private static let domesticAbuseTexts: [Topic: String] = [
    .concern: """
    Police attended at 23.15 after a call from {carer}, which was cut off. {partner} had shouted, broken a door \
    and pushed {carer} against the wall. {Kids} {were} upstairs and awake. {child} told the officer: "It's always \
    when I'm in bed." {partner} was arrested and released on bail not to come to the address.

    It is the fourth call in eleven months and the first with an injury. {carer} had a bruised arm, and {kids} \
    {were} not hurt.
    """,
    .socialCare: """
    Three police notifications in the last year, each followed by a telephone call. {carer} said each time that it \
    was only an argument. No assessment was made.
    """,
    .police: """
    Four calls, of which two were graded medium risk and the last one high. {partner} has a conviction for assault \
    on an earlier partner, five years ago. Bail until the middle of next month: no contact with {carer}, not to \
    enter the street. The case went to the multi-agency risk assessment conference.
    """,
    .health: """
    {carer} has been to the surgery twice with injuries said to be accidents. {Kids} {are} up to date with \
    immunisations. Poor sleep has been reported for {child}.
    """,
    .school: """
    {child} has become quiet over the last months and does not like to go home on Fridays. {He} startles at loud \
    voices. Attendance is good. {carer} always comes to parents' evening, and always alone.
    """,
    .protection: """
    {partner} does not come to the home, under bail conditions. Locks are changed today, and the address is marked \
    for an immediate response. The school knows who may fetch {kids}. If {partner} comes, {carer} rings 999 and \
    goes to the neighbour's.
    """,
    .worries: """
    We are worried that {kids} {are} living in fear at home, and that the violence has become more frequent and \
    more serious. Children are harmed by what they hear from upstairs as well as by what they see.

    What is working well is that {carer} rang the police herself this time. What we do not know is what will \
    happen when bail ends, as {carer} and {partner} have been back together before within weeks.
    """,
    .threshold: """
    There is a pattern of four incidents which is growing worse, an earlier conviction, and children who were \
    present at each. The harm is emotional, and there is a risk of physical harm if one of them comes between the \
    adults.
    """,
    .parents: """
    {carer} says that she rang because she was afraid for the first time. She is tired of "walking on eggshells" \
    and is not sure that she can manage the rent alone. {partner}, seen separately at the office, says that both \
    of them shout, that he did not push anybody, and that he wants to see {kids}.
    """,
    .strengths: """
    {carer} sought help, has kept to the bail conditions and has met the domestic abuse adviser twice. She speaks \
    to {kids} about what happened in words that they understand. Her mother would have them all at once.
    """,
    .parenting: """
    {carer} gives warm and steady care and knows what frightens each child. Much of her strength goes into keeping \
    the peace: tea is early, and {kids} {are} sent upstairs when {partner}'s car is heard.

    {partner} can be playful and generous. Rules change with his mood, and {kids} {have} learned to read it.
    """,
    .home: """
    A rented house, well kept. The broken door has been replaced. {partner}'s name is on the tenancy as well, and \
    the housing officer is looking at what can be done. The maternal grandmother lives ten minutes away.
    """,
    .risks: """
    That the violence goes on after bail, with or without {partner} living there. That a child is hurt. That \
    {child} comes to believe that fear is part of a family. The time of separating is the most dangerous.
    """,
    .decision: """
    {child} has heard and seen violence at home for about a year, sleeps badly and is afraid of Fridays. This is \
    significant emotional harm, and it is likely to go on, because {partner} does not accept what happened and \
    bail will end.

    {carer} has done a great deal to protect {kids}, and the plan is there to stand beside her. The responsibility \
    for the violence is {partner}'s, and the plan says what he has to do.
    """,
    .safer: """
    There has been no incident for six months. {child} sleeps in {his} own bed and no longer asks whether the door \
    is locked. {partner} has finished the programme, and contact is arranged so that nobody is afraid.
    """,
    .bottomLine: """
    {partner} must not come to the home or to the school. Nobody carries messages between the adults through \
    {kids}.
    """,
    .contingency: """
    If {partner} comes to the home, police are called, and {carer} takes {kids} to the grandmother's. The core \
    group meets within five working days. If {kids} cannot be kept safe there, the team takes legal advice on the \
    same day.
    """,
    .discussion: """
    The chair met {partner} on his own before the conference, and his views were read out. The police told the \
    conference of the four calls, and of the grading of the last.

    The domestic abuse adviser explained why {carer} had gone back before, and asked members not to make the plan \
    a list of things for {carer} to do. The conference agreed: the first three actions are for {partner}, the \
    police and housing.

    The school described how {child} has changed since the separation. {He} laughs again in the playground.
    """,
    .progress: """
    Better: no incident since the conference; {child} sleeps through on most nights. {carer} has an injunction. \
    Not better: {partner} has missed two of five sessions. New: {partner} has asked for contact through a \
    solicitor, and the core group wishes it to begin at a centre.
    """,
    .aim: """
    A home without fear for {kids}, and time with each parent in a way that is safe for all.
    """,
    .commitment: """
    {carer} tells the worker of any contact from {partner}, and keeps the doors locked. {partner} goes to every \
    session of the programme, and uses the contact book and not the children's telephones.
    """,
    .childWords: """
    {child} said: "When they shout I put the pillow on my head and sing." {He} wants {his} bedroom door to have a \
    lock, and {he} wants {carer} not to cry. {He} misses playing football with {partner}, "on good days".
    """,
    .teenWords: """
    {child} said that {he} used to stand on the stairs in case {he} had to go in. "I am not scared of him. I'm \
    scared of what he'll do to her." {He} does not want to see {partner} for now.
    """,
    .childDiscussion: """
    {child} told {his} story once, to somebody whom {he} trusts, and should not have to tell it again. A place in \
    the group for children who have lived with violence is free after the holiday.
    """,
    .education: """
    {child} does well in class and has found it hard to concentrate this term. The school gives {him} a quiet \
    start on Mondays and somebody to go to.
    """,
  ]
}
