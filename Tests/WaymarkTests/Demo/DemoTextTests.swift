import Casework
import Testing
import Workflow

@testable import waymark

/// What stands in the demo's forms: whole, in the words of each family, and long enough to be read as real.
@Suite struct DemoTextTests {
  let sample: DemoSample

  init() throws { sample = try DemoSample.forty.get() }

  /// Every text in every form, its tables among them.
  private var texts: [String] {
    sample.files.flatMap(\.forms).flatMap(\.answers.values).flatMap { answer -> [String] in
      switch answer {
      case .text(let text): [text]
      case .rows(let rows): rows.flatMap(\.values).compactMap { if case .text(let text) = $0 { text } else { nil } }
      default: []
      }
    }
  }

  @Test func everyAnswerThatWasFinalisedIsComplete() throws {
    for file in sample.files {
      for form in file.forms where !form.state.isEditable {
        let step = try #require(file.step(form.id.step))
        let definition = try #require(sample.definitions.forms[form.definition])
        let missing = file.missingAnswers(of: form, definition: definition, in: step)
        #expect(missing.isEmpty, "\(file.id) \(form.id)")
      }
    }
  }

  @Test func everyNameIsPutIn() {
    for text in texts {
      #expect(!text.contains("{") && !text.contains("}"), "\(text)")
      #expect(!text.contains("the partner") && !text.contains("See the record"), "\(text)")
    }
  }

  @Test func everyWordInBracesIsKnown() {
    let family = DemoFamily(
      name: "Marsh", address: "", people: [NewPerson(kind: .child, givenName: "Mia", familyName: "Marsh")],
      girls: [true], carer: DemoFamily.Adult(name: "Dana", isWoman: true), partner: nil, school: nil)
    let voice = DemoVoice(family)
    let all =
      DemoStory.Key.allCases.flatMap { $0.story.texts.values }
      + [DemoStory.young, DemoStory.older].flatMap { $0.values.flatMap { $0.values.flatMap(\.self) } }
      + DemoStory.common.values.flatMap(\.self)
    let words = Set(all.flatMap { $0.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } } })
    #expect(words.count > 10)
    for word in words { #expect(!voice.say("{\(word)}").isEmpty, "\(word)") }
    #expect(voice.say("{Kids} {were} seen; {he} likes {his} bed.") == "Mia was seen; she likes her bed.")
  }

  @Test func reportsAndMinutesHaveParagraphs() throws {
    let forms = sample.files.flatMap(\.forms).filter { !$0.state.isEditable }
    for key: FormKey in ["conference-report", "conference-minutes", "section-47-enquiry", "strategy-discussion"] {
      let some = forms.filter { $0.definition == key }
      #expect(some.count >= 5, "\(key)")
      for form in some {
        let texts = form.answers.values.compactMap { if case .text(let text) = $0 { text } else { nil } }
        #expect(texts.contains { $0.contains("\n\n") }, "\(form.id)")
        #expect(texts.joined(separator: " ").split(separator: " ").count > 300, "\(form.id)")
      }
    }
  }

  @Test func circumstancesDiffer() {
    let categories = sample.files.flatMap { Array($0.statuses.values) }.flatMap { Array($0.values) }.compactMap(
      \.detail)
    #expect(Set(categories).isSuperset(of: ["NEG", "EMO", "PHY", "SAB"]))
    #expect(Set(DemoPlot.all.map(\.story)) == Set(DemoStory.Key.allCases))
    let concerns = sample.files.flatMap(\.forms).compactMap { form -> String? in
      guard form.id.task == "record", case .text(let text) = form.answers[FieldAddress("concern" as FieldKey)] else {
        return nil
      }
      return text
    }
    #expect(concerns.count >= 35)
    #expect(Set(concerns).count == concerns.count)
  }

  @Test func whatOneChildSufferedIsNotSaidOfAnother() throws {
    for file in sample.files where file.children.count > 1 {
      for form in file.forms {
        let byChild = Dictionary(grouping: form.answers.filter { $0.key.child != nil && $0.key.field == "reason" }) {
          $0.value
        }
        #expect(byChild.values.allSatisfy { $0.count == 1 }, "\(file.id) \(form.id)")
        let injuries = file.children.dropFirst().compactMap { form.answers[FieldAddress("injuries", child: $0.id)] }
        #expect(injuries.allSatisfy { $0 == .text("None seen or reported.") }, "\(file.id)")
      }
    }
  }

  @Test func noAgencyRepeatsAnother() {
    for form in sample.files.flatMap(\.forms) {
      for (address, column) in [("information", "said"), ("agency-updates", "update")] as [(FieldKey, FieldKey)] {
        guard case .rows(let rows) = form.answers[FieldAddress(address)] else { continue }
        let said = rows.compactMap { $0[column] }
        #expect(rows.count >= 2 && Set(said).count == rows.count, "\(form.id)")
      }
    }
  }
}
