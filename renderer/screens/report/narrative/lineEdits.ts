import { type ChangeSpec, EditorSelection, type Line } from '@codemirror/state'
import type { Command, EditorView, KeyBinding } from '@codemirror/view'
import { lineSign } from '../../../../shared/facts/narrative.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'

/** What a line can be made of. */
export type LineKind = 'heading' | 'bullet' | 'numbered'

/** The lines of the selection become headings or items, or paragraphs again where all of them are such already. */
export function toggleLines(view: EditorView, kind: LineKind): void {
  const lines = selectedLines(view).filter(({ text }) => text.trim() !== '')
  const isDone = lines.every(({ text }) => kindOf(text) === kind)
  view.dispatch({
    changes: lines.map(({ from, text }, i): ChangeSpec => {
      const start = from + text.length - text.trimStart().length
      return { from, to: start + lineSign(text.trim()).length, insert: isDone ? '' : signOf(kind, i + 1) }
    }),
    userEvent: 'input',
  })
  view.focus()
}

/** `**` about the selection, or about the word at the cursor; taken away where it stands already. */
export const toggleBold: Command = view => {
  const { state } = view
  const { main } = state.selection
  const { from, to } = main.empty ? (state.wordAt(main.head) ?? main) : main
  const around = state.sliceDoc(Math.max(0, from - 2), from) === '**' && state.sliceDoc(to, to + 2) === '**'
  view.dispatch({
    changes: around
      ? [
          { from: from - 2, to: from },
          { from: to, to: to + 2 },
        ]
      : [
          { from, insert: '**' },
          { from: to, insert: '**' },
        ],
    selection: around ? EditorSelection.range(from - 2, to - 2) : EditorSelection.range(from + 2, to + 2),
    userEvent: 'input',
  })
  view.focus()
  return true
}

const newTable = ['| عنوان | مقدار |', '|  |  |']

/** A small table below the cursor's line, its first heading selected. */
export function insertTable(view: EditorView): void {
  const { to, text } = view.state.doc.lineAt(view.state.selection.main.head)
  const before = text.trim() === '' ? '' : '\n'
  const start = to + before.length + 2
  view.dispatch({
    changes: { from: to, insert: before + newTable.join('\n') },
    selection: EditorSelection.range(start, start + 'عنوان'.length),
    userEvent: 'input',
  })
  view.focus()
}

/** Enter goes on with a list or a table; in an item or a row without words it ends them. */
const goOn: Command = view => {
  const { main } = view.state.selection
  const line = view.state.doc.lineAt(main.head)
  const text = line.text.trim()
  const next = nextLine(text)
  if (next === null || !main.empty || (next.isRow && main.head < line.to)) return false
  if (isBlank(text)) view.dispatch({ changes: { from: line.from, to: line.to }, userEvent: 'input' })
  else
    view.dispatch({
      changes: [{ from: main.head, insert: `\n${next.insert}` }, ...countOn(view, line, next.ordinal)],
      selection: { anchor: main.head + 1 + next.cursor },
      userEvent: 'input',
      scrollIntoView: true,
    })
  return true
}

/** The items below a new one count on from it. @param ordinal of the new one; null where items have none */
function countOn({ state: { doc } }: EditorView, above: Line, ordinal: number | null): ChangeSpec[] {
  const changes: ChangeSpec[] = []
  if (ordinal === null) return changes
  for (let at = above.number + 1; at <= doc.lines; at++) {
    const { from, text } = doc.line(at)
    const sign = lineSign(text)
    if (sign.ordinal !== ordinal + changes.length) break
    changes.push({ from, to: from + sign.length, insert: signOf('numbered', ordinal + changes.length + 1) })
  }
  return changes
}

/** A list's item without words, or a row of empty cells: no line of the narrative yet. */
const isBlank = (text: string): boolean => /^(?:[-•–]|[0-9۰-۹]{1,2}[.)-]|\|[|\s]*\|)$/.test(text)

interface NextLine {
  insert: string
  /** Where the cursor stands in it. */
  cursor: number
  isRow: boolean
  ordinal: number | null
}

/** What the line below begins with; null for other lines. */
function nextLine(text: string): NextLine | null {
  // An item's sign is one only with words behind it; here one without may be ended.
  const { kind, length, ordinal } = lineSign(isBlank(text) && !text.startsWith('|') ? `${text} ـ` : text)
  if (kind === 'tableRow') {
    const cells = text.split('|').length - 2
    return { insert: `|${'  |'.repeat(cells)}`, cursor: 2, isRow: true, ordinal: null }
  }
  if (kind !== 'item') return null
  const following = ordinal === null ? null : ordinal + 1
  const insert = following === null ? text.slice(0, length) : signOf('numbered', following)
  return { insert, cursor: insert.length, isRow: false, ordinal: following }
}

export const lineKeys: readonly KeyBinding[] = [
  { key: 'Enter', run: goOn },
  { key: 'Mod-b', run: toggleBold },
]

function kindOf(text: string): LineKind | null {
  const { kind, ordinal } = lineSign(text.trim())
  if (kind === 'heading') return 'heading'
  return kind === 'item' ? (ordinal === null ? 'bullet' : 'numbered') : null
}

function signOf(kind: LineKind, ordinal: number): string {
  if (kind === 'numbered') return toPersianDigits(`${ordinal}. `)
  return kind === 'heading' ? '# ' : '- '
}

function selectedLines({ state }: EditorView): Line[] {
  const { from, to } = state.selection.main
  const lines: Line[] = []
  for (let at = from; at <= to; at = state.doc.lineAt(at).to + 1) lines.push(state.doc.lineAt(at))
  return lines
}
