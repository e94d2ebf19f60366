extension DemoStory {
  /// Neglect: a parent who drinks, and children who are left without an adult who can care for them.
  static let alcohol = DemoStory(
    category: "NEG", eldest: 4...8, needsPartner: false,
    texts: alcoholTexts,
    events: [
      Event(
        daysBefore: 730, "Referral from nursery, closed with a letter",
        meaning: "Nothing changed"),
      Event(
        daysBefore: 270, "Death in the family",
        meaning: "Drinking begins to grow"),
      Event(
        daysBefore: 130, "Caution for being drunk and disorderly",
        meaning: "{child} was with a neighbour"),
      Event(
        daysBefore: 28, "{child} found alone in the park",
        meaning: "Afraid and cold, not hurt"),
    ],
    actions: [
      Action(
        need: "A sober adult", outcome: "Somebody able to care in the home at all hours",
        action: "The sister is in charge from Friday to Monday", how: "Written agreement, on the fridge",
        who: "{carer}'s sister"),
      Action(
        need: "Recovery", outcome: "Three months without alcohol",
        action: "Weekly session and test", how: "Results go to the core group",
        who: "Recovery worker"),
      Action(
        need: "Being heard", outcome: "{child} knows that it is not {his} job to watch",
        action: "Six sessions of direct work", how: "At school, the same room each time",
        who: "Social worker"),
      Action(
        need: "Fetched on time", outcome: "A list of who may fetch {child}",
        action: "Agree the list, with photographs", how: "Held at the office",
        who: "Designated safeguarding lead"),
    ],
    others: [DemoAgencies.recovery])

  private static let alcoholTexts: [Topic: String] = [
    .concern: """
    Police were called to the playground of the park at 20.40, where {child} was alone and crying. {carer} was \
    found at home, asleep and smelling of alcohol, and could not be woken at first. There was no other adult. \
    {child} had let {himself} out to look for help.

    What is known is what the officers saw and recorded. {carer} says that it was one evening. Neighbours have \
    told police that it happens most weekends; this is not confirmed.
    """,
    .socialCare: """
    One referral two years ago, when {carer} arrived at nursery unsteady. It was closed with a letter. Nothing \
    since.
    """,
    .police: """
    Called to the address three times in a year, twice by neighbours. A caution for being drunk and disorderly \
    this year. No violence is recorded.
    """,
    .health: """
    {carer} has told the surgery of drinking "half a bottle of vodka on a bad day" since a bereavement. {carer} \
    began with the recovery service six months ago and stopped after three weeks. {Kids} {are} growing as \
    expected.
    """,
    .school: """
    {child} is often collected late, and on two occasions by somebody whom the staff did not know. On Mondays {he} \
    is tired and clings to the staff. {carer} is friendly and always says sorry.
    """,
    .protection: """
    {carer}'s sister stays in the home from tonight, is the one in charge of {kids}, and has agreed this in \
    writing. {carer} does not drink while {kids} {are} in the home. If the sister has to leave, she takes {kids} \
    with her and the team is told.
    """,
    .worries: """
    We are worried that {kids} {are} without a safe adult whenever {carer} drinks, and that it is not rare. \
    {child} already takes charge.

    What is working well is that {carer} has asked for help before and was doing well in the first weeks. What we \
    do not know is how often {carer} drinks now; tests over the next three weeks will show.
    """,
    .threshold: """
    A young child was alone outdoors at night because the only adult could not be woken. It fits with what nursery \
    or school and neighbours have seen. It is likely to happen again unless the drinking changes.
    """,
    .parents: """
    {carer} cried when told where {child} had been found. "I will never forgive myself for that." {carer} says \
    that the drinking began after a death in the family and is worse when {kids} {are} in bed. {carer} does not \
    think of it as a dependence, and agrees to tests.
    """,
    .strengths: """
    {carer} was open from the first day, agreed to tests and went back to the recovery service in the same week. \
    The sister is sober, has known {kids} since birth and keeps to what was agreed. When sober, {carer} is patient \
    and full of ideas.
    """,
    .parenting: """
    On days without alcohol, care is good: meals, play and bedtime all happen, and {child} comes to {carer} for \
    comfort. On days with alcohol nothing is certain, and {child} puts {himself} to bed.

    {child} watches {carer}'s face when {he} comes in and has learned where the telephone is. That is what a child \
    does who is used to being the one who notices.
    """,
    .home: """
    A rented terraced house, warm and cheerful. No alcohol was seen on the last three visits. The garden gate and \
    the front door now have locks that a child can't open. The park is across a busy road.
    """,
    .risks: """
    Being outdoors alone at night, fire, accidents that nobody notices. Growing up on guard. Relapse is likely at \
    some time and has to be planned for, not only hoped against.
    """,
    .decision: """
    {child} was alone at night, in danger, because nobody in the home was able to care for {him}. It was not the \
    only time. {He} is likely to suffer significant harm through neglect when {carer} drinks.

    What {carer} has done since then is the right beginning. It is four weeks old and rests on one relative. A \
    plan is needed until it has held for longer and has stood a bad week.
    """,
    .safer: """
    Every evening there is an adult in the home who has not been drinking. {child} is fetched on time by people \
    whom the school knows. Tests show no alcohol for three months, or {carer} says so at once when they do not.
    """,
    .bottomLine: """
    {carer} must not be in charge of {kids} after drinking. Nobody takes {kids} by car after drinking.
    """,
    .contingency: """
    After a relapse the sister takes charge the same hour and {carer} tells the worker by the next day. If a \
    relapse is hidden, or if the sister cannot go on, the team takes legal advice within two working days.
    """,
    .discussion: """
    The recovery worker told the conference what the tests had shown: none of the three was positive. She \
    explained that this is the easiest part, and that the plan should say what happens after a relapse.

    {carer}'s sister asked what she may decide. It was agreed that she may send {carer} out of the home if {carer} \
    has been drinking, and that the police will come if she asks.

    {carer} said that hearing from {child}'s drawing was the hardest part of the day.
    """,
    .progress: """
    Better: no alcohol in six tests out of six, and {carer} has been to all sessions but one. {child} sleeps \
    through. Not better: {carer} has nobody to talk to at weekends. New: the sister goes back to work next month, \
    so evenings need another arrangement.
    """,
    .aim: """
    There is a sober, wakeful adult for {kids} at every hour of the day and night. {child} no longer has to be the \
    one who watches.
    """,
    .commitment: """
    {carer} goes to the recovery service every week, keeps no alcohol in the home and rings the sister when it \
    becomes hard. The sister sleeps in the home from Friday to Monday.
    """,
    .childWords: """
    {child} drew a house with a big lock and said: "That's so nobody has to go out in the dark." {He} likes it \
    that auntie is there. {He} said that {carer} is "funny when she's not poorly".
    """,
    .teenWords: """
    {child} said that {he} counts the bottles, and that {he} has stopped because there are none. "I don't want to \
    have to check."
    """,
    .childDiscussion: """
    {child} is bright and watchful. Members agreed that {he} should be told in simple words that the drinking is \
    not {his} fault and not {his} job.
    """,
    .education: """
    Development is as expected for {his} age. {child} is tired on Mondays, and is calmer since the aunt fetches \
    {him}.
    """,
  ]
}
