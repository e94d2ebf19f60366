import Casework
import Screens
import Workflow

/// An invented family with one form that is being filled in, in memory.
struct WritingOffice {
  let session: Session
  private let caseID: CaseID = "C0001"
  private static let task = TaskID(StepID("conference", 1), "report")

  /// A form of so many long texts in sections of ten, the first of which has so many characters.
  init(fields: Int, characters: Int) throws {
    let worker = Worker(
      id: "amina.shah", name: "Amina Shah", title: "social-worker", roles: ["social-worker"], team: "north",
      teamName: "North")
    let definitions = WritingOffice.definitions(fields: fields)
    let service = CaseService(store: InMemoryStore(), clock: SystemClock()) { () throws(CaseworkError) in definitions }
    session = Session(service: service, worker: worker, isTraining: true)
    let actor = Actor(worker)
    try service.register([worker], by: "system")
    let child = NewPerson(kind: .child, givenName: "Ellie", familyName: "Carter", born: Day("2019-03-14"))
    try service.perform(
      .openCase(
        OpenCase(
          family: "Carter", procedure: "writing", step: "conference", team: "north", people: [child],
          allocations: ["social-worker": worker.id])), on: caseID, as: actor)
    try service.perform(.startForm(StartForm(form: WritingOffice.task)), on: caseID, as: actor)
    guard characters > 0 else { return }
    let answers: [FieldAddress: Answer] = [FieldAddress("text-1"): .text(WritingOffice.text(characters))]
    try service.perform(.saveForm(SaveForm(form: WritingOffice.task, answers: answers)), on: caseID, as: actor)
  }

  /// The form, opened at its first field.
  var screen: FormScreen { FormScreen(caseID: caseID, form: WritingOffice.task) }

  /// Paragraphs of about 500 characters.
  static func text(_ characters: Int) -> String {
    let sentence = "Invented words follow one another until the sentence is as long as most. "
    let paragraph = String(repeating: sentence, count: 7) + "\n"
    return String(String(repeating: paragraph, count: characters / paragraph.count + 1).prefix(characters))
  }

  private static func definitions(fields count: Int) -> DefinitionSet {
    let fields = (1...max(1, count)).map { number in
      FieldDefinition(
        key: FieldKey("text-\(number)"), label: "Analysis \(number)", kind: .longText, isRequired: number % 2 == 0)
    }
    let sections = stride(from: 0, to: fields.count, by: 10).map { start in
      SectionDefinition(
        key: FieldKey("section-\(start / 10 + 1)"), title: "Section \(start / 10 + 1)",
        fields: Array(fields[start..<min(start + 10, fields.count)]))
    }
    let task = TaskDefinition(
      key: "report", title: "Write the report", verb: .form("report"), by: ["social-worker"])
    let procedure = Procedure(
      key: "writing", version: 1, title: "Writing",
      roles: [Role(key: "social-worker", title: "Social worker", permissions: [.openCase], isAllocated: true)],
      timescales: [], invitationMethods: [], startingSteps: ["conference"],
      steps: [StepDefinition(key: "conference", title: "Initial conference", kind: .work, tasks: [task])])
    return DefinitionSet(
      procedures: [procedure], forms: [FormDefinition(key: "report", version: 1, title: "Report", sections: sections)])
  }
}
