import Terminal
import Workflow

/// What is typed into dialogs outlives the program, as what is typed into forms does.
extension Shell {
  /// Puts a screen on top. A dialog is given back what was typed in it before, on the same thing, by the same person.
  func push(_ screen: any Screen) -> [Effect] {
    if let form = screen as? FormScreen { closeOthers(of: form) }
    var layer = Layer(screen: screen)
    layer.behind = answeredBefore
    answeredBefore = []
    var effects: [Effect] = []
    if var dialog = screen as? any TypingDialog {
      let place = layers.reversed().lazy.compactMap(\.screen.recordPlace).first
      var draft = DialogDraft(dialog.draftName, at: place ?? .none)
      if let (typed, at) = draft.found(in: session), dialog.takeUp(typed, in: session) {
        layer.screen = dialog
        effects.append(.say(say("Restored what you had typed here, \(session.saying(at)).")))
      }
      layer.draft = draft
    }
    layers.append(layer)
    return effects
  }

  /// Closes the layers below in which the form that comes is open already, with the dialogs over them: what was typed is
  /// kept, and the form that comes takes it up. Open twice, each would keep its own over what the other has kept.
  private func closeOthers(of form: FormScreen) {
    for index in layers.indices.reversed() where index > 0 {
      guard let other = layers[index].screen as? FormScreen, other.isOpen(onSameAs: form) else { continue }
      _ = layers[index].screen.receive(.closed, in: session)
      guard !layers[index].screen.isStuck else { continue }
      var end = index + 1
      while end < layers.count, layers[end].screen.isDialog {
        keepTypedLast(in: end)
        end += 1
      }
      layers.removeSubrange(index..<end)
    }
  }

  /// Keeps what was typed into the dialog of a layer where that has changed.
  func keepTyped(in index: Int) {
    guard let dialog = layers[index].screen as? any TypingDialog, layers[index].draft != nil else { return }
    show(layers[index].draft?.keep(dialog.typed, in: session) ?? [])
  }

  /// The same as the program ends.
  func keepTypedLast(in index: Int) {
    guard let dialog = layers[index].screen as? any TypingDialog else { return }
    layers[index].draft?.keepLast(dialog.typed, in: session)
  }

  /// Puts it into the refuge where it was not kept yet.
  func shelterTyped(in index: Int) {
    guard let dialog = layers[index].screen as? any TypingDialog else { return }
    layers[index].draft?.shelter(dialog.typed, in: session)
  }

  /// Forgets what was typed into the dialog on top: it was taken, or left on purpose.
  func dropTyped() {
    show(layers[layers.count - 1].draft?.discard(in: session) ?? [])
  }

  /// Decides what becomes of the text of a dialog that was answered, and of those that it came after.
  ///
  /// What is refused, and what is asked further about, is kept until it is taken. The screens below keep what they made
  /// of it before it is forgotten here.
  func settleTyped(_ layer: Layer, answer: DialogAnswer, effects: [Effect]) {
    var layer = layer
    var drafts = layer.behind
    if answer == .cancelled {
      show(layer.draft?.discard(in: session) ?? [])
      return
    }
    if let draft = layer.draft { drafts.append(draft) }
    guard !drafts.isEmpty else { return }
    if effects.contains(where: \.leavesOpen) {
      if let typed = (layer.screen as? any TypingDialog)?.typed {
        show(layer.draft?.keep(typed, in: session) ?? [])
        if let draft = layer.draft { drafts[drafts.count - 1] = draft }
      }
      if effects.contains(where: \.asksFurther) { answeredBefore = drafts }
      return
    }
    for index in layers.indices { show(layers[index].screen.keep(in: session)) }
    guard !layers.contains(where: \.screen.isStuck) else { return }
    for index in drafts.indices { show(drafts[index].discard(in: session)) }
  }
}

extension Shell {
  /// What a dialog led to. Where what was typed in it is refused, and the dialog may never be opened on the same thing
  /// again, one key puts it in elsewhere, and the refusal says so.
  func offering(_ typed: TypedText?, beside effects: [Effect]) -> [Effect] {
    let text = typed.map { $0.lines.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n") } ?? ""
    guard text.count >= PromptDialog.sentence, !effects.contains(where: \.asksFurther),
      let last = effects.lastIndex(where: \.isRefusal), case .refuse(let why) = effects[last]
    else { return effects }
    session.clipboard.refused = text
    refusedIn = shown
    var effects = effects
    let key = Binding.puttingInRefused.keys[0].label
    effects[last] = .refuse(say("\(why) What you typed is kept; \(key) puts it into any field."))
    return effects
  }
}

extension Effect {
  /// True for what says why something was not done.
  var isRefusal: Bool { if case .refuse = self { true } else { false } }

  /// True for what opens another dialog to be answered; one that is only read comes after what was done.
  fileprivate var asksFurther: Bool {
    if case .push(let screen) = self { screen.isDialog && !(screen is NoticeDialog) } else { false }
  }

  /// True where what was answered is not done with: it was refused, or something more is asked.
  fileprivate var leavesOpen: Bool {
    isRefusal || asksFurther
  }
}
