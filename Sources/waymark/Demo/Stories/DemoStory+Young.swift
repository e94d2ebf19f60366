extension DemoStory {
  /// What is said of children under five, where the story has no words of its own; each a choice.
  static let young: [Stage: [Topic: [String]]] = [
    .unborn: [
      .childWords: [
        """
        Not born yet. The scan shows a baby that is growing as it should.
        """,
        """
        Seen with both parents at the clinic: they listened to the heartbeat together.
        """,
      ],
      .health: [
        """
        The pregnancy is followed at the clinic. The date of birth and what the hospital has to watch for are in the \
        birth plan.
        """,
        """
        Growth is as expected at the last scan. The next one is in three weeks.
        """,
      ],
      .education: [
        """
        Not born yet. A health visitor sees the parents at home from 32 weeks.
        """
      ],
      .relationships: [
        """
        Names have been chosen and not told yet. Both sides of the family know about the baby.
        """
      ],
      .childDiscussion: [
        """
        Members spoke of what this baby will need in the first weeks: feeding, warmth, safe sleep and one person who \
        comes when it cries.
        """
      ],
    ],
    .baby: [
      .childWords: [
        """
        {child} is too young to speak. Seen at home: {he} follows {carer} with {his} eyes, reaches out to be picked \
        up and calms down when held.
        """,
        """
        {child} was seen awake and after a feed, clean and in warm clothes. {He} smiled at {carer} and hid from the \
        worker.
        """,
      ],
      .health: [
        """
        Weight follows the 50th centile. Immunisations are up to date.
        """,
        """
        Weight gain was slow and has picked up in the last two months. The next check is at the clinic.
        """,
      ],
      .education: [
        """
        {child} does what is expected at {his} age, and makes many sounds.
        """,
        """
        {child} sits, and is about to crawl. The health visitor has no worries about {his} development.
        """,
      ],
      .relationships: [
        """
        {child} knows who belongs to {him}, and goes to them when {he} is unsure.
        """
      ],
      .childDiscussion: [
        """
        {child} cannot wait: what matters to {him} is that the same people come each time, and that sleep is safe. \
        The health visitor goes on weighing {him} every two weeks.
        """
      ],
    ],
    .toddler: [
      .childWords: [
        """
        {child} played on the floor with cars during the visit and brought each one to {carer}. {He} said "mine" and \
        "again".
        """,
        """
        {child} showed the worker {his} bed and the bear in it. Asked who puts {him} to bed, {he} pointed to \
        {carer}.
        """,
      ],
      .health: [
        """
        Immunisations are up to date. Speech has been checked, and is checked again in six months.
        """,
        """
        Well. The two-year check was missed and is booked again.
        """,
      ],
      .education: [
        """
        At nursery on three mornings a week, where {he} plays beside other children and likes to be read to.
        """,
        """
        {child} has a free nursery place from next month. {He} uses short sentences, and understands more than {he} \
        says.
        """,
      ],
      .relationships: [
        """
        {child} is close to {carer}, and shy with strangers for a good while.
        """
      ],
      .childDiscussion: [
        """
        {child} is lively and easily unsettled by changes. Nursery notices at once when a night was short.
        """
      ],
    ],
  ]
}
