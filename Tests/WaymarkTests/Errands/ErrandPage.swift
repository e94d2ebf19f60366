import Foundation

/// The documentation's page of the errands, made from their file.
enum ErrandPage {
  static var text: String {
    """
    # Errands

    Everyday errands, and the keys they take from the work tray as the program starts.

    ## Overview

    Each letter, `Enter` and `Alt-m` counts as one key. Each errand is typed by the tests into the program over the
    demo's store, must arrive, and must take no more keys than its bound, which is below what the best of other
    terminal programs takes for its like; `sh Tests/Benchmarks/run.sh` types them all into a large store and prints how
    long each key takes. The file is `Tests/Benchmarks/errands.txt`.

    Two things are said of the others. They were taken as they are installed, with their default keys, over the same
    records laid out as they lay things out: a mailbox with a message for each task and form (mutt, aerc), a folder for
    each child with a file for each record (nnn, less), a list of everybody's tasks (vit over taskwarrior), a sheet of
    them (VisiData), a diary (calcurse); what must be typed in each, such as a name or a reason, counts in each. And few
    of them do the whole of it: where one only comes near, the table says how near. Systems that social workers have
    today were measured at 14 clicks for one document.

    \(table)
    """ + "\n"
  }

  private static var table: String {
    let heads = ["Errand", "Who", "Keys", "Count", "Bound", "Best of the others", "Its keys", "Count"]
    let rows = Errand.all.map { errand in
      [
        errand["errand"], errand["role"], code(errand["keys"]), "\(errand.keys.count)", "\(errand.bound)",
        "\(errand["peer"]): \(errand["like"])", code(errand["peer-keys"]), "\(errand.peerKeys.count)",
      ]
    }
    return ([heads, heads.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }
      .joined(separator: "\n")
  }

  private static func code(_ keys: String) -> String { "`\(keys.replacingOccurrences(of: "|", with: "\\|"))`" }
}
