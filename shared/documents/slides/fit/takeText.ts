import type { List, Paragraph, StatementBlock } from '../../../document.ts'
import { fullSlide } from '../../../hallSizes.ts'
import { firstOfEven } from './even.ts'
import { richLines, splitText } from './richText.ts'
import { fullSizes, type Room } from './room.ts'
import type { Take } from './take.ts'

const sizes = {
  body: { size: fullSizes.body, line: 1.65 },
  lead: { size: fullSizes.lead, line: 1.55 },
  note: { size: fullSizes.note, line: 1.5 },
  caveat: { size: fullSizes.note, line: 1.5 },
} as const
const statementLine = 1.65
const speakerLine = 1.5
const listLine = 1.55
/** Between one block and the next, and between the items of a list. */
const [gap, itemGap] = [24 * fullSlide, 18 * fullSlide]
/** The rule before a caveat, and the bar and its distance before a statement. */
const [caveatRule, statementBar] = [30, 58]

/** A paragraph, parted at the end of a line. */
export const takeParagraph: Take<Paragraph> = (block, room, isEmpty) => {
  const { size: usual, line } = sizes[block.role]
  const size = usual * room.scale
  const width = block.role === 'caveat' ? room.width - caveatRule : room.width
  const most = linesIn(room.height, size * line, isEmpty)
  if (most === 0) return null
  const [text, rest] = splitText(block.text, most, size, width)
  return {
    block: { ...block, text },
    height: richLines(text, size, width) * size * line + gap,
    rest: rest.length === 0 ? null : { ...block, text: rest },
  }
}

/** A statement, its speaker named on each of its slides. */
export const takeStatement: Take<StatementBlock> = (block, room, isEmpty) => {
  const size = fullSizes.statement * room.scale
  const line = size * statementLine
  const name = fullSizes.speaker * room.scale * speakerLine + gap
  const width = room.width - statementBar
  const most = linesIn(room.height - name, line, isEmpty)
  if (most === 0) return null
  const [text, rest] = splitText(block.text, most, size, width)
  return {
    block: { ...block, text },
    height: name + richLines(text, size, width) * line + gap,
    rest: rest.length === 0 ? null : { ...block, text: rest },
  }
}

/**
 * A list: whole items, on all slides about as many lines, and of an item that is higher than a slide as much as fits.
 * Lists within it stay with their items.
 */
export const takeList: Take<List> = (block, room, isEmpty) => {
  const size = fullSizes.body * room.scale
  const heights = block.items.map(item => itemHeight(item, room, size))
  const whole = heights.reduce((sum, height) => sum + height, 0)
  if (whole <= room.height) return { block, height: whole, rest: null }
  if (!isEmpty) return null
  const count = firstOfEven(heights, room.height)
  if (count === 0) return splitItem(block, room, size)
  return {
    block: { ...block, items: block.items.slice(0, count) },
    height: room.height,
    rest: { ...block, items: block.items.slice(count) },
  }
}

function splitItem(block: List, room: Room, size: number): ReturnType<Take<List>> {
  const [item, ...others] = block.items
  if (item === undefined) return { block, height: 0, rest: null }
  const most = linesIn(room.height, size * listLine, true)
  const [text, rest] = splitText(item.text, most, size, room.width - markWidth(size))
  const after = rest.length === 0 ? others : [{ ...item, text: rest }, ...others]
  return {
    block: { ...block, items: [rest.length === 0 ? item : { text }] },
    height: room.height,
    rest: after.length === 0 ? null : { ...block, items: after },
  }
}

/** A list's marks stand before its items. */
const markWidth = (size: number): number => size * 1.5

function itemHeight({ text, items }: List['items'][number], room: Room, size: number): number {
  const inner = { ...room, width: room.width - markWidth(size) }
  const own = richLines(text, size, inner.width) * size * listLine + itemGap
  return own + (items?.items ?? []).reduce((sum, item) => sum + itemHeight(item, inner, size), 0)
}

/** Whole lines in a height; one at least where a slide would otherwise stay empty. */
function linesIn(height: number, line: number, isEmpty: boolean): number {
  return Math.max(isEmpty ? 1 : 0, Math.floor((height - gap) / line))
}
