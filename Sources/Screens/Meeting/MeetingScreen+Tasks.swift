extension MeetingScreen {
  /// What is done, what can be done and what waits, and for whom or what.
  func taskLines(columns: Int) -> [MeetingLine] { loaded?.taskLines(columns: columns) ?? [] }
}
