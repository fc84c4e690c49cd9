const address = /(?:https?:\/\/|www\.)[^\s\u2066-\u2069«»()]+/gi
/** Where an address may part: after its slashes, before what begins a further part (Chicago Manual of Style, 14.18). */
const parting = /(?<=[^/:]\/)(?=[^/])|(?<=:\/\/)|(?=[.?#&=_%~-])/g
/** Letters on either side of a break, at least. */
const leastPart = 3

/**
 * Adds the places where a web address may part without a hyphen, and takes away those beside them: a line before a long
 * address would otherwise be left gaping.
 */
import type { LineBreak } from './lineBreak.ts'
export function withAddressBreaks(text: string, breaks: LineBreak[]): LineBreak[] {
  if (!/:\/\/|www\./i.test(text)) return breaks
  const positions = new Map(breaks.map(each => [each.position, each]))
  for (const { 0: found, index } of text.matchAll(address)) {
    for (let at = 1; at < found.length; at++) {
      if (!positions.get(index + at)?.required) positions.delete(index + at)
    }
    for (const { index: at } of found.matchAll(parting)) {
      if (at >= leastPart && found.length - at >= leastPart)
        positions.set(index + at, { position: index + at, required: false, soft: true })
    }
  }
  return [...positions.values()].sort((a, b) => a.position - b.position)
}
