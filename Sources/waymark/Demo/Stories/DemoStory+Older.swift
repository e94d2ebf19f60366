extension DemoStory {
  /// What is said of children of five and over, where the story has no words of its own; each a choice.
  static let older: [Stage: [Topic: [String]]] = [
    .child: [
      .childWords: [
        """
        {child} drew everybody in a row and put the dog in the middle. {He} said: "I like it when we are all at the \
        table."
        """,
        """
        {child} was seen at school, alone. {He} said that {he} likes maths and Fridays, and that {he} does not like \
        it when grown-ups whisper.
        """,
        """
        {child} chose three cards: "worried", "hopeful" and "hungry for pizza". {He} said that the worried one is \
        for the night-time.
        """,
        """
        {child} said that home is "better than it was" and gave it six out of ten. Seven would be when nobody is \
        cross in the morning.
        """,
      ],
      .health: [
        """
        Well. The eye test is due. No injuries were seen.
        """,
        """
        Asthma is under control with an inhaler; home and school each have one.
        """,
        """
        Well. Two dental appointments were missed, and the next is this month.
        """,
      ],
      .education: [
        """
        {child} is where {he} should be in reading and writing. {He} likes art best.
        """,
        """
        {child} works well with help at hand, and gives up when {he} is tired. Attendance is 93 per cent.
        """,
        """
        {child} is ahead in reading. The school has no worries about {his} learning.
        """,
      ],
      .relationships: [
        """
        {child} has a best friend and sees {his} cousins at weekends. {He} is close to {his} family and looks out \
        for others.
        """,
        """
        {child} gets on with most children and has joined the choir.
        """,
      ],
      .childDiscussion: [
        """
        {child} is a friendly child who says when something is wrong, if asked in a quiet moment. Members agreed who \
        asks.
        """,
        """
        Members noted how much {child} knows of the adults' worries. {He} should hear what was decided from somebody \
        {he} knows, this week.
        """,
      ],
    ],
    .teen: [
      .childWords: [
        """
        {child} sent {his} views through the app before the meeting. "Ask me things, don't just write about me." \
        {He} wants to be told the decision on the same day.
        """,
        """
        {child} said that {he} is fine, and that it is the younger ones who need help. Later {he} said that {he} \
        sleeps badly.
        """,
        """
        {child} would like to stay at {his} school and to have {his} own door to close. {He} does not want to sit in \
        a room with twelve adults.
        """,
      ],
      .health: [
        """
        Well. {child} has asked to see the school nurse alone, and can do so on Tuesdays.
        """,
        """
        Well, and active in sports. Sleep is poor.
        """,
      ],
      .education: [
        """
        {child} is on course for {his} examinations, and has fallen behind with homework.
        """,
        """
        {child} is strong in languages. {He} has a mentor at school, and uses the time.
        """,
      ],
      .relationships: [
        """
        {child} has a steady group of friends. {He} spends much time online in the evenings, and talks about it \
        openly.
        """
      ],
      .childDiscussion: [
        """
        {child} was asked whether to come, and chose to send {his} views. They were read out first. The worker tells \
        {him} the decision today.
        """
      ],
    ],
  ]
}
