import type { Fact } from '../../facts/fact.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { factAt } from '../knownFacts.ts'
import type { ComparedReference } from '../texts.ts'
import type { Mend } from './mend.ts'

/** The base of a comparison of one phase with another, in the phase of what is compared with it, if there is such. */
function baseOfPhase(session: Session, figure: Fact, base: Fact): Fact | undefined {
  const { phase } = figure
  if (phase === undefined || base.phase === undefined || phase === base.phase) return undefined
  // The phase is the field of a budget line's address.
  const [kind = '', line = '', field, ...rest] = base.address.split('/')
  if (field !== base.phase) return undefined
  const found = factAt(session, [kind, line, phase, ...rest].join('/'))
  return found.ok && (!found.fact.closed || base.closed) ? found.fact : undefined
}

/** A reference of a text compares with the figure of its own phase. */
export function phaseMendOfText(
  session: Session,
  { where, figure, base, written }: ComparedReference,
): Mend | undefined {
  const right = baseOfPhase(session, figure, base)
  if (right === undefined || written === null || written.words.split(base.address).length !== 2) return undefined
  const { words: was, from } = written
  return {
    where: { kind: where.kind, key: where.key, field: where.field },
    change: { by: 'text', spots: [{ from, was, now: was.replace(base.address, right.address) }] },
    isSure: false,
    preview: [{ same: 'مبنای مقایسه: ' }, { was: base.label, now: right.label }],
  }
}

/** A claim rests on the figure of its own phase. */
export function phaseMendOfClaim(
  session: Session,
  { code, basis }: Row<'statedFact'>,
  figure: Fact,
  base: Fact,
): Mend | undefined {
  const right = baseOfPhase(session, figure, base)
  if (right === undefined || basis === null || basis.split(base.address).length !== 2) return undefined
  return {
    where: { kind: 'statedFact', key: code, field: 'basis' },
    change: { by: 'value', was: basis, now: basis.replace(base.address, right.address) },
    isSure: false,
    preview: [{ same: 'مبنای محاسبه: ' }, { was: base.label, now: right.label }],
  }
}
