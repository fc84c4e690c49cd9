import { Big } from 'big.js'
import { fold } from '../../persian/normalise.ts'
import type { Unit } from '../../quantities/unit.ts'
import type { Qualifier } from '../../records/qualifier.ts'
import type { Session } from '../../session/session.ts'
import { keyOf } from '../../tables/key.ts'
import { agrees } from '../agreement.ts'
import type { Where } from '../finding.ts'
import { defineRowCheck, type Found } from '../finding.ts'
import { formatFact, formatSize } from '../formatQuantity.ts'
import { factAt } from '../knownFacts.ts'
import { valueMend } from '../mend/rowMend.ts'

/** A number that was given beside the rows that it can be counted from. */
interface Given {
  where: Where
  title: string
  department: string
  unit: Unit
  period: string
  value: string
  hedge: Qualifier
  sample: boolean
}

/** Indicators of the whole city and stated figures against the drills, courses and teams that they are counted from. */
export const rowsMismatch = defineRowCheck('rows-mismatch', 'رقم ناسازگار با ردیف‌ها', session =>
  [...indicatorValues(session), ...statedFacts(session)].flatMap(given => judge(session, given)),
)

function indicatorValues(session: Session): Given[] {
  return session.rows.indicatorValue.flatMap((row): Given[] => {
    const indicator = session.find('indicator', row.indicator)
    const isOfCity = session.find('district', row.district)?.kind === 'city'
    if (indicator === undefined || row.actual === null || !isOfCity) return []
    const { title, department, unit } = indicator
    const where: Where = { kind: 'indicatorValue', key: keyOf('indicatorValue', row), field: 'actual' }
    return [
      {
        where,
        title,
        department,
        unit,
        period: row.period,
        value: row.actual,
        hedge: row.qualifier,
        sample: row.sample,
      },
    ]
  })
}

function statedFacts({ rows }: Session): Given[] {
  return rows.statedFact.flatMap(
    ({ code, title, department, unit, period, value, qualifier, claim, sample }): Given[] =>
      claim === null
        ? [
            {
              where: { kind: 'statedFact', key: code, field: 'value' },
              title,
              department,
              unit,
              period,
              value,
              hedge: qualifier,
              sample,
            },
          ]
        : [],
  )
}

/** Where a number of this unit and name is counted, as a fact's address; null when no rows are its own. */
function addressOf({ unit, title, department, period }: Given): string | null {
  const name = fold(title)
  if (/هزینه|میانگین|هر |فاصله|زمان|برنامه/.test(name)) return null
  if (unit === 'drill') return `drill/@${department}/*/${period}/count`
  if (unit === 'course') return `training/@${department}/*/${period}/count`
  if (unit === 'team') return `responderTeam/@${department}/*/${period}/count`
  if (unit === 'person' && /اموزش/.test(name)) return `training/@${department}/persons/${period}/sum`
  if (unit === 'person' && /شرکتکننده|شرکت کننده/.test(name)) return `drill/@${department}/participants/${period}/sum`
  const isCoverage = unit === 'percent' && /پوشش/.test(name) && /امدادیار/.test(name)
  return isCoverage ? `responderTeam/@${department}/neighbourhood/${period}/coverage` : null
}

function judge(session: Session, given: Given): Found[] {
  const address = addressOf(given)
  const found = address === null ? undefined : factAt(session, address)
  // No row at all is a table that wasn't kept, and no contradiction.
  if (found?.ok !== true || new Big(found.fact.value).eq(0)) return []
  const { fact } = found
  const decimals = given.value.split('.')[1]?.length ?? 0
  const stated = {
    value: new Big(given.value),
    step: given.unit === 'percent' ? new Big(`1e-${decimals}`) : new Big(0),
  }
  if (agrees({ ...stated, hedge: given.hedge }, new Big(fact.value))) return []
  // A stated figure and a sum of sample rows are two facts: neither proves the other wrong.
  const onSamples = !given.sample && fact.sample
  return [
    {
      severity: onSamples ? 'info' : 'error',
      where: given.where,
      message: `«${given.title}» ${formatSize(new Big(given.value), given.unit, '', decimals)} نوشته شده، ولی «${fact.label}» ${formatFact(fact)} است.${onSamples ? ' ردیف‌ها نمونه است.' : ''}`,
      remedy: 'ردیف‌های این دوره را کامل کنید یا رقم را اصلاح کنید؛ اگر هر دو درست است، این مورد را با دلیل بپذیرید.',
      mend: onSamples
        ? undefined
        : valueMend(
            session,
            given.where,
            new Big(fact.value).round(given.unit === 'percent' ? 1 : 0).toFixed(),
            false,
            value => formatSize(new Big(value), given.unit, ''),
          ),
    },
  ]
}
