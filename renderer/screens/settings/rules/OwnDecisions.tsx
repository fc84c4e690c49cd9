import { formatJalaliDate } from '../../../../shared/persian/jalali.ts'
import type { OwnRule } from '../../../../shared/rules/councilRules.ts'
import type { Rule } from '../../../../shared/rules/rule.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import styles from './Rules.module.css'
import { textOf } from './useCouncilRules.ts'

/** What the council has decided of a rule so far, by day. */
export function OwnDecisions({ rule, own }: { rule: Rule; own: readonly OwnRule[] }) {
  if (own.length === 0) return null
  return (
    <section className={styles['decisions']} aria-labelledby="decisions">
      <h3 id="decisions">تصمیم‌های شورا</h3>
      <ul>
        {own.map(({ from, value, source }) => (
          <li key={from}>
            از {formatJalaliDate(from, 'long')}: <b>{withFigures(textOf(rule, value) ?? '')}</b>
            {source === null ? null : <small> · {withFigures(source)}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
