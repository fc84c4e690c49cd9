import type { EditorView } from '@codemirror/view'
import type { Mend } from '../../../../shared/checks/mend/mend.ts'
import { spotsTogether } from '../../../../shared/checks/mend/mendTogether.ts'

/**
 * Makes mends in the text as it is typed, as one step that the editor's undo takes back, and shows the first place.
 * @returns how many could not be made, as the text says something else by now
 */
export function makeMends(view: EditorView, mends: readonly Mend[]): number {
  const { spots, left } = spotsTogether(view.state.doc.toString(), mends)
  const sorted = spots.toSorted((a, b) => a.from - b.from)
  const [first] = sorted
  if (first === undefined) return left.length
  view.dispatch({
    changes: sorted.map(({ from, was, now }) => ({ from, to: from + was.length, insert: now })),
    selection: { anchor: first.from + first.now.length },
    userEvent: 'input',
    scrollIntoView: true,
  })
  view.focus()
  return left.length
}
