import type { JsonValue } from '../columnTypes/columnType.ts'
import { type Column, typeOf } from '../columnTypes/index.ts'
import { type Doubt, type DoubtReading, type ReadingChoices, typedChoices } from '../columnTypes/readingChoices.ts'
import { normalise } from '../persian/normalise.ts'
import { quote } from '../persian/quote.ts'
import { type CellValue, type ColumnReader, columnReader } from './columnReader.ts'
import { type RecordOption, type ReferenceReader, referenceReader } from './readReference.ts'

/** What somebody typed or pasted into a cell: its value, what it may mean, or what is wrong with it. */
export type CellEntry =
  | { is: 'value'; value: JsonValue }
  /** `about` names the choice that would settle it for a whole paste. */
  | { is: 'ask'; about: Doubt['about']; readings: readonly EntryReading[]; message: string }
  | { is: 'bad'; message: string }

/** One meaning of a cell: its value, how it is shown, and the choice that gives it. */
export interface EntryReading extends DoubtReading {
  value: string | number
}

export interface EntryContext {
  /** Persian unit that the row names for its numbers, or a pasted header. */
  unit?: string | undefined
  /** What a reference may name; any code when left out. */
  options?: readonly RecordOption[] | undefined
  /**
   * How the paste is to be read; without them as our own fields are: amounts without a unit are in rial, and 0.2 is
   * asked in percent.
   */
  choices?: ReadingChoices | undefined
}

/** Readers remember what they have judged, so each column keeps one for each way to read. */
const readers = new WeakMap<Column, Map<string, ColumnReader>>()

function readerOf(column: Column, choices: ReadingChoices, header?: string): ColumnReader {
  const known = readers.get(column) ?? new Map<string, ColumnReader>()
  readers.set(column, known)
  const key = JSON.stringify([
    choices.point,
    choices.comma,
    choices.moneyUnit,
    choices.dateOrder,
    choices.serialDays,
    choices.percent,
    choices.shortYears,
    choices.partYears,
    header,
  ])
  const reader = known.get(key) ?? columnReader(column, { unit: header, choices })
  known.set(key, reader)
  return reader
}

/** Reads a cell as a person writes it, into plain JSON. Nothing is guessed: what can be read in two ways is asked. */
export function readEntry(
  column: Column,
  text: string,
  { unit, options, choices = typedChoices }: EntryContext = {},
): CellEntry {
  if (column.type === 'reference' && normalise(text) !== '' && options !== undefined)
    return readReference(text, options)
  const judge: Judge = chosen =>
    readerOf(column, chosen, typeOf(column).isMoney === true ? unit : undefined)(text, unit)
  const judged = judge(choices)
  if (judged.ok) return { is: 'value', value: plain(judged.value) }
  const { message, doubt } = judged
  const readings = doubt === undefined ? [] : meanings(judge, choices, doubt)
  if (doubt === undefined || readings.length === 0) return { is: 'bad', message }
  return {
    is: 'ask',
    about: doubt.about,
    readings,
    message: `${quote(text)} را چگونه باید خواند؟ یکی را انتخاب کنید.`,
  }
}

type Judge = (choices: ReadingChoices) => CellValue

/** What the cell may mean that its column may hold; where a second choice is missing, each with each of the other's. */
function meanings(judge: Judge, choices: ReadingChoices, doubt: Doubt): EntryReading[] {
  return doubt.readings.flatMap(({ choice, label }): EntryReading[] => {
    const chosen = { ...choices, ...choice }
    const read = judge(chosen)
    if (!read.ok) {
      const further = read.doubt === undefined ? [] : meanings(judge, chosen, read.doubt)
      return further.map(one => ({ ...one, choice: { ...choice, ...one.choice }, label: `${one.label} ${label}` }))
    }
    const value = plain(read.value)
    return typeof value === 'string' || typeof value === 'number' ? [{ choice, label, value }] : []
  })
}

const plain = (value: JsonValue | bigint): JsonValue => (typeof value === 'bigint' ? value.toString() : value)

const references = new WeakMap<readonly RecordOption[], ReferenceReader>()

/** By code, or by a name that only one record has. */
function readReference(text: string, options: readonly RecordOption[]): CellEntry {
  const read = references.get(options) ?? referenceReader(options)
  references.set(options, read)
  const found = read(normalise(text))
  return found.ok ? { is: 'value', value: found.code } : { is: 'bad', message: found.message }
}
