import { parseAddress } from '../../facts/address.ts'
import type { Fact } from '../../facts/fact.ts'
import { usualFormat } from '../../facts/factFormats.ts'
import { printBare, printFact } from '../../facts/printFact.ts'
import { toLatinDigits } from '../../persian/digits.ts'
import type { Session } from '../../session/session.ts'
import { saysNearly } from '../equalNumber.ts'
import { factAt } from '../knownFacts.ts'
import { type KnownNumber, knownNumbers } from '../knownNumbers.ts'
import { isNamedIn, periodNamedIn } from '../namedIn.ts'
import { phaseNames } from '../prose/phaseWords.ts'
import type { Quantity } from '../prose/quantity.ts'
import type { CheckedSentence } from '../texts.ts'
import type { Mend } from './mend.ts'
import { type Turn, textMend } from './textMend.ts'

/** A fact that a typed number most likely is. */
export interface LikelyFact {
  known: KnownNumber & { address: string }
  fact: Fact
  /** Whether the sentence names what the fact is of. */
  isNamed: boolean
}

/** A sentence by where it stands and what it names. */
type NamingSentence = Pick<CheckedSentence, 'where' | 'folded' | 'named'>

/**
 * Facts that say a typed number, the likeliest first: what its sentence names, then of its period, then the report's
 * own. Closed ones are none of an open text, and without a unit equal numbers mean nothing.
 */
export function likelyFacts(session: Session, sentence: NamingSentence, quantity: Quantity): LikelyFact[] {
  if (quantity.unit === null || quantity.points) return []
  const equal = knownNumbers(session).filter(known => known.address !== null && saysNearly(quantity, known))
  if (equal.length === 0) return []
  const { kind, key } = sentence.where
  const isOpen = isOpenText(session, sentence)
  const report = kind === 'report' ? session.find('report', key) : undefined
  const [period, phases] = [periodNamedIn(session, sentence), phaseNames(sentence.folded)]
  const rated = equal.flatMap(known => {
    const found = known.address === null ? undefined : factAt(session, known.address)
    if (known.address === null || found?.ok !== true || (isOpen && found.fact.closed)) return []
    if (period !== null && known.period !== period) return []
    const isNamed = isNamedIn(known, sentence)
    // Hundreds of values of indicators: an equal one is meant where its name is said.
    if (!isNamed && known.address.startsWith('indicator/')) return []
    const isOwn = report !== undefined && ownerOf(session, known.address) === report.department
    const points =
      Number(isNamed) * 8 +
      Number(phases.some(phase => known.label.includes(phase))) * 4 +
      Number(period !== null || known.period === report?.period) * 2 +
      Number(isOwn)
    return [{ likely: { known: { ...known, address: known.address }, fact: found.fact, isNamed }, points }]
  })
  return rated.toSorted((a, b) => b.points - a.points).map(({ likely }) => likely)
}

function ownerOf(session: Session, address: string): string | null {
  const { kind, selection } = parseAddress(address)
  if (selection.by === 'department') return selection.department
  return selection.by === 'code' ? session.departmentOf(kind, selection.code) : null
}

/** A number with which the rule says that a fact is meant becomes that fact; undefined where it has no address. */
export function bindingMend(
  session: Session,
  sentence: CheckedSentence,
  quantity: Quantity,
  known: KnownNumber,
): Mend | undefined {
  const { address, label } = known
  const found = address === null ? undefined : factAt(session, address)
  if (address === null || found?.ok !== true || (found.fact.closed && isOpenText(session, sentence))) return undefined
  const turn = bindingTurn(quantity, { known: { ...known, address }, fact: found.fact, isNamed: true })
  return turn === null ? undefined : textMend(sentence, [turn], false, label)
}

/** Whether whoever reads a text may be anybody. */
export function isOpenText(session: Session, { where: { kind, key } }: Pick<CheckedSentence, 'where'>): boolean {
  const row = session.find(kind, key)
  return row === undefined || !session.isClosed(kind, row)
}

/** The fact's reference in the place of the number, hedged as the text hedges it. */
export function bindingTurn({ from, to, text, hedge }: Quantity, { known, fact }: LikelyFact): Turn | null {
  // «۶۲ درصدی» is a word that no reference can end.
  if (/(?:درصد|تومان|ریال)ی$/.test(text) || !/^\d/.test(toLatinDigits(text))) return null
  const format = usualFormat(fact)
  const isHedged = hedge !== 'exact'
  const reference = `{{${known.address}|${format}${isHedged ? '|unqualified' : ''}}}`
  return { from, to, put: () => reference, shown: (isHedged ? printBare : printFact)(fact, format) }
}
