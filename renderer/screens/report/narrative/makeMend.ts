import type { EditorView } from '@codemirror/view'
import { type Mend, mendText } from '../../../../shared/checks/mend/mend.ts'

/**
 * Makes a mend in the text as it is typed, as one step that the editor's undo takes back, and shows its place.
 * @returns false where the text says something else by now
 */
export function makeMend(view: EditorView, { change }: Mend): boolean {
  if (change.by !== 'text' || mendText(view.state.doc.toString(), change.spots) === null) return false
  const spots = change.spots.toSorted((a, b) => a.from - b.from)
  const [first] = spots
  if (first === undefined) return false
  view.dispatch({
    changes: spots.map(({ from, was, now }) => ({ from, to: from + was.length, insert: now })),
    selection: { anchor: first.from + first.now.length },
    userEvent: 'input',
    scrollIntoView: true,
  })
  view.focus()
  return true
}
