import {
  cursorLineBoundaryBackward,
  cursorLineBoundaryForward,
  selectLineBoundaryBackward,
  selectLineBoundaryForward,
} from '@codemirror/commands'
import { EditorSelection, type SelectionRange } from '@codemirror/state'
import type { Command, EditorView, KeyBinding } from '@codemirror/view'

/**
 * Home and End. CodeMirror goes to the edge that is seen; where a Persian line begins with a number that edge is behind
 * the number, which people type from left to right.
 */
export const lineEnds: readonly KeyBinding[] = [
  { key: 'Home', run: toEnd(cursorLineBoundaryBackward, 'from'), shift: toEnd(selectLineBoundaryBackward, 'from') },
  { key: 'End', run: toEnd(cursorLineBoundaryForward, 'to'), shift: toEnd(selectLineBoundaryForward, 'to') },
]

function toEnd(command: Command, side: 'from' | 'to'): Command {
  return view => {
    command(view)
    const { main } = view.state.selection
    const end = view.state.doc.lineAt(main.head)[side]
    if (main.head !== end && isInRowOf(view, main, end))
      view.dispatch({ selection: EditorSelection.range(main.empty ? end : main.anchor, end), scrollIntoView: true })
    return true
  }
}

/** A long paragraph has many rows; its end is meant in the last, its beginning in the first. */
function isInRowOf(view: EditorView, { head }: SelectionRange, end: number): boolean {
  const [here, there] = [view.coordsAtPos(head), view.coordsAtPos(end)]
  return here !== null && there !== null && here.top < there.bottom && there.top < here.bottom
}
