import Casework
import Terminal
import Workflow

/// Whether and how wide a section that is asked for each child is shown as a grid: fields down, children across.
struct GridLayout: Hashable {
  /// The columns of the labels.
  let label: Int
  /// The columns of each child, the space before the next one among them.
  let cell: Int

  private static let leastLabel = 20
  private static let leastCell = 15

  /// Nil where the children do not fit beside each other in a width.
  init?(children: Int, width: Int) {
    guard children > 1, GridLayout.leastLabel + children * GridLayout.leastCell <= width else { return nil }
    let cell = min(28, (width - GridLayout.leastLabel) / children)
    self.cell = cell
    label = min(34, width - cell * children)
  }

  /// The window's width from which the list of sections stands beside a grid.
  static let besideList = 110

  /// The sections with those of one kind made one, wherever the form asks for a grid and it fits.
  static func merging(_ sections: [PlacedSection], of definition: FormDefinition, windowWidth: Int) -> [PlacedSection] {
    var merged: [PlacedSection] = []
    for section in sections {
      guard section.child != nil, let asked = definition.sections.first(where: { $0.key == section.key }),
        asked.layout == .grid,
        GridLayout(children: sections.count { $0.key == section.key }, width: windowWidth - 2) != nil
      else {
        merged.append(section)
        continue
      }
      guard merged.last?.key != section.key else { continue }
      let all = sections.filter { $0.key == section.key }.flatMap(\.fields)
      let fields = asked.fields.flatMap { field in all.filter { $0.address.field == field.key } }
      merged.append(PlacedSection(key: section.key, child: nil, title: asked.title, fields: fields))
    }
    return merged
  }
}

extension PlacedSection {
  /// True for the sections of siblings made one.
  var isGrid: Bool { child == nil && fields.contains { $0.address.child != nil } }

  /// The children that it is asked for, in their order.
  func children(of step: Step, in file: CaseFile) -> [Person] { isGrid ? file.children(of: step) : [] }

  /// Its fields in their order, each with the children that it is asked for.
  var gridRows: [[PlacedField]] {
    var rows: [[PlacedField]] = []
    for field in fields {
      if rows.last?.first?.address.field == field.address.field {
        rows[rows.count - 1].append(field)
      } else {
        rows.append([field])
      }
    }
    return rows
  }
}
