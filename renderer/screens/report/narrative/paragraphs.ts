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

/** The words that are selected; none where nothing is, or more than one line of them. */
export function selectedWords({ state }: EditorView): string {
  const { from, to } = state.selection.main
  const words = state.sliceDoc(from, to).trim()
  return words.includes('\n') ? '' : words
}

/** Selects the first place of the text that says these words. @returns whether there is one still */
export function showWords(view: EditorView, words: string): boolean {
  const from = view.state.doc.toString().indexOf(words)
  if (from === -1) return false
  view.dispatch({ selection: { anchor: from, head: from + words.length }, scrollIntoView: true })
  view.focus()
  return true
}
