import Casework
import Terminal
import Workflow

/// A screen or dialog in a state of its own, and how somebody gets there from the work tray.
struct TrialPlace: Hashable, Sendable {
  var name: String
  /// The type of the screen: "TrayScreen".
  var type: String
  var worker: WorkerID
  /// What is typed, as `TypedScript` reads it.
  var keys: String

  init(_ name: String, _ type: String, as worker: WorkerID = "amina.shah", _ keys: String = "") {
    self.name = name
    self.type = type
    self.worker = worker
    self.keys = keys
  }
}
