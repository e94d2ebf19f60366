/// One step of a case: the kind and which one of its kind, written `core-group-2`.
public struct StepID: Hashable, Comparable, Sendable, LosslessStringConvertible {
  public let key: StepKey
  /// Counted from 1 within the case.
  public let number: Int

  /// The highest number that is read: no case has as many steps, and the one after it is a number too.
  public static let highest = 999_999

  public init(_ key: StepKey, _ number: Int) {
    self.key = key
    self.number = number
  }

  public init?(_ description: String) {
    guard let dash = description.lastIndex(of: "-"), dash != description.startIndex,
      let number = Int(description[description.index(after: dash)...]), (1...Self.highest).contains(number)
    else { return nil }
    self.init(StepKey(description[..<dash]), number)
  }

  public var description: String { "\(key)-\(number)" }

  public static func < (left: StepID, right: StepID) -> Bool {
    (left.key, left.number) < (right.key, right.number)
  }
}

/// One task of one step of a case, and the form that belongs to it: written `core-group-2/minutes`.
public struct TaskID: Hashable, Comparable, Sendable, LosslessStringConvertible {
  public let step: StepID
  public let task: TaskKey

  public init(_ step: StepID, _ task: TaskKey) {
    self.step = step
    self.task = task
  }

  public init?(_ description: String) {
    guard let slash = description.firstIndex(of: "/"), let step = StepID(String(description[..<slash])) else {
      return nil
    }
    let task = description[description.index(after: slash)...]
    guard !task.isEmpty else { return nil }
    self.init(step, TaskKey(task))
  }

  public var description: String { "\(step)/\(task)" }

  public static func < (left: TaskID, right: TaskID) -> Bool {
    (left.step, left.task) < (right.step, right.task)
  }
}

/// Where an answer sits in a form: the field, and the child it is about in a section that is asked for each child.
/// Written `decision@p2`, or `views` where there is no child.
public struct FieldAddress: Hashable, Comparable, Sendable, LosslessStringConvertible {
  public let field: FieldKey
  public let child: PersonID?

  public init(_ field: FieldKey, child: PersonID? = nil) {
    self.field = field
    self.child = child
  }

  public init?(_ description: String) {
    guard !description.isEmpty, description.first != "@", description.last != "@" else { return nil }
    guard let at = description.firstIndex(of: "@") else {
      self.init(FieldKey(description))
      return
    }
    self.init(FieldKey(description[..<at]), child: PersonID(description[description.index(after: at)...]))
  }

  public var description: String { child.map { "\(field)@\($0)" } ?? field.description }

  public static func < (left: FieldAddress, right: FieldAddress) -> Bool {
    left.description < right.description
  }
}

extension StepID: CodedAsKey {}
extension TaskID: CodedAsKey {}
extension FieldAddress: CodedAsKey {}
