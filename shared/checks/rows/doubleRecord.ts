import { type AccountBills, billsOf } from '../../domain/energyIndex.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { isolate } from '../../persian/isolate.ts'
import { fold } from '../../persian/normalise.ts'
import type { RecordKind, Row } from '../../records/index.ts'
import { recordName } from '../../session/recordName.ts'
import type { Session } from '../../session/session.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found, type Where } from '../finding.ts'
import { removalMend } from '../mend/rowMend.ts'

/** One thing that stands under two codes, and is counted twice wherever it is added. */
export const doubleRecord = defineRowCheck('double-record', 'ردیف تکراری', session => [
  ...likely(session, 'drill', session.rows.drill, ({ date, title, department }) => [
    date,
    department,
    ...titleOf(title),
  ]),
  ...likely(session, 'measure', session.rows.measure, ({ department, title }) => [department, ...titleOf(title)]),
  ...likely(session, 'responderTeam', session.rows.responderTeam, ({ neighbourhood }) => [neighbourhood]),
  ...likely(session, 'energyAccount', session.rows.energyAccount, ({ department, district, use, site }) => [
    department,
    district ?? '',
    use,
    ...titleOf(site),
  ]),
  ...likely(session, 'statedFact', session.rows.statedFact, ({ department, period, unit, title }) => [
    department,
    period,
    unit,
    ...titleOf(title),
  ]),
  ...lines(session),
  ...courses(session),
  ...accounts(session),
])

/** A title's words in any order, without «و», «دوره» and the ends of plurals, half-spaces typed as spaces. */
function titleOf(title: string): string[] {
  return (fold(title.replaceAll('\u200C', ' ')).match(/[\p{L}\d]+/gu) ?? [])
    .filter(word => !/^(?:و|ها|های|هایی|دوره|کارگاه|کلاس)$/.test(word))
    .map(stem)
    .toSorted()
}

const stem = (word: string) => word.replace(/(?<=\p{L}{2})(?:های|هایی|ها)$/u, '')

/** Rows whose own words are the same: each is told beside the first of them. */
function likely<K extends RecordKind>(
  session: Session,
  kind: K,
  rows: readonly Row<K>[],
  wordsOf: (row: Row<K>) => readonly string[],
): Found[] {
  const groups = Map.groupBy(rows, row => wordsOf(row).join('\n'))
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map(other => finding(session, kind, keyOf(kind, other), keyOf(kind, first))),
  )
}

/** Lines of one department and place with the same title, or the same amounts of all years under titles much alike. */
function lines(session: Session): Found[] {
  const amounts = Map.groupBy(session.rows.budgetAmount, ({ line }) => line)
  const amountsOf = (code: string) =>
    (amounts.get(code) ?? []).map(({ fiscalYear, phase, amount }) => `${fiscalYear} ${phase} ${amount}`)
  const places = Map.groupBy(session.rows.budgetLine, ({ department, district }) => `${department} ${district}`)
  return [...places.values()].flatMap(ones =>
    ones.flatMap((line, i): Found[] => {
      const own = new Set(amountsOf(line.code))
      const twin = ones.slice(0, i).find(other => {
        const likeness = likenessOf(titleOf(other.title), titleOf(line.title))
        return likeness === 1 || (likeness >= 0.6 && amountsOf(other.code).some(amount => own.has(amount)))
      })
      return twin === undefined ? [] : [finding(session, 'budgetLine', line.code, twin.code)]
    }),
  )
}

/** Nearer than this, in days, one course may stand under the days of its beginning and its end. */
const nearDays = 3

/** Courses for the same people under titles alike, on one day or with as many persons a few days apart. */
function courses(session: Session): Found[] {
  const { training } = session.rows
  return [...Map.groupBy(training, ({ department, audience }) => `${department} ${audience}`).values()].flatMap(ones =>
    ones.flatMap((course, i): Found[] => {
      const twin = ones.slice(0, i).find(other => {
        if (likenessOf(titleOf(other.title), titleOf(course.title)) < 1) return false
        const apart = Math.abs(Date.parse(other.date) - Date.parse(course.date)) / 86_400_000
        return apart === 0 || (apart <= nearDays && other.persons === course.persons && other.hours === course.hours)
      })
      return twin === undefined ? [] : [finding(session, 'training', course.code, twin.code)]
    }),
  )
}

/** Fewer bills than this may be alike by chance. */
const fewestBills = 6

/** Accounts whose bills are the same to the rial: one meter under two numbers. */
function accounts(session: Session): Found[] {
  const billed = billsOf(session).filter(({ readings }) => readings.length >= fewestBills)
  const groups = Map.groupBy(billed, ({ readings }) => {
    const [first, , , , , last] = readings
    return `${readings.length} ${first?.month} ${first?.energy} ${first?.cost} ${last?.energy} ${last?.cost}`
  })
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.flatMap(other =>
      first !== undefined && haveSameBills(first, other)
        ? [finding(session, 'energyAccount', other.account.code, first.account.code)]
        : [],
    ),
  )
}

function haveSameBills({ readings: a }: AccountBills, { readings: b }: AccountBills): boolean {
  const used = a.filter(({ energy }) => energy > 0)
  return (
    used.length >= fewestBills &&
    a.every(({ month, energy, cost }, i) => b[i]?.month === month && b[i].energy === energy && b[i].cost === cost)
  )
}

/** Words in common as a part of all words of both. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
  const common = a.filter(word => b.includes(word)).length
  return common / (new Set([...a, ...b]).size || 1)
}

function finding(session: Session, kind: RecordKind, key: string, first: string): Found {
  const where: Where = { kind, key, field: 'code' }
  return {
    severity: 'warning',
    where,
    message: toPersianDigits(
      `این ردیف با ${recordName(session, kind, first)} (${isolate(first)}) یکی به نظر می‌رسد و دو بار شمرده می‌شود.`,
    ),
    remedy:
      'اگر هر دو یک چیز است، یکی را حذف کنید؛ وگرنه عنوان یا تاریخ آن‌ها را روشن‌تر بنویسید یا این مورد را بپذیرید.',
    // What other rows refer to is not removed by one click.
    mend: isAlone(kind) ? removalMend(where, recordName(session, kind, key), false) : undefined,
  }
}

function isAlone(kind: RecordKind): boolean {
  return kind === 'drill' || kind === 'training' || kind === 'measure' || kind === 'responderTeam'
}
