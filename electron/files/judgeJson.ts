import { quote } from '../../shared/persian/quote.ts'
import type { Place } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'

/** A bundle's own nesting is a fifth of it. */
const deepest = 24
/** Characters of one text, its escapes as written: a report of 400 pages. */
const longestText = 1_000_000
/** Records and what they hold in one text of JSON; a session's own are some hundreds. */
const usualObjects = 20_000

/**
 * Refuses JSON that is harmless in form and harmful to read: nested, long or full beyond use, or with a name twice in
 * one object, of which a parser keeps the last in silence. Anything else wrong in it is for the parser to say.
 * @throws Problem naming what it is
 */
export function judgeJson(text: string, place: Place, mostObjects = usualObjects): void {
  /** The names of each open object; undefined for an open list. */
  const open: (Set<string> | undefined)[] = []
  let objects = 0
  let last = ''
  for (const part of partsOf(text)) {
    if (part === '{' || part === '[') {
      open.push(part === '{' ? new Set() : undefined)
      objects += part === '{' ? 1 : 0
      if (open.length > deepest) throw new Problem('json-too-deep', {}, place)
      if (objects > mostObjects) throw new Problem('json-too-many-records', { most: mostObjects }, place)
    } else if (part === '}' || part === ']') open.pop()
    else if (part === ':') takeName(open.at(-1), last, place)
    else if (part.length > longestText) throw new Problem('json-text-too-long', { most: longestText }, place)
    last = part
  }
}

/** Brackets, colons and texts in their order, a text in its quotes. An open end is a text too. */
function* partsOf(text: string): Generator<string> {
  const start = /[{}[\]:"]/g
  for (let found = start.exec(text); found; found = start.exec(text)) {
    if (found[0] !== '"') yield found[0]
    else {
      const end = endOfText(text, found.index)
      yield text.slice(found.index, end)
      start.lastIndex = end
    }
  }
}

/** Behind the closing quote: the first that no odd number of backslashes stands before. */
function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return text.length
}

function takeName(names: Set<string> | undefined, name: string, place: Place): void {
  if (names?.has(name) === true) throw new Problem('json-name-twice', { name: quote(name.slice(1, -1)) }, place)
  names?.add(name)
}
