import type { Session } from '../session/session.ts'
import { claimsOf } from './claims.ts'
import type { Found } from './finding.ts'
import { type Incompatibility, incompatibilities } from './incompatibilities.ts'
import { phaseMendOfText } from './mend/phaseMend.ts'
import { textsOf } from './texts.ts'

/** Figures that are compared and don't belong together, in claims and in references of texts. */
export function incompatibilityFindings(session: Session, rule: Incompatibility['rule']): Found[] {
  const claimed = claimsOf(session).flatMap(claim =>
    claim.incompatibilities.map(incompatibility => ({ ...incompatibility, where: claim.where })),
  )
  const referred = textsOf(session).compared.flatMap(compared => {
    const { where, place, by, figure, base } = compared
    return incompatibilities(by, figure, base, true).map(incompatibility => ({
      ...incompatibility,
      where,
      message: `${place}: ${incompatibility.message}`,
      mend: incompatibility.rule === 'phase-mismatch' ? phaseMendOfText(session, compared) : undefined,
    }))
  })
  return [...claimed, ...referred].flatMap(({ rule: own, ...found }) => (own === rule ? [found] : []))
}
