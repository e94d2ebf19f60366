import Casework
import Terminal
import Workflow

extension FieldLines {
  /// The answers of siblings beside each other; what is filled in opens in place below its row.
  mutating func addGrid(_ section: PlacedSection) {
    let children = section.children(of: record.step, in: record.file)
    guard let layout = GridLayout(children: children.count, width: width) else {
      for field in section.fields { add(field) }
      return
    }
    var names = FormLine(String(repeating: " ", count: layout.label), .text)
    for child in children {
      names.add(fitted(child.givenName.isEmpty ? child.name : child.givenName, layout.cell), .heading)
    }
    lines.append(names)
    for row in section.gridRows { addGridRow(row, children, layout) }
  }

  private mutating func addGridRow(_ row: [PlacedField], _ children: [Person], _ layout: GridLayout) {
    guard let first = row.first else { return }
    let start = lines.count
    if first.field.kind == .heading {
      lines.append(FormLine(first.field.label, .heading))
      return
    }
    let isFocused = row.contains { $0.address == focus }
    let label = (isFocused ? "▸ " : "") + first.field.label + (first.field.isRequired ? " *" : "")
    let labels = wrapped(label, layout.label)
    let cells = children.map { child in row.first { $0.address.child == child.id }.map(cell) }
    let texts = cells.map { cell in cell.map { wrapped($0.text, layout.cell) } ?? [] }
    for number in 0..<max(labels.count, texts.map(\.count).max() ?? 0) {
      var line = FormLine(
        fitted(number < labels.count ? labels[number] : "", layout.label), isFocused ? .heading : .text)
      for (index, cell) in cells.enumerated() {
        let text = number < texts[index].count ? texts[index][number] : ""
        let isHere = cell?.address != nil && cell?.address == focus
        // The space between children stays free, so that the chosen cell is seen as one.
        line.add(fitted(text, layout.cell - 1), isHere ? .selection : cell?.ink ?? .faint)
        line.add(" ", .text)
      }
      lines.append(line)
    }
    for placed in row { fields[placed.address] = start..<lines.count }
    if let placed = row.first(where: { $0.address == focus }) {
      addBelow(placed)
      fields[placed.address] = start..<lines.count
    }
  }

  /// What is shown of an answer in the grid.
  private func cell(_ placed: PlacedField) -> (address: FieldAddress, text: String, ink: Ink) {
    let answer = answers[placed.address] ?? .blank
    let text = placed.field.kind.wording(of: answer, in: record.file)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    let isWrong = conflicts.contains(placed.address) || placed.field.kind.problem(with: answer) != nil
    let isMissing = marksMissing && placed.required(given: answer).contains { !$0.isThere }
    if isWrong || isMissing { return (placed.address, text.isEmpty ? say("! missing") : "! \(text)", .alert) }
    return (placed.address, text.isEmpty ? "-" : text, text.isEmpty ? .faint : .text)
  }

  /// The focused cell as it is filled in, across the whole width.
  private mutating func addBelow(_ placed: PlacedField) {
    addLabel(placed, text: placed.label, isFocused: true)
    addHelp(placed)
    guard let input else { return }
    numbersChoices = true
    addInput(input, placed)
    numbersChoices = false
    addNotes(placed, isFocused: true)
    if let hint = FieldLines.gridHint(input) { lines.append(FormLine(hint, .faint, indent: 2)) }
    if conflicts.contains(placed.address) { addConflict(placed) }
    lines.append(FormLine())
  }

  /// What the keys do in a cell of a grid that they do not do elsewhere.
  private static func gridHint(_ input: FieldInput) -> String? {
    switch input.body {
    case .options(let options):
      let count = min(9, options.choices.count)
      return say("\(count > 1 ? "1-\(count)" : "1") or Space chooses; arrows go to the other cells")
    case .person: return say("Enter opens the list; arrows go to the other cells")
    case .text, .table: return nil
    }
  }

  /// A text on at most two lines.
  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    let lines = String(text.prefix(columns * 4)).wrapped(toColumns: max(4, columns - 1)).map(String.init)
    guard lines.count > 2 else { return lines }
    return [lines[0], (lines[1] + " " + lines[2]).clipped(toColumns: columns - 1, ellipsis: true)]
  }

  /// A text as wide as a cell.
  private func fitted(_ text: String, _ columns: Int) -> String {
    let shown = text.clipped(toColumns: columns, ellipsis: true)
    return shown + String(repeating: " ", count: max(0, columns - shown.columns))
  }
}
