import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'

/** Indicators that can be worked out: no ratio among their parts leads back to itself. */
export const soundIndicators = (session: Session): Row<'indicator'>[] => session.deriveOfRows(findSound)

function findSound({ rows }: Session): Row<'indicator'>[] {
  const byCode = new Map(rows.indicator.map(indicator => [indicator.code, indicator]))
  const known = new Map<string, boolean>()
  const isSound = (code: string, above: readonly string[]): boolean => {
    if (above.includes(code)) return false
    const indicator = byCode.get(code)
    let sound = known.get(code)
    if (sound === undefined) {
      const parts = [indicator?.numerator, indicator?.denominator].filter(part => part != null)
      sound = parts.every(part => isSound(part, [...above, code]))
      known.set(code, sound)
    }
    return sound
  }
  return rows.indicator.filter(({ code }) => isSound(code, []))
}
