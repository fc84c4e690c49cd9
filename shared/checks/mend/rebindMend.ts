import { printUsual } from '../../facts/factFormats.ts'
import { stripIsolates } from '../../persian/isolate.ts'
import type { Session } from '../../session/session.ts'
import { factAt } from '../knownFacts.ts'
import type { Quantity } from '../prose/quantity.ts'
import { referenceMark } from '../prose/sentences.ts'
import type { CheckedSentence } from '../texts.ts'
import { isOpenText } from './bindMend.ts'
import type { Mend } from './mend.ts'

/**
 * A reference of a sentence leads to another fact, in the form that it has.
 * @returns undefined where there is no such fact, where it is closed and the text is open, or where no click changes
 *   the text
 */
export function rebindMend(
  session: Session,
  sentence: CheckedSentence,
  quantity: Quantity,
  address: string,
): Mend | undefined {
  const { source, where, quantities } = sentence
  const found = factAt(session, address)
  if (source === null || quantity.fact === null || !found.ok) return undefined
  if (found.fact.closed && isOpenText(session, sentence)) return undefined
  const own = quantities.filter(({ fact }) => fact !== null).indexOf(quantity)
  // A reference that leads nowhere is no quantity, and nobody can tell then which mark is whose.
  if (marks(source.marked) !== quantities.filter(({ fact }) => fact !== null).length) return undefined
  const reference = [...source.line.matchAll(/\{\{.*?\}\}/g)][marks(source.before) + own]
  if (reference === undefined) return undefined
  const [was] = reference
  if (was.split(quantity.fact.address).length !== 2) return undefined
  const [before, after] = aroundMark(source.marked, own)
  const printed = (text: string, from: number) =>
    text.split(referenceMark).reduce((all, part, i) => `${all}${source.figures[from + i - 1] ?? '…'}${part}`)
  return {
    where: { kind: where.kind, key: where.key, field: where.field },
    change: {
      by: 'text',
      spots: [{ from: source.from + reference.index, was, now: was.replace(quantity.fact.address, address) }],
    },
    isSure: false,
    binds: found.fact.label,
    preview: [
      { same: printed(before, 0) },
      { was: stripIsolates(printUsual(quantity.fact)), now: stripIsolates(printUsual(found.fact)) },
      { same: printed(after, own + 1) },
    ],
  }
}

const marks = (text: string) => text.split(referenceMark).length - 1

/** A sentence before and after one of its marks. */
function aroundMark(marked: string, place: number): readonly [before: string, after: string] {
  const parts = marked.split(referenceMark)
  return [parts.slice(0, place + 1).join(referenceMark), parts.slice(place + 1).join(referenceMark)]
}
