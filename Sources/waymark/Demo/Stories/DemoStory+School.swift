extension DemoStory {
  /// Neglect: a child who is not at school and looks after others.
  static let school = DemoStory(
    category: "NEG", eldest: 9...14, needsPartner: false,
    texts: schoolTexts,
    events: [
      Event(
        daysBefore: 700, "Early help plan closed after missed meetings",
        meaning: "Nobody looked at it again"),
      Event(
        daysBefore: 330, "{carer} becomes ill",
        meaning: "{child} begins to stay at home"),
      Event(
        daysBefore: 120, "Penalty notice for absence",
        meaning: "More worry about money"),
      Event(
        daysBefore: 40, "{child} found in town during school",
        meaning: "Said that {he} was buying medicine"),
    ],
    actions: [
      Action(
        need: "Schooling", outcome: "At school nine days out of ten",
        action: "Shorter timetable and mentor, then full time", how: "Review every Friday",
        who: "Designated safeguarding lead"),
      Action(
        need: "Not a carer", outcome: "Care at home that does not rest on {child}",
        action: "Assessment of {carer}'s care needs, care twice a day", how: "Adult social care agency",
        who: "Adult social worker"),
      Action(
        need: "Own life", outcome: "Sees friends twice a week",
        action: "Young carers' group on Wednesdays", how: "Lift both ways",
        who: "Young carers' project"),
      Action(
        need: "Health", outcome: "Seen by doctor and optician",
        action: "Book both in the half-term holiday", how: "School nurse goes along",
        who: "School nurse"),
    ],
    others: [DemoAgencies.attendance])

  private static let schoolTexts: [Topic: String] = [
    .concern: """
    {school} and the attendance officer raised the concern together. {child} has been at school on 41 of 92 days. \
    {He} told {his} form tutor that {he} stays at home to look after {carer}, who is often in bed with pain, and \
    to do the cooking and the shopping.

    What is known is the attendance and what {child} has said. What is thought is that {carer} does not see what \
    it costs {child}, and keeps visitors away for fear of being judged.
    """,
    .socialCare: """
    An early help plan was offered twice in two years. It was accepted once and closed after three missed \
    meetings. There has been no statutory work before.
    """,
    .police: """
    Nothing is recorded. A community officer has twice met {child} in town during school hours and taken {him} \
    back to school.
    """,
    .health: """
    {carer} has long-term pain and is under the hospital, with three changes of medicine this year. {child} was \
    last seen by a doctor four years ago. Eyesight and hearing have not been tested since {he} changed school.
    """,
    .school: """
    Attendance 45 per cent, after 88 per cent the year before. {child} is bright, and is now a year behind in \
    mathematics. {He} has one close friend. Penalty notices made no difference, and the school would rather help \
    than fine.
    """,
    .protection: """
    {child} is taken to school by the attendance officer tomorrow. A carer from adult social care comes in at \
    breakfast and at noon from today, so that {child} is not needed at home.
    """,
    .worries: """
    We are worried that {child} is losing {his} schooling and {his} friends, and carries the worries of an adult. \
    This has gone on for more than a year and has become worse.

    What is working well is the bond between the two, and that {carer} now says how ill {she} is. What we do not \
    know is how {carer} will manage on bad days when {child} is at school.
    """,
    .threshold: """
    The effect on {child} is serious and lasting: more than half of a school year is lost, and {he} is isolated. \
    Early help was tried twice. The threshold for an enquiry is met because the harm goes on and is not being \
    changed by what has been offered.
    """,
    .parents: """
    {carer} says that {child} is "a good help" and that nobody asked {him} to stay at home. {carer} is hurt that \
    the school calls it neglect. After the second visit {carer} said: "I suppose I have got used to it," and \
    agreed to let a care worker come in.
    """,
    .strengths: """
    {child} and {carer} are very close. {child} is well liked, and wants to go back. {carer} has agreed to an \
    assessment of {her} own care needs. A neighbour can sit with {carer} on two afternoons.
    """,
    .parenting: """
    {carer} cares a great deal and knows {child} well. The roles have turned round: {child} decides about meals, \
    money and medicine, and there is nobody who says that it is time for bed or for school.

    On good days {carer} cooks and they watch films together. On bad days, and there are about three a week, \
    {child} does everything.
    """,
    .home: """
    A two-bedroom flat on the third floor without a lift. It is clean, and {child} is the one who cleans it. \
    {carer} has not been outdoors for seven weeks. Benefits were put right with the help of the welfare rights \
    service.
    """,
    .risks: """
    That {child} leaves school without qualifications and without friends. That {he} makes a mistake with medicine \
    that is not {his} to give. That {his} own health is not looked after. If {carer} falls ill suddenly, {child} \
    is alone with it.
    """,
    .decision: """
    {child} has lost more than half of a year of school and lives the life of a carer. This is neglect of {his} \
    education and of {his} own needs, although it is not meant.

    Two offers of early help failed. A plan is needed so that adult services, the school and the hospital work to \
    one aim, and so that {child} is not the one who holds it together.
    """,
    .safer: """
    {child} is at school on at least nine days out of ten for a term. {He} sees friends twice a week. Somebody \
    other than {child} gives {carer} the medicine. {He} has been seen by a doctor and an optician.
    """,
    .bottomLine: """
    {child} must not be kept from school in order to look after somebody, and must not give medicine.
    """,
    .contingency: """
    If attendance is below 80 per cent for three weeks, the core group meets at once, and the team and the \
    education welfare service decide together whether to go to court for an education supervision order.
    """,
    .discussion: """
    The attendance officer had counted the lost days, and the numbers were not disputed. {carer} listened, and \
    said that {she} had not known that it was so many.

    Members talked about what had kept help out. {carer} was afraid of being told that {she} could not look after \
    {child}. Adult social care said that care at home is not counted against a parent.

    The school will set a shorter timetable for the first fortnight, and a quiet room. All agreed that fines \
    should stop while there is a plan.
    """,
    .progress: """
    Better: {child} was at school on 17 of the last 20 days, and went to a friend's birthday. Not better: no \
    optician yet, and the care worker was late four times, when {child} stayed until noon. New: the hospital has \
    changed the pain treatment.
    """,
    .aim: """
    {child} goes to school, has friends and time of {his} own, and {carer} is looked after by people whose work it \
    is.
    """,
    .commitment: """
    {carer} sends {child} off by half past eight, lets the care worker in, and rings the school if {child} is \
    really ill. {child} tells the school nurse when a morning goes wrong.
    """,
    .childWords: """
    {child} said: "I like school, but I worry all day that something happens." {He} would like to be picked up by \
    {carer} once, "like the others".
    """,
    .teenWords: """
    {child} said: "If I go, who does it? Nobody ever asked me that." {He} wants to do the photography course, and \
    does not want people at school to know why {he} was away.
    """,
    .childDiscussion: """
    Members heard what {child} had written for the conference and took it as the first item. {He} needs to know \
    that {he} will not be blamed if {carer} has a bad day.
    """,
    .education: """
    {child} is a year behind in mathematics and strong in art and English. A shorter timetable with a mentor \
    begins on Monday. Attendance is counted each week.
    """,
  ]
}
