import { Big } from 'big.js'
import { growth, ratio } from '../facts/compute.ts'
import type { Fact } from '../facts/fact.ts'
import { formatPercent } from '../persian/formatNumber.ts'
import { Problem } from '../problems/problem.ts'
import type { ProblemCode } from '../problems/problemText.ts'
import { contains, parsePeriod } from '../quantities/period.ts'
import { unitChoices } from '../quantities/unit.ts'
import type { Row } from '../records/index.ts'
import { type Claim, claimChoices } from '../records/statedFact.ts'
import type { Session } from '../session/session.ts'
import { agrees } from './agreement.ts'
import type { Found, Where } from './finding.ts'
import { formatFact, formatSize } from './formatQuantity.ts'
import { type Incompatibility, incompatibilities } from './incompatibilities.ts'
import { attempt, factsAt } from './knownFacts.ts'
import { phaseMendOfClaim } from './mend/phaseMend.ts'
import { valueMend } from './mend/rowMend.ts'
import { inBaseUnit } from './prose/unitWords.ts'

/** What a stated fact claims of its basis, and everything that is wrong with it. */
export interface CheckedClaim {
  where: Where
  claim: Claim
  /** Addresses that lead nowhere, a claim without its basis, a base of zero. */
  problems: Problem[]
  incompatibilities: Incompatibility[]
  /** The number that doesn't follow from the basis. */
  mismatch: Found | null
}

/** Every claim of the session's stated facts, worked out once for all rules. */
export const claimsOf = (session: Session): CheckedClaim[] => session.deriveOfRows(checkClaims)

function checkClaims(session: Session): CheckedClaim[] {
  return session.rows.statedFact.flatMap(row => (row.claim === null ? [] : [checkClaim(session, row, row.claim)]))
}

function checkClaim(session: Session, row: Row<'statedFact'>, claim: Claim): CheckedClaim {
  const where: Where = { kind: 'statedFact', key: row.code, field: 'basis' }
  const found = factsAt(session, row.basis ?? '')
  const result: CheckedClaim = { where, claim, problems: [], incompatibilities: [], mismatch: null }
  result.problems = found.flatMap(one => (one.ok ? [] : [one.problem]))
  const basis = found.flatMap(one => (one.ok ? [one.fact] : []))
  const isWhole = claim === 'sum' ? found.length > 0 : found.length === 2
  if (!isWhole) result.problems.push(new Problem(needs[claim], {}))
  if (result.problems.length > 0 || !isWhole) return result
  return claim === 'sum' ? checkSum(session, row, basis, result) : checkRatio(session, row, claim, basis, result)
}

const needs = {
  growth: 'growth-without-base',
  share: 'share-without-whole',
  sum: 'sum-without-parts',
} as const satisfies Record<Claim, ProblemCode>

function checkRatio(
  session: Session,
  row: Row<'statedFact'>,
  claim: 'growth' | 'share',
  basis: readonly Fact[],
  result: CheckedClaim,
): CheckedClaim {
  const [figure, base] = [basis[0]!, basis[1]!]
  result.incompatibilities = incompatibilities(claim, figure, base, false).map(one =>
    one.rule === 'phase-mismatch' ? { ...one, mend: phaseMendOfClaim(session, row, figure, base) } : one,
  )
  if (row.unit !== 'percent')
    result.incompatibilities.push({
      rule: 'unit-mismatch',
      severity: 'error',
      message: `ادعای ${claimChoices[claim]} به درصد است و واحد اندازه‌گیری این داده ${unitChoices[row.unit]} است.`,
      remedy: 'واحد اندازه‌گیری را «درصد» کنید یا ادعا را حذف کنید.',
    })
  if (result.incompatibilities.some(({ severity }) => severity === 'error')) return result
  const computed = attempt(() => (claim === 'growth' ? growth(figure, base) : ratio(figure, base)))
  if (!computed.ok) return { ...result, problems: [computed.problem] }
  const truth = new Big(computed.fact.value)
  const shown = formatPercent(computed.fact.value, { fraction: Math.max(1, decimalsOf(row.value)) })
  const relation =
    claim === 'growth'
      ? `از ${formatFact(base)} به ${formatFact(figure)}، ${shown} است`
      : `${formatFact(figure)} از ${formatFact(base)}، ${shown} است`
  return { ...result, mismatch: compare(session, row, basis, truth, relation, claimChoices[claim]) }
}

