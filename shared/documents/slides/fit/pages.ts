import type { SlideBlock } from '../../../deck.ts'
import type { KeyFigures, Paragraph } from '../../../document.ts'
import { figureGroups } from './figureGroups.ts'
import { hallCharts } from './hallChart.ts'
import type { Room } from './room.ts'
import { columnGroups } from './tableColumns.ts'
import type { Taken, Takes } from './take.ts'
import { takeTable } from './takeTable.ts'
import { takeList, takeParagraph, takeStatement } from './takeText.ts'

/** A block that has a slide to itself. */
function takeWhole<B>(block: B, room: Room, isEmpty: boolean): Taken<B> | null {
  return isEmpty ? { block, height: room.height, rest: null } : null
}

const takes: Takes = {
  paragraph: takeParagraph,
  statement: takeStatement,
  list: takeList,
  table: takeTable,
  keyFigures: takeWhole,
  chart: takeWhole,
  titleBoard: takeWhole,
  voteBoard: takeWhole,
}

/** Notes that take no more than this share of a slide stand under each part of the table that they are about. */
const mostNotes = 1 / 3

/**
 * Blocks over as many slides as they need, each filled from the top; nothing of them is cut, and no row stands twice.
 * What must be read with a table is repeated with each of its parts.
 * @returns the blocks of each slide; one slide without blocks for none
 */
export function pages(blocks: readonly SlideBlock[], room: Room): SlideBlock[][] {
  const { notes, others } = notesBelow(blocks, room)
  const reserved = notes.reduce((sum, note) => sum + heightOf(note, room), 0)
  const all = filled(others, { ...room, height: room.height - reserved })
  return all.map(page => (page.length === 0 ? page : [...page, ...notes]))
}

/** The notes that are repeated: those that end a slide of a table, where they are short. */
function notesBelow(blocks: readonly SlideBlock[], room: Room): { notes: Paragraph[]; others: readonly SlideBlock[] } {
  const notes = blocks.filter(isNote)
  const others = blocks.filter(block => !isNote(block))
  const height = notes.reduce((sum, note) => sum + heightOf(note, room), 0)
  const isTable = others.length > 0 && others.every(({ kind }) => kind === 'table')
  return isTable && height <= room.height * mostNotes ? { notes, others } : { notes: [], others: blocks }
}

const isNote = (block: SlideBlock): block is Paragraph =>
  block.kind === 'paragraph' && (block.role === 'note' || block.role === 'caveat')

const heightOf = (note: Paragraph, room: Room): number =>
  takeParagraph(note, { ...room, height: Number.POSITIVE_INFINITY }, true)?.height ?? 0

function filled(blocks: readonly SlideBlock[], room: Room): SlideBlock[][] {
  const all: SlideBlock[][] = [[]]
  let left = room.height
  for (const whole of blocks.flatMap(block => readable(block, room))) {
    let block: SlideBlock | null = whole
    while (block !== null) {
      const page = all.at(-1) ?? []
      const taken: Taken<SlideBlock> | null = take(block.kind, block, { ...room, height: left }, page.length === 0)
      if (taken !== null) page.push(taken.block)
      left -= taken?.height ?? 0
      block = taken === null ? block : taken.rest
      if (block === null) continue
      all.push([])
      left = room.height
    }
  }
  return all
}

/** @param kind of the block, by which the compiler finds how it is parted */
function take<K extends SlideBlock['kind']>(
  kind: K,
  block: Extract<SlideBlock, { kind: K }>,
  room: Room,
  isEmpty: boolean,
): Taken<SlideBlock> | null {
  return takes[kind](block, room, isEmpty)
}

/** A block as a hall can read it: several, where it holds too much side by side. */
function readable(block: SlideBlock, room: Room): SlideBlock[] {
  switch (block.kind) {
    case 'table':
      return columnGroups(block, room)
    case 'keyFigures':
      return figureGroups(block, room)
    case 'chart':
      return hallCharts(block.spec, room).map(found =>
        'kind' in found ? withFact(found, block.fact) : { ...block, spec: found },
      )
    case 'paragraph':
    case 'list':
    case 'statement':
    case 'titleBoard':
    case 'voteBoard':
      return [block]
  }
}

function withFact(found: KeyFigures, fact: string | undefined): KeyFigures {
  return fact === undefined ? found : { ...found, figures: found.figures.map(figure => ({ ...figure, fact })) }
}
