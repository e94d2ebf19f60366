import Casework
import Screens
import Terminal
import Testing
import Workflow

/// A long text lent to another editor, without a terminal.
@Suite struct OutsideEditorTests {
  private let world = FormWorld()

  /// An editor that always leaves the same, or never starts.
  private struct Scripted: OutsideEditor {
    var result: Result<String, OutsideEditorProblem>
    var place: String?
    func edit(_ text: String) throws(OutsideEditorProblem) -> String { try result.get() }
    func keep(_ text: String) -> String? { place.map { "\($0)-\(text.count)" } }
  }

  private func play(_ editor: any OutsideEditor, then keys: [Key] = []) -> MemoryDevice {
    let device = MemoryDevice(size: Size(width: 80, height: 24))
    device.type("b")
    device.type("Mine.")
    device.press(.alt("e"))
    for key in keys { device.press(key) }
    let shell = Shell(
      session: world.session(as: FormWorld.amina), root: FormScreen(caseID: world.caseID, form: FormWorld.enquiry),
      depth: .indexed, editor: editor)
    shell.run(on: device)
    return device
  }

  private var kept: Answer? {
    world.store.draft(of: FormWorld.enquiry, in: world.caseID, by: FormWorld.amina.id)?.answers[
      FieldAddress("analysis", child: nil)]
  }

  @Test func whatItLeavesIsTakenWithoutWhatIsNoText() {
    let device = play(Scripted(result: .success("Mine.\nTheirs.\u{1B}[31m\u{07}\n")))
    #expect(device.loans == 1)
    #expect(kept == .text("Mine.\nTheirs."))
    #expect(device.frame?.text.contains("Taken over from the editor; Alt-z takes it back.") == true)
  }

  @Test func itIsTakenBackAsOneStep() {
    _ = play(Scripted(result: .success("Something else.")), then: [.alt("z")])
    #expect(kept == .text("Mine."))
  }

  @Test func anUnchangedTextAndAProblemAreSaid() {
    let same = play(Scripted(result: .success("Mine.\n")))
    #expect(same.frame?.text.contains("Nothing was changed in the editor.") == true)
    #expect(kept == .text("Mine."))
  }

  @Test func aProblemLosesNothing() {
    let none = play(NoOutsideEditor())
    #expect(none.frame?.text.contains("! No editor is set: put the name of yours into VISUAL or EDITOR.") == true)
    #expect(kept == .text("Mine."))
  }

  @Test func aTextThatIsTooLongIsRefused() {
    let device = play(Scripted(result: .success(String(repeating: "word ", count: 60_000))))
    #expect(
      device.frame?.text.contains("! The text from the editor is too long for this field; it is as it was.") == true)
    #expect(kept == .text("Mine."))
  }

  @Test func aTextThatIsRefusedStaysSomewhere() {
    let device = play(Scripted(result: .success(String(repeating: "word ", count: 60_000)), place: "/kept"))
    let text = device.frame?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    #expect(text.contains("What was saved in the editor is in /kept-300000."), "\(text)")
    #expect(kept == .text("Mine."))
  }
}
