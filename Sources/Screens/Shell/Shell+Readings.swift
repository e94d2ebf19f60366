import Casework
import Workflow

extension Shell {
  /// What was recorded as opened in this sitting, and when.
  struct Readings {
    /// The screen that is seen shows this, and it was dealt with.
    fileprivate var shown: Sight?
    fileprivate var recorded: [Sight: Instant] = [:]
    fileprivate var hasSaidProblem = false
    /// True while what is open has no record that could be made in a moment.
    fileprivate(set) var isOwed = false

    /// Something of a case, as somebody sees it.
    fileprivate struct Sight: Hashable {
      var opened: Opened
      var by: WorkerID
      var principal: WorkerID?
    }
  }

  /// For how long the same that is opened again is not recorded again, in milliseconds.
  private static let lasting = 15 * 60_000

  /// Records what of a case is seen now, where it was not a while ago. It is written before the frame is drawn: nobody
  /// sees what there is no record of, unless nothing can be written, which is said once. While another process holds the
  /// store, which whoever opens it could bring about, it is not shown, and tried again with every event, and every two seconds.
  func noteReading() {
    guard let opened = layers.last(where: { !$0.screen.isDialog })?.screen.shows else {
      (readings.shown, readings.isOwed) = (nil, false)
      return
    }
    let actor = session.actor
    let sight = Readings.Sight(opened: opened, by: actor.worker, principal: actor.principal)
    guard readings.shown != sight else { return }
    (readings.shown, readings.isOwed) = (sight, false)
    let now = session.now
    if let before = readings.recorded[sight], (0..<Shell.lasting).contains(now - before) { return }
    do throws(CaseworkError) {
      let note = try session.service.recordReading(opened.what, of: opened.caseID, as: actor)
      readings.recorded[sight] = now
      guard case .witness(let problem) = note else { return }
      sayOnce(say("The record of this is in the system's log: \(problem.description)"))
    } catch {
      // A case that can't be opened shows nothing; the screen says why.
      guard case .store(let problem) = error else { return }
      if case .busy = problem {
        (readings.shown, readings.isOwed) = (nil, true)
        return
      }
      sayOnce(say("This is opened without a record of it: \(problem.description)"))
    }
  }

  /// What is wrong with the records, for the first of them.
  private func sayOnce(_ text: String) {
    guard !readings.hasSaidProblem, message == nil else { return }
    readings.hasSaidProblem = true
    message = Message(text: text, isRefusal: true)
  }
}
