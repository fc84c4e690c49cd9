import type { Session } from '../session/session.ts'
import { claimsOf } from './claims.ts'
import type { Found } from './finding.ts'
import { type Misfit, misfits } from './misfits.ts'
import { textsOf } from './texts.ts'

/** Figures that are compared and don't belong together, in claims and in references of texts. */
export function misfitFindings(data: Session, rule: Misfit['rule']): Found[] {
  const claimed = claimsOf(data).flatMap(claim => claim.misfits.map(misfit => ({ ...misfit, where: claim.where })))
  const referred = textsOf(data).compared.flatMap(({ where, place, by, figure, base }) =>
    misfits(by, figure, base, true).map(misfit => ({ ...misfit, where, message: `${place}: ${misfit.message}` })),
  )
  return [...claimed, ...referred].flatMap(({ rule: own, ...found }) => (own === rule ? [found] : []))
}
