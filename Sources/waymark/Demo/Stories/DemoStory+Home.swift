extension DemoStory {
  /// Neglect: a home that does not keep the children warm, fed and well.
  static let home = DemoStory(
    category: "NEG", eldest: 5...10, needsPartner: false,
    texts: homeTexts,
    events: [
      Event(
        daysBefore: 420, "First referral, about home conditions",
        meaning: "Help was given and taken for a while"),
      Event(
        daysBefore: 240, "Assessment ended, with advice",
        meaning: "Things were better for one term"),
      Event(
        daysBefore: 55, "Electricity cut off for two days",
        meaning: "Cold, and no hot food"),
      Event(
        daysBefore: 30, "Third missed dental appointment",
        meaning: "Toothache at school"),
    ],
    actions: [
      Action(
        need: "Regular meals", outcome: "Breakfast and a hot meal every day",
        action: "Breakfast club on every school day",
        how: "School keeps a place and tells the social worker of two absences",
        who: "Designated safeguarding lead"),
      Action(
        need: "A warm, clean home", outcome: "The kitchen and bedrooms usable on every visit",
        action: "Visit every ten working days, one in two unannounced", how: "With {carer}, going through each room",
        who: "Social worker"),
      Action(
        need: "Health needs met", outcome: "Dentist, eyes and immunisations up to date",
        action: "Take {kids} to the dentist", how: "Appointment made together, lift from the aunt",
        who: "{carer}"),
      Action(
        need: "Money", outcome: "Debts agreed and the rent paid on time",
        action: "Debt advice at the family centre", how: "Four appointments, the first with the worker",
        who: "Housing officer and {carer}"),
    ],
    others: [DemoAgencies.housing])

  private static let homeTexts: [Topic: String] = [
    .concern: """
    {school} made the referral. On three mornings in a fortnight {child} came to school hungry, in the clothes of \
    the day before, and fell asleep in class. {child} told a teaching assistant that there was "only bread" at \
    home and that the electricity had run out on Sunday.

    What is known: the school has kept a record since the start of the year, and the health visitor or school \
    nurse could not get in on two visits. What is thought, and not yet known: that money is short because of \
    debts, and that {carer} is not coping alone.
    """,
    .socialCare: """
    Two earlier contacts, both about home conditions. An assessment last year ended with advice, a food bank \
    voucher and a place at the family centre, which was used twice. The same worries have come back within nine \
    months.
    """,
    .police: """
    One call to the address in the last year, about a neighbour's complaint of noise; nothing further was done. No \
    convictions and no bail conditions. No domestic abuse is recorded.
    """,
    .health: """
    {Kids} {are} registered with the surgery. Four of the last six appointments were missed, the dentist among \
    them. Weight was last measured six months ago, and a new measurement is due. {carer} has been treated for a \
    low iron count, which causes tiredness.
    """,
    .school: """
    Attendance is 84 per cent, and falls on Mondays. {child} is liked by the other pupils, works hard when awake, \
    and takes home the snacks that are left over. Three letters about free school meals had no answer.
    """,
    .protection: """
    The social worker visits today, before the end of the school day, with a food parcel and a top-up for the \
    meter. An aunt stays overnight. If the electricity or the heating fails again, the family goes to the aunt's \
    home, and the emergency duty team is told.
    """,
    .worries: """
    We are worried that {kids} {are} often cold, hungry and tired, and that this has lasted for more than a year. \
    Help has been given before, and what it changed did not last.

    What is working well: {carer} opens the door, is open about the debts and is warm with {kids}. What we do not \
    know yet is why help was not used, and what {carer} can manage without somebody at hand.
    """,
    .threshold: """
    The harm is one of many small things that add up: missed meals, missed appointments, a cold home. Earlier help \
    at a lower level did not last. All agencies agreed that {kids} {are} likely to suffer significant harm if this \
    goes on.
    """,
    .parents: """
    {carer} agrees that the last months have been very hard. "I kept thinking that I would catch up next week." \
    {carer} is ashamed of the kitchen and was afraid that {kids} would be taken away. {carer} would like help with \
    the debts and with the mornings, and does not accept that {child} was ever without supper.
    """,
    .strengths: """
    There is warmth at home, seen on every visit. {carer} was honest about the debts. An aunt lives two streets \
    away and has a key. {school} runs a breakfast club and has kept a place.
    """,
    .parenting: """
    {carer} is gentle with {kids}, and listens. Meals and bedtimes have no pattern: supper may be at five or at \
    nine, and {child} goes to bed in the clothes of the day.

    Basic care is good for a week or so after each visit and then slips. What stands in the way is debt, poor \
    sleep and having nobody to share the work with.
    """,
    .home: """
    A housing association house with three bedrooms. On the first visit the kitchen was not usable, two bedrooms \
    had no bedding, and the boiler had been broken for six weeks without being reported. The boiler has been \
    repaired since. Rent is four weeks behind.
    """,
    .risks: """
    That hunger, cold and tiredness go on, and that {child} falls behind at school. That health problems are \
    missed because appointments are. That the tenancy is lost. These are not dangers of one day, but they have \
    lasted, and they add up.
    """,
    .decision: """
    {child} has lived with too little food, warmth and sleep for at least a year, and with appointments that \
    nobody kept. The changes of the last weeks are real and are not yet tested.

    Without a plan it is likely that the same will come back when the visits end, as it did last year. A plan \
    keeps the agencies together and makes plain what has to change.
    """,
    .safer: """
    {child} has breakfast every school day, sleeps in a clean bed of {his} own and is seen by the dentist. \
    Attendance is above 95 per cent for a whole term. Visits, whether announced or not, find food, heating and a \
    usable kitchen.
    """,
    .bottomLine: """
    {Kids} must not be in the home overnight without heating, light and food. If that happens, {carer} rings the \
    team or the emergency duty team at once.
    """,
    .contingency: """
    If the home falls back below the agreed standard on two visits running, the core group meets within five \
    working days and takes legal advice on the public law outline. If {kids} {are} not safe that night, the aunt \
    takes them in.
    """,
    .discussion: """
    The school said that the mornings had become better since the breakfast club: {child} is awake and eats. The \
    health visitor was careful: weight had gone up a little, but one measurement is not a trend.

    The conference talked about why the help of last year did not last. {carer} said that it had stopped just when \
    the debts began. Members agreed that advice on debt has to come first, and that visits have to go on after \
    things look better.

    Two members thought that the change could be held without a plan. The others, and the chair, thought that it \
    was too new.
    """,
    .progress: """
    Better: breakfast every day, the kitchen usable on all visits but one, an agreed plan for the debts. Not \
    better: bedtimes, and the dentist was missed again. New: {carer} has started two mornings of work a week, and \
    the aunt takes {kids} to school on those days.
    """,
    .aim: """
    {Kids} {are} warm, fed and rested every day without anybody having to check. Doctors and dentists are seen \
    when it is due.
    """,
    .commitment: """
    {carer} keeps a week's menu on the fridge, pays the rent first, and rings the school by nine when a child is \
    ill. The aunt sleeps over on Sundays.
    """,
    .childWords: """
    {child} said: "My room is better now, I have got a quilt with planets." {He} said that {he} used to be hungry \
    in the mornings and that breakfast club is "the best bit". {He} wants {carer} to be less tired.
    """,
    .teenWords: """
    {child} said that {he} is the one who gets everybody up, and that {he} would like somebody else to do it for \
    once. "I don't want to move. I just want it to be normal, with food in."
    """,
    .childDiscussion: """
    {child} is settled at school and close to {carer}. Members were struck by how much {he} does at home for {his} \
    age. The dentist and a hearing test come first.
    """,
    .education: """
    {child} can do the work of the year, and has lost time through tiredness and late mornings. With breakfast \
    club {he} is there for the register on most days.
    """,
  ]
}
