import type { RichText, Span } from '../document.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Session } from '../session/session.ts'
import { type Citation, cite, type NarrativePlace } from './cite.ts'
import type { FactCodes } from './codes.ts'
import { type FactReference, type NarrativeLine, type NarrativePart, parseNarrative } from './narrative.ts'

/** What must be printed beside a text whose figures ask for it. */
interface Qualified {
  caveats: string[]
}

export type RenderedBlock =
  | { kind: 'heading'; text: string }
  | ({ kind: 'paragraph'; text: RichText } & Qualified)
  | ({ kind: 'list'; ordered: boolean; items: RichText[] } & Qualified)
  /** The first row heads the others; all have as many cells. */
  | ({ kind: 'table'; head: RichText[]; rows: RichText[][] } & Qualified)

/**
 * A narrative with every reference replaced by its number and code; «(نمونه)» follows a sample's number. Items that
 * follow each other are a list, rows a table.
 * @throws Problem naming record, paragraph and reference: see {@link cite} and {@link parseNarrative}
 */
export function renderNarrative(
  session: Session,
  text: string,
  place: NarrativePlace,
  codes: FactCodes,
): RenderedBlock[] {
  const name = `متن ${place.name}`
  return groupsOf(parseNarrative(text, name)).map((group): RenderedBlock => {
    if (group.kind === 'heading') return group
    const caveats = new Set<string>()
    const printed = (number: number, parts: readonly NarrativePart[]): RichText =>
      parts.flatMap((part): Span[] => {
        const look = part.strong === undefined ? {} : { strong: part.strong }
        if ('words' in part) return [{ text: part.words, ...look }]
        const citation = cite(session, part.reference, place, { field: name, paragraph: number }, codes)
        for (const caveat of citation.caveats) caveats.add(caveat)
        return spansOf(citation, part.reference, look)
      })
    const block = blockOf(group, printed)
    return { ...block, caveats: [...caveats] }
  })
}

type Heading = Extract<NarrativeLine, { kind: 'heading' }>
type Item = Extract<NarrativeLine, { kind: 'item' }>
type TableRow = Extract<NarrativeLine, { kind: 'tableRow' }>
type Group =
  | Heading
  | Extract<NarrativeLine, { kind: 'paragraph' }>
  | { kind: 'list'; items: Item[] }
  | { kind: 'table'; rows: TableRow[] }

/** A list counts from one and leaves no number out: an item that does not is a paragraph with its number. */
function groupsOf(lines: readonly NarrativeLine[]): Group[] {
  const groups: Group[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (line.kind === 'tableRow') {
      if (last?.kind === 'table') last.rows.push(line)
      else groups.push({ kind: 'table', rows: [line] })
    } else if (line.kind !== 'item') groups.push(line)
    else if (last?.kind === 'list' && line.ordinal === nextOrdinal(last.items)) last.items.push(line)
    else if ((line.ordinal ?? 1) === 1) groups.push({ kind: 'list', items: [line] })
    else groups.push(asParagraph(line))
  }
  return groups.map(group => (group.kind === 'table' && group.rows.length === 1 ? rowAsParagraph(group.rows) : group))
}

/** Null for the items of a bulleted list. */
function nextOrdinal(items: readonly Item[]): number | null {
  return items[0]?.ordinal == null ? null : items.length + 1
}

const asParagraph = ({ number, ordinal, parts }: Item): Group => ({
  kind: 'paragraph',
  number,
  parts: [{ words: toPersianDigits(`${ordinal}. `) }, ...parts],
})

/** A row that has none below it heads nothing. */
const rowAsParagraph = ([row]: readonly TableRow[]): Group => ({
  kind: 'paragraph',
  number: row?.number ?? 1,
  parts: (row?.cells ?? []).flatMap((cell, i) => (i === 0 ? cell : [{ words: '، ' }, ...cell])),
})

type Unqualified<B> = B extends Qualified ? Omit<B, 'caveats'> : never

function blockOf(
  group: Exclude<Group, Heading>,
  printed: (number: number, parts: readonly NarrativePart[]) => RichText,
): Unqualified<RenderedBlock> {
  if (group.kind === 'paragraph') return { kind: 'paragraph', text: printed(group.number, group.parts) }
  if (group.kind === 'list')
    return {
      kind: 'list',
      ordered: group.items[0]?.ordinal === 1,
      items: group.items.map(({ number, parts }) => printed(number, parts)),
    }
  const width = Math.max(...group.rows.map(({ cells }) => cells.length))
  const [head = [], ...rows] = group.rows.map(({ number, cells }) =>
    Array.from({ length: width }, (_, at) => printed(number, cells[at] ?? [])),
  )
  return { kind: 'table', head, rows }
}

function spansOf({ text, code, sample }: Citation, { unmarked }: FactReference, look: Pick<Span, 'strong'>): Span[] {
  const number: Span = { text, fact: code, ...look }
  return sample && !unmarked ? [number, { text: ' (نمونه)', ...look }] : [number]
}
