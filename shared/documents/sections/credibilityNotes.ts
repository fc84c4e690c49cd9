import type { Block } from '../../document.ts'
import type { IndicatorSummary } from '../../domain/indicatorOverview.ts'
import { targetDoubts } from '../../domain/targetCredibility.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { parsePeriod } from '../../quantities/period.ts'
import type { Session } from '../../session/session.ts'
import { note } from '../blocks.ts'

/** What a reader is to know of targets that no actual ever missed, or that were written after their actuals. */
export function credibilityNotes(session: Session, all: readonly IndicatorSummary[]): Block[] {
  const own = new Set(all.map(({ indicator }) => indicator))
  const doubts = targetDoubts(session).filter(({ indicator }) => own.has(indicator))
  const said = (by: 'equal' | 'met' | 'after', of: (periods: readonly string[]) => string) =>
    doubts.flatMap(doubt => (doubt.by === by ? [`«${doubt.indicator.title}» (${of(doubt.periods)})`] : []))
  const parts = [
    listed('هدف این شاخص‌ها در همهٔ دوره‌ها محقق شده است', said('met', count)),
    listed('هدف و عملکرد این شاخص‌ها در همهٔ دوره‌ها یکی است', said('equal', count)),
    listed(
      'هدف این شاخص‌ها پس از پایان دوره تغییر کرده است',
      said('after', periods => periods.map(period => parsePeriod(period).label).join('، ')),
    ),
  ].filter(part => part !== '')
  return parts.length === 0 ? [] : [note(toPersianDigits(`اعتبار هدف‌ها: ${parts.join('؛ ')}.`))]
}

const count = (periods: readonly string[]) => `${periods.length} دوره`

const listed = (head: string, names: readonly string[]) => (names.length === 0 ? '' : `${head}: ${names.join('، ')}`)
