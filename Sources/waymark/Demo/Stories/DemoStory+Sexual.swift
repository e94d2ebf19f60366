extension DemoStory {
  /// Sexual harm: a risk from somebody outside the household.
  static let sexual = DemoStory(
    category: "SAB", eldest: 9...14, needsPartner: false,
    texts: sexualTexts,
    events: [
      Event(
        daysBefore: 300, "The man begins to do jobs for the family",
        meaning: "Trusted by everybody"),
      Event(
        daysBefore: 110, "First messages at night",
        meaning: "Kept secret"),
      Event(
        daysBefore: 60, "{child}'s work at school slips",
        meaning: "Nobody asked why"),
      Event(
        daysBefore: 14, "{child} tells the head of year",
        meaning: "Believed, and police called"),
    ],
    actions: [
      Action(
        need: "No contact", outcome: "The man cannot reach {child}",
        action: "Bail conditions watched and any breach reported", how: "Same day",
        who: "Police"),
      Action(
        need: "Recovery", outcome: "{child} has the help that {he} wants",
        action: "Sessions at the centre", how: "At {his} pace, before any trial only such as is allowed",
        who: "Sexual assault referral centre"),
      Action(
        need: "Safe online", outcome: "{child} and {carer} agree on rules for the telephone",
        action: "Two sessions with both", how: "With material from school",
        who: "Social worker"),
      Action(
        need: "Parent supported", outcome: "{carer} knows how to help",
        action: "Group for parents, six evenings", how: "Child care is paid for",
        who: "{carer}"),
    ])

  private static let sexualTexts: [Topic: String] = [
    .concern: """
    {child} told a friend, and then {his} head of year, that a man who does odd jobs for the family had touched \
    {him} in a way that {he} did not like, and had asked {him} to keep it secret. He had also sent messages at \
    night. {child} gave the school {his} telephone to look at.

    {child} was not asked to go into detail at school. What is known is what {he} said, and the messages. The man \
    is not a member of the household; {carer} did not know of the messages.
    """,
    .socialCare: """
    No earlier involvement. The family is not known to other services.
    """,
    .police: """
    The man is known to the public protection unit. Police lead the enquiry with social care. An interview with \
    {child} is planned by officers trained for it, and {his} telephone is with them. The man has been arrested and \
    bailed, with no contact with {child} or with the family.
    """,
    .health: """
    {child} is well. A referral has been made to the sexual assault referral centre, which will see {him} at {his} \
    own pace. {carer} has asked the surgery for help with sleep.
    """,
    .school: """
    {child} is a quiet and able pupil with good friends. For some months {he} has been tired, and {his} work has \
    slipped. The head of year is the person to whom {he} wants to speak.
    """,
    .protection: """
    The man does not come to the home, under bail conditions, and {carer} has changed the locks. {child} is not \
    alone on the way to school. {carer} keeps the telephone at night. Nobody asks {child} about what happened, \
    other than those who have to.
    """,
    .worries: """
    We are worried that {child} has been harmed by a man who won the trust of the family first, and that he may \
    try to reach {him} again or to put pressure on {him}.

    What is working well is that {child} told, that {he} was believed, and that {carer} acted within the hour. \
    What we do not know is how long it had gone on, and whether other children are at risk; the police are looking \
    into that.
    """,
    .threshold: """
    A child has described sexual harm, and the messages support it. A joint enquiry with the police is needed, to \
    protect {him}, to keep evidence and to find out whether others are at risk.
    """,
    .parents: """
    {carer} believes {child}, and feels guilty for having let the man into the house. "He fixed our boiler. I made \
    him tea." {carer} wishes to know what may be said and what may not, so as not to harm the police case, and is \
    finding it hard to leave {child} out of sight.
    """,
    .strengths: """
    {child} told somebody, and was believed. {carer} is steady and affectionate, has kept to all that was agreed, \
    and accepts help. {child} has friends who stand by {him}.
    """,
    .parenting: """
    {carer} knows {child} well and keeps the days ordinary: meals, homework, football on Saturdays. Rules about \
    the telephone were loose, and are clear now.

    {carer} is anxious and at times asks {child} too often how {he} is. The worker and {carer} have talked about \
    how to show that one is there without asking.
    """,
    .home: """
    A semi-detached house, with neighbours who know the family well and have been told only that the man should \
    not be let in. Money is tight because {carer} has taken unpaid leave.
    """,
    .risks: """
    Contact by the man or by people whom he knows, online or on the way to school. Pressure to take back what {he} \
    has said. The effects on {child} of the months until a trial. Younger children in the home could be approached \
    in the same way.
    """,
    .decision: """
    {child} has suffered sexual harm from a man who came into the home as a helper. {He} is likely to suffer \
    further harm if he can reach {him}, or if what happened is not understood.

    {carer} has been protective and was deceived as well. The conference decided on a plan because bail may end \
    before a decision to charge, and because the support that {child} needs has to be held together by one group.
    """,
    .safer: """
    The man has no way to reach {child}. {child} sleeps, goes out with friends, and can say no, and knows that \
    {he} will be heard. {carer} knows the signs of grooming and how to talk about them.
    """,
    .bottomLine: """
    There must be no contact between the man and {child} or the other children, direct, online or through others.
    """,
    .contingency: """
    If there is any contact, police are called and the social worker is told on the same day. If bail ends without \
    charge, the core group meets before that day and agrees how {child} is kept safe.
    """,
    .safety: """
    The man is not a party to the conference and must not learn of its date or place. Police will say what may be \
    shared. {child} does not attend, and {his} views are brought by the head of year.
    """,
    .discussion: """
    The police told the conference what they could: the interview has taken place, and the file goes to the \
    prosecution service next month. Details were not discussed, and the chair asked members not to ask for them.

    The centre explained the help that {child} can have now and what should wait until after a trial. {carer} \
    asked whether {child} may talk about it to friends. The answer was yes, in {his} own time, and that adults \
    should listen and not question.

    All agencies agreed on the category.
    """,
    .progress: """
    Better: {child} is back at football and sleeps with the light off. {carer} has been to the group for parents. \
    Not better: the way to school, which {he} does not want to walk alone. New: bail has been extended by three \
    months.
    """,
    .aim: """
    {Kids} {are} safe from the man and from anybody like him, and {child} has the help {he} needs for as long as \
    {he} needs it.
    """,
    .commitment: """
    {carer} keeps the telephone at night, fetches {child} on Wednesdays and tells the worker of any message from \
    somebody unknown.
    """,
    .childWords: """
    {child} said that {he} is glad that {he} told, and that {he} would like people to stop being so careful around \
    {him}. "I'm still me." {He} wants to know what the police do next.
    """,
    .teenWords: """
    {child} said: "I don't want to talk about it, I want to talk about football." {He} asked that only {his} head \
    of year knows at school, and that nobody reads {his} messages without asking.
    """,
    .childDiscussion: """
    What {child} wants was the first item: to be told what happens next, and to be treated as before. {He} chose \
    the head of year to bring {his} views.
    """,
    .education: """
    {child} is able, and fell behind this term. The school has put off two tests and has given {him} a pass to \
    leave the room without a reason.
    """,
  ]
}
