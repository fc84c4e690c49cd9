import type { Chart } from 'chart.js'
import { toPersianDigits } from '../../persian/digits.ts'
import type { ChartLook } from './chartLook.ts'
import { fitText, writeLines } from './fitText.ts'
import type { Pen } from './pen.ts'
import { wrapLabel } from './wrapLabel.ts'

/** Names on up to this many points stand beside them. */
const namedPoints = 8
/** All names together, in characters: more would fill the picture. */
const namedCharacters = 170

/** Whether points are numbered, with a key: there are too many of them, or their names are too long. */
export function isNumbered(names: readonly string[]): boolean {
  return names.length > namedPoints || names.reduce((sum, name) => sum + name.length, 0) > namedCharacters
}

/** What the numbers at points mean, and the room that it takes of the picture, in pixels. */
export interface ScatterKey {
  below: number
  beside: number
  write: (pen: Pen, chart: Pick<Chart, 'width' | 'height'>) => void
}

/** On paper below, in columns; in the hall, whose pictures are wide and low, beside, as long as it is no longer. */
export function scatterKey(names: readonly string[], look: ChartLook): ScatterKey {
  return look.names === 'beside' && names.length <= mostBeside ? keyBeside(names, look) : keyBelow(names, look)
}

/** Of an em: a letter of a name. */
const letterWidth = 0.42
/** Ems: a name's number, and what is free beside it. */
const around = 3
const mostColumns = 4
const lineBelow = 1.6

/** Columns of the key: as many as hold the longest name. @param across width of the picture in letters */
function keyColumns(names: readonly string[], across: number): number {
  const longest = Math.max(1, ...names.map(name => name.length))
  return Math.min(mostColumns, Math.max(2, Math.floor(across / (longest * letterWidth + around))))
}

/** Lines of the key. @param across width of the picture in letters */
export function keyRows(names: readonly string[], across: number): number {
  return Math.ceil(names.length / keyColumns(names, across))
}

/** Numbers and names in columns at the foot, read down the right one first. */
function keyBelow(names: readonly string[], { width, fontSize }: ChartLook): ScatterKey {
  const across = width / fontSize
  const rows = keyRows(names, across)
  const lineHeight = fontSize * lineBelow
  return {
    below: rows * lineHeight + fontSize,
    beside: 0,
    write: (pen, chart) => {
      const right = chart.width - fontSize / 2
      const column = (right - fontSize) / keyColumns(names, across)
      pen.textAlign = 'right'
      names.forEach((name, index) => {
        const x = right - Math.floor(index / rows) * column
        const y = chart.height - (rows - (index % rows) - 0.5) * lineHeight
        writeLines(pen, fitText(pen, numbered(name, index), column - fontSize, 1), x, y, lineHeight)
      })
    },
  }
}

/** Points of a picture whose key stands beside it. */
const mostBeside = 12
/** Characters of its lines. */
const besideCharacters = 34
const besideLine = 1.25
/** Ems between two names. */
const besideGap = 0.45

const besideLines = (names: readonly string[]): string[][] =>
  names.map((name, index) => wrapLabel(numbered(name, index), besideCharacters, 2))

/** Ems that the key of a hall's picture takes of its height. @param across its width in letters */
export function keyLines(names: readonly string[], across: number): { below: number; beside: number } {
  if (names.length > mostBeside) return { below: 1 + lineBelow * keyRows(names, across), beside: 0 }
  const lines = besideLines(names)
  return { below: 0, beside: lines.flat().length * besideLine + lines.length * besideGap }
}

/** Numbers and names under each other at the left, from the top. */
function keyBeside(names: readonly string[], { fontSize }: ChartLook): ScatterKey {
  const lines = besideLines(names)
  const longest = Math.max(0, ...lines.flat().map(line => line.length))
  const column = fontSize * (longest * letterWidth + around / 2)
  return {
    below: 0,
    // The axis' last label stands half beyond its end.
    beside: column + 1.5 * fontSize,
    write: pen => {
      pen.textAlign = 'right'
      let top = fontSize / 3
      for (const own of lines) {
        const height = own.length * besideLine * fontSize
        const fitted = own.flatMap(line => fitText(pen, line, column, 1))
        writeLines(pen, fitted, column, top + height / 2, besideLine * fontSize)
        top += height + besideGap * fontSize
      }
    },
  }
}

const numbered = (name: string, index: number): string => `${toPersianDigits(String(index + 1))}. ${name}`
