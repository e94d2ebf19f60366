import Testing
import Workflow

/// Titles in the middle of a sentence.
@Suite struct InSentenceTests {
  @Test(arguments: [
    ("Social worker", "social worker"), ("Core group 2", "core group 2"), ("Chair (IRO, CPO)", "chair (IRO, CPO)"),
    ("Chair's mid-review check", "chair's mid-review check"), ("Ärztin", "ärztin"), ("A meeting", "a meeting"),
    ("IRO", "IRO"), ("MAE panel", "MAE panel"), ("IROs of the unit", "IROs of the unit"),
    ("S47 enquiry", "S47 enquiry"), ("PQA (conference unit)", "PQA (conference unit)"),
    ("A&E consultant", "A&E consultant"),
    ("eCAF check", "eCAF check"), ("McKenzie friend", "McKenzie friend"),
    ("Business Support Team (Safeguarding and Meetings)", "Business Support Team (Safeguarding and Meetings)"),
    ("Send SOC1953", "send SOC1953"), ("2nd review", "2nd review"), ("already small", "already small"), ("", ""),
    ("議事録", "議事録"),
  ])
  func beginsInLowerCaseUnlessItIsAnAcronymOrAName(title: String, expected: String) {
    #expect(title.inSentence == expected)
  }
}
