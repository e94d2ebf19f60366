import Workflow

/// What can go wrong with a store. No error text holds what is in a case.
public enum StoreError: Error, Hashable, Sendable {
  case missing(path: String)
  case notAStore(path: String)
  /// The store was written by a later version of the program.
  case newer(path: String, found: Int, known: Int)
  case readOnly(path: String)
  /// Another process held the store for longer than the time-out.
  case busy(path: String)
  case full(path: String)
  case damaged(path: String, detail: String)
  /// The disk gave an error: what was being written may be kept or not, but whole.
  case disk(path: String)
  case cannotOpen(path: String, detail: String)
  case exists(path: String)
  /// What was written to another store of this path lies beside it, and would be taken for the new one's.
  case logBeside(path: String, log: String)
  /// An older store is brought up to date only with a copy of it beside, which can't be made.
  case noCopy(path: String, copy: String, detail: String)
  /// A store that the program's group guards is not ready: its owner opens it first.
  case ownersFirst(path: String)
  /// Somebody else appended to the stream first.
  case conflict(stream: StreamID, expected: Int, found: Int)
  case unreadableEntry(stream: StreamID, sequence: Int)
  /// Other meetings have what was claimed; the rows are theirs.
  case booked([BookingRow])
  /// The same worker has typed into the same meanwhile, in another run of the program: what is kept there stays.
  case typedElsewhere
}

extension StoreError: CustomStringConvertible {
  /// One sentence for the person at the terminal.
  public var description: String {
    switch self {
    case .missing(let path):
      say("There is no store at \(path); `waymark demo` makes a training store, `waymark store create` an empty one.")
    case .notAStore(let path): say("\(path) is not a Waymark store.")
    case .newer(let path, let found, let known):
      say("\(path) was written by a later version of Waymark (layout \(found), this program knows up to \(known)).")
    case .readOnly(let path): say("\(path) is read-only: nothing was changed.")
    case .busy(let path): say("\(path) is locked by another process: nothing was changed; try again.")
    case .full(let path): say("There is no space left for \(path): nothing was changed.")
    case .damaged(let path, let detail): say("\(path) is damaged: \(detail).")
    case .disk(let path):
      say("The disk of \(path) gave an error. What was under way may not be kept: look before you do it again.")
    case .cannotOpen(let path, let detail): say("\(path) can't be opened: \(detail).")
    case .exists(let path): say("\(path) exists already; nothing was changed.")
    case .logBeside(let path, let log):
      say(
        "\(log) holds what was written to another store of that name, and would be taken for that of \(path). Move it to "
          + "where that store is, under the same name; nothing was changed.")
    case .noCopy(let path, let copy, let detail):
      say(
        "\(path) is of an earlier version of Waymark. It is brought up to date once a copy of it lies beside it, and "
          + "\(copy) can't be written: \(detail). Nothing was changed.")
    case .ownersFirst(let path):
      say(
        "\(path) is to be opened by its owner first: it is of an earlier version of Waymark, or its log is not the owner's. "
          + "They run waymark store check, once. Nothing was changed.")
    case .conflict(let stream, let expected, let found):
      say("\(stream) has changed meanwhile (expected version \(expected), found \(found)): nothing was changed.")
    case .unreadableEntry(let stream, let sequence):
      say("Entry \(sequence) of \(stream) can't be read by this version of Waymark.")
    case .booked(let rows):
      say("\(rows.count == 1 ? say("A booking is") : say("\(rows.count) bookings are")) taken: nothing was changed.")
    case .typedElsewhere: say("You are typing into this at another terminal as well.")
    }
  }
}
