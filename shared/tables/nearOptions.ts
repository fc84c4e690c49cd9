import { fold } from '../persian/normalise.ts'

/** Shorter names hold and are held by nearly everything. */
const shortest = 3

/** A name without spaces, signs and spellings. */
export const compact = (text: string) => fold(text).replace(/[\s«»"'().،:_-]/g, '')

const withoutZeros = (code: string) => compact(code).replace(/^0+/, '')

/**
 * Finds records whose names hold a text, or are held by it, and whose codes differ from it by zeros that a spreadsheet
 * took away: the first of them in the order of `options`. Neither many records nor many texts make it slow: names are
 * found by parts of three letters, and by their lengths.
 */
export function nearOptions<Option extends { code: string; label: string }>(
  options: readonly Option[],
): (text: string, most: number) => Option[] {
  const names = options.map(({ label }) => compact(label))
  const codes = new Map<string, number[]>()
  const wholes = new Map<string, number[]>()
  const parts = new Map<string, number[]>()
  const lengths = new Set<number>()
  options.forEach(({ code }, i) => note(codes, withoutZeros(code), i))
  names.forEach((name, i) => {
    if (name.length < shortest) return
    note(wholes, name, i)
    lengths.add(name.length)
    for (const part of new Set(partsOf(name))) note(parts, part, i)
  })
  return (text, most) => {
    const wanted = compact(text)
    if (wanted === '') return []
    const found = [
      ...(codes.get(withoutZeros(wanted)) ?? []).slice(0, most),
      ...holding(wanted, names, parts, most),
      ...heldBy(wanted, wholes, lengths, most),
    ]
    const first = [...new Set(found)].sort((one, other) => one - other).slice(0, most)
    return first.flatMap(i => options[i] ?? [])
  }
}

function note(index: Map<string, number[]>, key: string, place: number): void {
  const places = index.get(key)
  if (places === undefined) index.set(key, [place])
  else places.push(place)
}

function* partsOf(name: string): Generator<string> {
  for (let i = 0; i + shortest <= name.length; i++) yield name.slice(i, i + shortest)
}

/** Places of names that hold a text: they are among those that have its rarest part. */
function holding(
  wanted: string,
  names: readonly string[],
  parts: ReadonlyMap<string, readonly number[]>,
  most: number,
): number[] {
  if (wanted.length < shortest) return []
  let rarest: readonly number[] | undefined
  for (const part of partsOf(wanted)) {
    const places = parts.get(part) ?? []
    if (rarest === undefined || places.length < rarest.length) rarest = places
  }
  const found: number[] = []
  for (const place of rarest ?? []) {
    if (names[place]?.includes(wanted) === true) found.push(place)
    if (found.length === most) break
  }
  return found
}

/** Places of names that a text holds. */
function heldBy(
  wanted: string,
  wholes: ReadonlyMap<string, readonly number[]>,
  lengths: ReadonlySet<number>,
  most: number,
): number[] {
  const found: number[] = []
  for (const length of lengths)
    for (let i = 0; i + length <= wanted.length; i++)
      for (const place of (wholes.get(wanted.slice(i, i + length)) ?? []).slice(0, most)) found.push(place)
  return found
}
