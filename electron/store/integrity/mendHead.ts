import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { applicationId } from '../driver/migrate.ts'
import { migrations } from '../migrations/index.ts'

const size = 100
const page = 4096
const magic = 'SQLite format 3\0'
/** Bytes of the page size, the journal, the shares of a page, the schema's format and the encoding. */
const sameInAll = [
  [16, 24],
  [44, 48],
  [56, 60],
] as const

/**
 * Makes a damaged copy of a store one that SQLite opens: first bytes that are no database's, or none of ours, become
 * those of a store, and what was cut off becomes empty pages, so that the others can be read.
 */
export function mendHead(copy: string): void {
  const file = openSync(copy, 'r+')
  try {
    const bytes = fstatSync(file).size
    const head = Buffer.alloc(size)
    readSync(file, head, 0, size, 0)
    if (head.toString('latin1', 0, magic.length) !== magic)
      writeSync(file, newHead(Math.ceil(bytes / page)), 0, size, 0)
    else {
      // What is the same in every store: a bit here keeps SQLite from all that is whole behind it.
      const usual = newHead(0)
      for (const [from, to] of sameInAll) writeSync(file, usual, from, to - from, from)
      if (head.readUInt32BE(28) * page > bytes) ftruncateSync(file, head.readUInt32BE(28) * page)
    }
  } finally {
    closeSync(file)
  }
}

/** As SQLite's file format has it; see «The Database Header». */
function newHead(pages: number): Buffer {
  const head = Buffer.alloc(size)
  head.write(magic, 'latin1')
  head.writeUInt16BE(page, 16)
  head.set([2, 2, 0, 64, 32, 32], 18)
  const words: [place: number, value: number][] = [
    [24, 1],
    [28, pages],
    [40, 1],
    [44, 4],
    [56, 1],
    [60, migrations.length],
    [68, applicationId],
    [92, 1],
    [96, 3_045_000],
  ]
  for (const [place, value] of words) head.writeUInt32BE(value, place)
  return head
}