function checkSum(
  session: Session,
  row: Row<'statedFact'>,
  basis: readonly Fact[],
  result: CheckedClaim,
): CheckedClaim {
  const stated = inBaseUnit(new Big(row.value), row.unit)
  const period = parsePeriod(row.period)
  for (const part of basis) {
    const own = parsePeriod(part.period)
    if (part.per !== undefined || inBaseUnit(new Big(0), part.unit).unit !== stated.unit)
      result.incompatibilities.push({
        rule: 'unit-mismatch',
        severity: 'error',
        message: `واحد اندازه‌گیری جمع ${unitChoices[row.unit]} است و واحد اندازه‌گیری «${part.label}» ${unitChoices[part.unit]}.`,
        remedy: 'واحد اندازه‌گیری جمع و اجزای آن را یکی کنید.',
      })
    else if (!contains(period, own.from) || !contains(period, own.to))
      result.incompatibilities.push({
        rule: 'period-mismatch',
        severity: 'warning',
        message: `جمع برای ${period.label} است و «${part.label}» از ${own.label}.`,
        remedy: 'دورهٔ جمع را اصلاح کنید یا جزئی از همان دوره انتخاب کنید.',
      })
  }
  const phases = new Set(basis.flatMap(({ phase }) => phase ?? []))
  if (phases.size > 1)
    result.incompatibilities.push({
      rule: 'phase-mismatch',
      severity: 'warning',
      message: 'اجزای این جمع از یک مرحلهٔ بودجه نیستند.',
      remedy: 'همهٔ اجزا را از یک مرحله انتخاب کنید: مصوب با مصوب، تخصیص با تخصیص.',
    })
  if (result.incompatibilities.some(({ severity }) => severity === 'error')) return result
  const truth = basis.reduce((sum, { value, unit }) => sum.plus(inBaseUnit(new Big(value), unit).value), new Big(0))
  const perOne = inBaseUnit(new Big(1), row.unit).value
  const relation = `جمع ردیف‌ها ${formatSize(truth.div(perOne), row.unit, '')} است`
  return { ...result, mismatch: compare(session, row, basis, truth, relation, claimChoices.sum) }
}

/** @param truth in the base unit of the row's own */
function compare(
  session: Session,
  row: Row<'statedFact'>,
  basis: readonly Fact[],
  truth: Big,
  relation: string,
  name: string,
): Found | null {
  const perOne = inBaseUnit(new Big(1), row.unit).value
  const step = new Big(`1e-${decimalsOf(row.value)}`).times(perOne)
  const stated = {
    value: new Big(row.value).times(perOne),
    step: row.unit === 'percent' ? step : new Big(0),
    hedge: row.qualifier,
  }
  const isHedged = basis.some(({ qualifier }) => qualifier !== 'exact')
  const whole = row.claim === 'growth' ? truth.plus(100) : truth
  if (agrees(stated, truth, isHedged ? whole.abs().times('0.05') : new Big(0))) return null
  // A stated figure and a sum of sample rows are two facts: neither proves the other wrong.
  const onSamples = !row.sample && basis.every(({ sample }) => sample)
  const said = formatSize(new Big(row.value), row.unit, '', decimalsOf(row.value))
  const where: Where = { kind: 'statedFact', key: row.code, field: 'value' }
  const decimals = row.unit === 'percent' ? Math.max(1, decimalsOf(row.value)) : 3
  const right = truth.div(perOne).round(decimals, Big.roundHalfUp).toFixed()
  return {
    severity: onSamples ? 'info' : 'error',
    where,
    message: `${name} اعلام‌شده ${said} است، ولی ${relation}.${onSamples ? ' مبنا تنها از ردیف‌های نمونه است.' : ''}`,
    remedy: onSamples
      ? 'وقتی ردیف‌های واقعی رسید دوباره بررسی کنید.'
      : 'مقدار اعلام‌شده یا مبنای آن را اصلاح کنید؛ اگر گوینده همین را گفته است، این مورد را با دلیل بپذیرید.',
    mend: onSamples
      ? undefined
      : valueMend(session, where, right, false, value => formatSize(new Big(value), row.unit, '', decimalsOf(value))),
  }
}

function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0
}
