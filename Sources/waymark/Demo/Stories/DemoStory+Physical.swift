extension DemoStory {
  /// Physical harm: an injury, and a way of punishing that hurts.
  static let physical = DemoStory(
    category: "PHY", eldest: 5...12, needsPartner: true,
    texts: physicalTexts,
    events: [
      Event(
        daysBefore: 1100, "Broken finger, explained",
        meaning: "Seen as an accident"),
      Event(
        daysBefore: 400, "{partner} moves in",
        meaning: "New rules at home"),
      Event(
        daysBefore: 90, "{child} asks that no note is sent home",
        meaning: "Afraid of what follows"),
      Event(
        daysBefore: 21, "Marks on the arm seen at school",
        meaning: "{child} tells {his} teacher"),
    ],
    actions: [
      Action(
        need: "No force", outcome: "{partner} handles conflict without hands or shouting",
        action: "Parenting course, eight sessions", how: "Monthly report",
        who: "{partner}"),
      Action(
        need: "One set of rules", outcome: "{carer} and {partner} agree in front of {child}",
        action: "Family sessions at home", how: "Every second week",
        who: "Family support worker"),
      Action(
        need: "Understanding", outcome: "{child}'s attention is assessed",
        action: "Assessment by the psychologist", how: "Results shared with both",
        who: "School"),
      Action(
        need: "Watching over", outcome: "{child} is seen alone every ten working days",
        action: "Visit at school and at home in turn", how: "Body map where needed",
        who: "Social worker"),
    ])

  private static let physicalTexts: [Topic: String] = [
    .concern: """
    {child} showed {his} teacher marks on the upper arm and said: "{partner} grabbed me because I was slow." The \
    marks are the size of fingertips, three in a row. {He} said that it had happened before, "when I'm naughty", \
    and that {he} is also made to stand in the hall for a long time.

    What is known is the marks, seen by two members of staff and drawn on a body map. {partner} and {carer} have \
    not been asked yet.
    """,
    .socialCare: """
    Not known before, apart from one request for advice from {carer} three years ago about behaviour at bedtime.
    """,
    .police: """
    Nothing is recorded for {carer}. {partner} has no convictions. A joint visit is offered for today.
    """,
    .health: """
    No earlier injuries are recorded. {child} was seen at the emergency department once, aged three, with a broken \
    finger; the explanation fitted. Medical examination agreed for tomorrow at ten.
    """,
    .school: """
    {child} is lively and finds it hard to sit still. The school has begun to look at whether {he} has attention \
    difficulties. {He} has asked three times this month not to have a note sent home.
    """,
    .protection: """
    {partner} stays with his brother until the medical examination is done and the enquiry has an outcome. {carer} \
    has agreed not to leave {child} alone with him. If he returns, {carer} rings the team, or the emergency duty \
    team at night.
    """,
    .worries: """
    We are worried that {child} has been hurt by an adult who thinks of it as discipline, and that it was not the \
    first time. {child} is afraid of notes from school, which tells us what follows them.

    What is working well is that {child} spoke up, and that {carer} believed {him}. What we do not know is what \
    {partner} thinks now, and whether {carer} could stop him.
    """,
    .threshold: """
    An injury to a child, with an account that points to an adult in the home and to earlier times. The \
    examination found the marks to be in keeping with a strong grip. A single assessment is not enough to make \
    {child} safe.
    """,
    .parents: """
    {carer} believes {child} and had seen {partner} lose his temper, "but not that". She is angry and is worried \
    about money. {partner} says that he took hold of {child} to stop him from running into the road, that he did \
    not mean to hurt him, and that he was brought up more strictly himself.
    """,
    .strengths: """
    {child} has adults at school in whom {he} trusts. {carer} acted at once and has kept to what was agreed. \
    {partner} has come to both interviews and has not disputed the marks.
    """,
    .parenting: """
    {carer} sets rules by talking and by waiting. {partner} expects to be obeyed at the first word, and raises his \
    voice and his hand when he is not. The two do not agree, and {child} knows it.

    Outside conflicts about behaviour, {partner} is involved: he helps with reading, and taught {child} to ride a \
    bicycle.
    """,
    .home: """
    A house of their own, orderly and comfortable. {partner} works nights and sleeps during the day, when \
    everybody has to be quiet. Grandparents visit at weekends.
    """,
    .injuries: """
    Three round bruises on the outside of the left upper arm, yellow at the edges, photographed at the \
    examination. The doctor finds them in keeping with a firm grip by an adult's hand about three days before. \
    {partner} says that he held {child} back at the kerb. No other marks.
    """,
    .risks: """
    Further injury when {child} does not obey. That {child} stops telling. That {child} comes to think that this \
    is how people who are stronger behave.
    """,
    .decision: """
    {child} was hurt by {partner}, and not for the first time. The examination supports {his} account. Further \
    physical harm is likely, because {partner} sees force as a way to teach, and because {child}'s behaviour tests \
    patience every day.

    {carer} has been protective. A plan is needed while {partner} learns other ways, and before he lives in the \
    home again.
    """,
    .safer: """
    Nobody in the home uses force or threats. {child} brings notes home without fear. {partner} can name three \
    things that he does instead, and {child} says that he does them.
    """,
    .bottomLine: """
    {partner} must not hit, grab or frighten a child, and is not alone with {child} until the core group has \
    agreed to it.
    """,
    .contingency: """
    If there is a new mark, or if {child} says that {he} has been hurt, there is a strategy discussion on the same \
    day. {partner} leaves the home at once, or {carer} and {kids} go to the grandparents.
    """,
    .discussion: """
    The doctor's letter was read out. {partner} asked to speak, and said that he was sorry that {child} had been \
    afraid of him; he found it hard to call it abuse.

    The school said that {child} is being assessed for attention difficulties and that punishment makes it worse. \
    {partner} had not known that.

    The conference agreed that {partner} may see {child} twice a week with the grandfather there, and that the \
    parenting course begins before anything else is decided.
    """,
    .progress: """
    Better: no new injury, and {child} has brought home two notes. {partner} has been to six of eight sessions, \
    and the worker there says that he takes part. Not better: the two parents still disagree about bedtime in \
    front of {child}. New: the assessment of {child}'s attention has a date.
    """,
    .aim: """
    {Kids} {are} never hurt or frightened as a punishment. The two adults agree on what the rules are.
    """,
    .commitment: """
    {partner} leaves the room when he feels that he is about to shout. {carer} and {partner} agree on rules at the \
    weekend and put them on the fridge. {child} uses the "pause" card.
    """,
    .childWords: """
    {child} said: "I want him to say sorry and not do it again." {He} likes it that it is quieter, and {he} misses \
    the bicycle rides. {He} asked whether {he} was the one who had got {partner} into trouble.
    """,
    .teenWords: """
    {child} said: "He thinks that it's normal. It isn't." {He} wants {partner} to come back one day, "but only if \
    it's true that he has changed".
    """,
    .childDiscussion: """
    {child} needs to hear from {carer} that it was right to tell. {He} has a person at school for that as well, \
    and a card that {he} can hand over without speaking.
    """,
    .education: """
    {child} is quick and restless. The educational psychologist sees {him} this month. With breaks and a seat near \
    the door, {he} has had four good weeks.
    """,
  ]
}
