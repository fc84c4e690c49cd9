import type { JsonRow } from '../domain/change.ts'
import { formatNumber } from '../persian/formatNumber.ts'
import { fold, normalise } from '../persian/normalise.ts'
import type { Column } from './column.ts'
import { type ColumnReader, columnReader } from './columnReader.ts'
import { numberReadings } from './numberReadings.ts'
import { quote } from './quote.ts'

export type JsonValue = JsonRow[string]

/** A record that a reference may name. */
export interface RecordOption {
  code: string
  /** What people call it. */
  label: string
}

/** What somebody typed or pasted into a cell: its value, what it may mean, or what is wrong with it. */
export type Entry =
  | { is: 'value'; value: JsonValue }
  | { is: 'ask'; readings: readonly Reading[]; message: string }
  | { is: 'bad'; message: string }

/** One meaning of a number: its value and how it is shown. */
export interface Reading {
  value: JsonValue
  label: string
}

interface EntryContext {
  /** Persian unit that the row names for its numbers. */
  unit?: string | undefined
  /** What a reference may name; any code when left out. */
  options?: readonly RecordOption[] | undefined
}

const readers = new WeakMap<Column, ColumnReader>()

/** Readers remember what they have judged, so each column keeps one. */
function readerOf(column: Column): ColumnReader {
  const reader = readers.get(column) ?? columnReader(column)
  readers.set(column, reader)
  return reader
}

const numeric = new Set<Column['type']>(['count', 'decimal', 'rial'])

/** Reads a cell as a person writes it, into plain JSON. Nothing is guessed: what can be read in two ways is asked. */
export function readEntry(column: Column, text: string, { unit, options }: EntryContext = {}): Entry {
  if (column.type === 'reference' && normalise(text) !== '' && options !== undefined)
    return readReference(text, options)
  const read = readerOf(column)
  if (numeric.has(column.type)) {
    const readings = numberReadings(text).flatMap((number): Reading[] => {
      const judged = read(number, unit)
      return judged.ok ? [{ value: plain(judged.value), label: formatNumber(number, { isolate: false }) }] : []
    })
    if (readings.length > 0)
      return { is: 'ask', readings, message: `${quote(text)} را چگونه باید خواند؟ یکی را برگزینید.` }
  }
  const judged = read(text, unit)
  return judged.ok ? { is: 'value', value: plain(judged.value) } : { is: 'bad', message: judged.message }
}

const plain = (value: JsonValue | bigint): JsonValue => (typeof value === 'bigint' ? value.toString() : value)

/** By code, or by a name that only one record has. */
function readReference(text: string, options: readonly RecordOption[]): Entry {
  const wanted = fold(text)
  const byCode = options.find(({ code }) => fold(code) === wanted)
  if (byCode !== undefined) return { is: 'value', value: byCode.code }
  const named = options.filter(({ label }) => fold(label) === wanted)
  const [only] = named
  if (only !== undefined && named.length === 1) return { is: 'value', value: only.code }
  const why = named.length > 1 ? 'نام چند رکورد است؛ کد یکی را بنویسید.' : 'در فهرست نیست؛ یکی را از فهرست برگزینید.'
  return { is: 'bad', message: `${quote(text)} ${why}` }
}
