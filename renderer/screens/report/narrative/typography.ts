import type { Extension } from '@codemirror/state'
import { EditorView, type KeyBinding } from '@codemirror/view'

/** Shift+Space and Ctrl+Shift+2 write a half-space, as Persian keyboards and Word do. */
export const halfSpace: readonly KeyBinding[] = ['Shift-Space', 'Mod-Shift-2'].map(key => ({
  key,
  run: view => {
    view.dispatch(view.state.replaceSelection('\u200C'), { userEvent: 'input.type', scrollIntoView: true })
    return true
  },
}))

/** The second «{» asks for a figure in the place of both. @param onWish where it is to stand */
export function wishFact(onWish: (at: number) => void): Extension {
  return EditorView.inputHandler.of((view, from, to, text) => {
    if (text !== '{' || from === 0 || view.state.sliceDoc(from - 1, from) !== '{') return false
    view.dispatch({ changes: { from: from - 1, to }, selection: { anchor: from - 1 }, userEvent: 'delete' })
    onWish(from - 1)
    return true
  })
}
