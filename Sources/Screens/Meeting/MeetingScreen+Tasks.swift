extension MeetingScreen {
  /// What is done, what can be done and what waits, and for whom or what.
  func taskLines(columns: Int) -> [MeetingLine] {
    guard let loaded else { return [] }
    let view = StepView(loaded: loaded)
    return view.about(columns: columns) + loaded.taskLines(columns: columns, wrapsTitles: false)
      + view.foot(columns: columns)
  }
}
