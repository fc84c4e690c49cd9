import { parsePeriod } from '../quantities/period.ts'
import type { Session } from '../session/session.ts'
import { saysNearly } from './equalNumber.ts'
import { defineCheck, type Found } from './finding.ts'
import { formatQuantity, formatSize } from './formatQuantity.ts'
import { type KnownNumber, knownNumbers } from './knownNumbers.ts'
import { bindingMend } from './mend/bindMend.ts'
import { isMeant, isNamedIn, periodNamedIn, saysOnly, withoutName } from './namedIn.ts'
import { namedRecordFindings } from './namedRecords.ts'
import { phaseNames } from './prose/phaseWords.ts'
import { isFirm } from './prose/relations.ts'
import { textFinding } from './textFinding.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/**
 * A report's number that is bound to nothing, where its sentence names a row, a year and a phase or «عملکرد», and the
 * row has another number there; a drill or a course that is named on a day or with a head count of no such record.
 */
export const namedMismatch = defineCheck('named-mismatch', 'رقم متن ناسازگار با ردیف', session =>
  textsOf(session).sentences.flatMap(sentence => [
    ...judge(session, sentence),
    ...namedRecordFindings(session, sentence),
  ]),
)

function judge(session: Session, sentence: CheckedSentence): Found[] {
  const [quantity, ...others] = sentence.quantities
  if (sentence.where.kind !== 'report' || quantity === undefined || others.length > 0) return []
  if (quantity.fact !== null || quantity.unit === null || !isFirm(quantity)) return []
  const period = periodNamedIn(session, sentence)
  const phases = phaseNames(sentence.folded)
  if (phases.length > 1 || (phases.length === 1 && period === null)) return []
  const known = knownNumbers(session).filter(
    one =>
      one.unit === quantity.unit &&
      !ofSome.test(withoutName(one, sentence.folded)) &&
      (phases[0] === undefined
        ? isActual(one) && isMeant(session, one, sentence) && (one.isOfPart === undefined || saysOnly(one, sentence))
        : one.period === period && one.label.includes(phases[0]) && isNamedIn(one, sentence)),
  )
  const [first] = known
  if (first === undefined || known.some(one => saysNearly(quantity, one)) || !areOne(known)) return []
  const size = formatSize(first.value, first.unit, quantity.text)
  return [
    textFinding(
      sentence,
      'warning',
      `${formatQuantity(quantity)} نوشته شده، ولی «${first.label}»${whenOf(first)} ${size} است.`,
      known.length === 1 ? bindingMend(session, sentence, quantity, first) : undefined,
    ),
  ]
}

/** An indicator is not called by its period, as a budget line's amount and a stated fact are. */
const whenOf = ({ isOfPart, period }: KnownNumber) => (isOfPart === undefined ? '' : ` در ${parsePeriod(period).label}`)

/** «بخشی از», «سهم آن»: a part of what a row says. */
const ofSome = /(?<!\p{L})(?:از|بخشی|سهم|دست ?کم)(?!\p{L})/u

/** What was stated or reached, and not what was planned. */
const isActual = ({ address, label }: KnownNumber) =>
  address?.startsWith('statedFact/') === true || label.startsWith('عملکرد «')

/** Whether one number is meant: a sentence that fits many rows accuses none. */
function areOne(known: readonly KnownNumber[]): boolean {
  return known.length <= 2
}
