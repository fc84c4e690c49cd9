import type { EditorView } from '@codemirror/view'
import { lineSign } from '../../../../shared/facts/narrative.ts'

/** Selects a paragraph, as findings count them from 1: headings and blank lines are none. */
export function showParagraph(view: EditorView, wanted: number): void {
  const { doc } = view.state
  let count = 0
  for (let at = 1; at <= doc.lines; at++) {
    const line = doc.line(at)
    const text = line.text.trim()
    if (text === '' || lineSign(text).kind === 'heading') continue
    if (++count < wanted) continue
    view.dispatch({ selection: { anchor: line.from, head: line.to }, scrollIntoView: true })
    view.focus()
    return
  }
}
