import Terminal
import Testing

@testable import waymark

/// Random keys, texts, pastes, mouse events and window sizes at every screen: a taste of what `make stress` types a
/// million of.
@Suite struct RandomKeyTests {
  @Test(
    "whatever is typed: a frame within its window, a way back, no text lost, a whole journal", arguments: TrialPlace.all
  )
  func whateverIsTyped(place: TrialPlace) throws {
    let store = try EveryScreenTests.store.get()
    _ = try KeyTrials(store: store, seed: 1).run(place, number: 0, atMost: 20, rebuilds: false)
  }

  @Test(
    "what was once found: a form that is opened over itself keeps what was typed last",
    arguments: [
      ("form-sheet", "Alt-/ Alt-s ^F Enter →"), ("form", "↑ F Esc Esc Alt-/ Enter j Alt-/ Enter"),
      ("form-outcomes", "q Enter F Enter Esc Shift-Tab Shift-Tab 한"),
    ])
  func formsOverThemselves(place name: String, script: String) throws {
    let place = try #require(TrialPlace.all.first { $0.name == name })
    let trial = try KeyTrial(place, in: EveryScreenTests.store.get())
    try trial.play(TypedScript(script))
    try trial.finish(checkingForm: true, rebuilds: false)
  }

  @Test("the same seed types the same") func isRepeatable() throws {
    let store = try EveryScreenTests.store.get()
    let place = try #require(TrialPlace.all.first)
    func typed(_ seed: UInt64) throws -> [String] {
      var words: [String] = []
      _ = try KeyTrials(store: store, seed: seed).run(place, number: 1, atMost: 30, rebuilds: false) {
        words.append(TypedScript.word($0))
      }
      return words
    }
    let words = try typed(7)
    #expect(try typed(7) == words)
    #expect(try typed(8) != words)
    // What a failure prints can be typed again.
    let read = try TypedScript(words.joined(separator: " ")).steps.flatMap(\.events)
    #expect(read.map(TypedScript.word) == words)
  }

  @Test("a place that its keys do not lead to is an error") func placesAreReached() throws {
    let store = try EveryScreenTests.store.get()
    let place = TrialPlace("tray", "TrayScreen", #"/ "nobody"#)
    #expect(throws: TypedScript.Unreadable.self) { try KeyTrial(place, in: store) }
    #expect(throws: Complaint.self) { try KeyTrial(TrialPlace("tray", "HelpScreen"), in: store) }
    #expect(throws: Complaint.self) { try KeyTrial(TrialPlace("tray", "TrayScreen", #">"nobody""#), in: store) }
  }
}
