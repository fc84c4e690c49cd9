import type { SqlRow, SqlValue } from '../driver/sqlRow.ts'

/** The column that holds a row's seal. */
export const sealColumn = 'seal'

/** What a table's rows are sealed over: its columns in an order of their own, so that SQL's may change. */
export interface Sealed {
  readonly names: readonly string[]
  /** Of each column in the list that rows are written by. */
  readonly places: readonly number[]
  /** What is mixed in before each column's value. */
  readonly marks: readonly number[]
  readonly mark: number
}

/** @param columns all that the table has, in the order of the lists that are given to `RowSeal.of` */
export function sealedBy(table: string, columns: readonly string[]): Sealed {
  const names = columns.filter(name => name !== sealColumn).toSorted()
  return {
    names,
    places: names.map(name => columns.indexOf(name)),
    marks: names.map(markOf),
    mark: markOf(table),
  }
}

const [first, second] = [0x9e3779b1, 0x85ebca6b]

/** A 64-bit integer as two of 32, without making a new one for each row. */
const halves = new Uint32Array(2)
const whole = new BigInt64Array(halves.buffer)

/**
 * Seals rows, so that a bit that turns on a disk is seen when the row is read. A seal is 64 bits of a hash that is
 * keyed to its store and taken of the table's name, the columns' and their values; what is null adds nothing, so that a
 * new column breaks none. It tells of damage, not of somebody who forges one.
 */
export class RowSeal {
  readonly #key: readonly [number, number]
  #a = 0
  #b = 0

  constructor(key: bigint) {
    whole[0] = key
    this.#key = [halves[0] ?? 0, halves[1] ?? 0]
  }

  /** The seal of a row that is about to be written. @param values by the columns that `sealedBy` was given */
  of({ names, places, marks, mark }: Sealed, values: readonly SqlValue[]): bigint {
    this.#begin(mark)
    for (let i = 0; i < names.length; i++) {
      const value = values[places[i] ?? 0] ?? null
      // SQLite keeps no half of a letter.
      this.#take(marks[i] ?? 0, typeof value === 'string' && !value.isWellFormed() ? value.toWellFormed() : value)
    }
    this.#end()
    halves[0] = this.#a
    halves[1] = this.#b
    return whole[0] ?? 0n
  }

  /** Whether a row is as it was written. */
  holds({ names, marks, mark }: Sealed, row: SqlRow): boolean {
    const seal = row[sealColumn]
    if (typeof seal !== 'bigint') return false
    this.#begin(mark)
    for (let i = 0; i < names.length; i++) {
      const value = row[names[i] ?? ''] ?? null
      if (!isOfKind(value)) return false
      this.#take(marks[i] ?? 0, value)
    }
    this.#end()
    whole[0] = seal
    return halves[0] === this.#a >>> 0 && halves[1] === this.#b >>> 0
  }

  #begin(mark: number): void {
    this.#a = this.#key[0]
    this.#b = this.#key[1]
    this.#mix(mark)
  }

  #take(mark: number, value: SqlValue): void {
    if (value === null) return
    this.#mix(mark)
    if (typeof value === 'string') {
      let [a, b] = [this.#a, this.#b]
      for (let i = 0; i < value.length; i++) {
        const unit = value.charCodeAt(i)
        a = Math.imul(((a << 5) | (a >>> 27)) ^ unit, first)
        b = Math.imul(((b << 7) | (b >>> 25)) ^ unit, second)
      }
      this.#a = a
      this.#b = b
      this.#mix(value.length)
      return
    }
    whole[0] = typeof value === 'bigint' ? value : BigInt(value)
    this.#mix(halves[0] ?? 0)
    this.#mix(halves[1] ?? 0)
  }

  #mix(word: number): void {
    this.#a = Math.imul(((this.#a << 5) | (this.#a >>> 27)) ^ word, first)
    this.#b = Math.imul(((this.#b << 7) | (this.#b >>> 25)) ^ word, second)
  }

  /** Lets every bit of each half reach every other, and either half the other. */
  #end(): void {
    const a = spread(this.#a ^ this.#b)
    this.#b = spread(this.#b ^ Math.imul(a, first))
    this.#a = spread(a ^ this.#b)
  }
}

/** A bit in a row's head makes bytes, or a fraction, of what was a text or a number. */
function isOfKind(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'bigint' || Number.isInteger(value)
}

function spread(word: number): number {
  let spreading = Math.imul(word ^ (word >>> 16), first)
  spreading = Math.imul(spreading ^ (spreading >>> 13), second)
  return spreading ^ (spreading >>> 16)
}

function markOf(name: string): number {
  let mark = 0
  for (let i = 0; i < name.length; i++) mark = Math.imul(((mark << 5) | (mark >>> 27)) ^ name.charCodeAt(i), first)
  return spread(mark)
}
