import type { Range } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { type LineSign, lineSign } from '../../../../shared/facts/narrative.ts'
import styles from './Narrative.module.css'

const lines: Readonly<Record<LineSign['kind'], Decoration | null>> = {
  heading: Decoration.line({ class: styles['heading'] ?? '' }),
  item: Decoration.line({ class: styles['item'] ?? '' }),
  tableRow: Decoration.line({ class: styles['tableRow'] ?? '' }),
  paragraph: null,
}
const sign = Decoration.mark({ class: styles['sign'] ?? '' })
const strong = Decoration.mark({ class: styles['strong'] ?? '' })

/** What a line is made of shows where it is written, and elsewhere only what it makes of it. */
const unseen = Decoration.replace({})

function looksOf(view: EditorView): DecorationSet {
  const looks: Range<Decoration>[] = []
  const { from: begin, to: end } = view.state.selection.main
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at)
      looks.push(...lineLooks(line.text, line.from, begin <= line.to && end >= line.from))
      at = line.to + 1
    }
  return Decoration.set(looks, true)
}

function lineLooks(text: string, from: number, isWritten: boolean): Range<Decoration>[] {
  const start = from + text.length - text.trimStart().length
  const { kind, length } = lineSign(text.trim())
  const line = lines[kind]
  return [
    ...(line === null ? [] : [line.range(from)]),
    ...(length === 0 ? [] : [sign.range(start, start + length)]),
    ...(kind === 'heading' ? [] : boldIn(text, from, isWritten ? sign : unseen)),
  ]
}

const boldPattern = /\*\*(.+?)\*\*/g

/** Bold words, and the signs about them. */
function boldIn(text: string, from: number, signs: Decoration): Range<Decoration>[] {
  return [...text.matchAll(boldPattern)].flatMap(({ 0: { length }, index }) => {
    const [begin, end] = [from + index, from + index + length]
    return [signs.range(begin, begin + 2), strong.range(begin + 2, end - 2), signs.range(end - 2, end)]
  })
}

/** Lines look like what they are printed as: headings, items of lists, rows of tables, bold words. */
export const lineLooksPlugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = looksOf(view)
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged || update.selectionSet) this.decorations = looksOf(update.view)
    }
  },
  { decorations: plugin => plugin.decorations },
)
