/** The zip of an office file (ECMA-376 part 2), the same in every run. */
import { strToU8, type Zippable, zipSync } from 'fflate'

/** Zip keeps the time of its own clock, from 1980 on. */
const zipTime = new Date(1980, 0, 1)

/** Office programs look for it first. */
const first = '[Content_Types].xml'

/**
 * @param parts texts and bytes by their names; they stand in the order of those, whatever order they come in
 * @param stored names of those that are compressed already
 */
export function settledZip(parts: Readonly<Record<string, string | Uint8Array>>, stored?: RegExp): Buffer {
  const names = Object.keys(parts).sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1))
  const settled: Zippable = {}
  for (const name of names) {
    const part = parts[name] ?? ''
    const bytes = typeof part === 'string' ? strToU8(part) : part
    settled[name] = [bytes, { mtime: zipTime, ...(stored?.test(name) && { level: 0 }) }]
  }
  return Buffer.from(zipSync(settled))
}

/** The properties of a file that its library made now: made on a day, in Persian. @param day ISO */
export function settledProperties(xml: string, day: string): string {
  return xml
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>fa-IR</dc:language></cp:coreProperties>')
}

/** A number for each id in the order they are met, where a library draws ids by chance or counts through a process. */
export type Counted = (id: string) => number

export function counted(from = 1): Counted {
  const known = new Map<string, number>()
  return id => {
    const number = known.get(id) ?? known.size + from
    known.set(id, number)
    return number
  }
}
