import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Document } from '../../../shared/document.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import { findings } from '../../../shared/documents/findings.ts'
import { invitation } from '../../../shared/documents/invitation.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Session } from '../../../shared/session/session.ts'
import { anySession } from '../../fixtures/anySession.ts'
import { sampleSession } from '../../fixtures/sampleSession.ts'
import { runs } from '../../properties/runs.ts'
import { anchorsAndLinks, closedIssue, publicIssue, textOf } from './readDocument.ts'

const sample = await sampleSession('all')

/** What can be made of a session; a text that quotes nothing, or an indicator that divides by itself, is refused. */
function documentsOf(session: Session): Document[] {
  return [
    () => briefing(session, publicIssue),
    () => briefing(session, closedIssue),
    () => invitation(session, closedIssue),
    () => findings(session, closedIssue),
  ].flatMap(make => {
    try {
      return [make()]
    } catch (cause) {
      if (cause instanceof Problem) return []
      throw cause
    }
  })
}

function repeatedIn(document: Document): string[] {
  const { anchors } = anchorsAndLinks(document)
  return anchors.filter((anchor, at) => anchors.indexOf(anchor) < at)
}

/** The sample with the bills of some accounts in another unit: watt-hours for kilowatt-hours, tomans for rials. */
function slipped(slips: readonly { account: number; energy: number; cost: bigint }[]): Session {
  const of = new Map(slips.map(slip => [sample.rows.energyAccount[slip.account]?.code, slip]))
  const energyReading = sample.rows.energyReading.map(row => {
    const slip = of.get(row.account)
    return slip === undefined ? row : { ...row, energy: row.energy * slip.energy, cost: row.cost * slip.cost }
  })
  return sample.with({ rows: { ...sample.rows, energyReading } })
}

it('names an account once that is far from its like in use and in price, with both', () => {
  const sections = ['overview', 'energy']
  const document = briefing(slipped([{ account: 0, energy: 1000, cost: 1n }]), { ...publicIssue, sections })
  expect(repeatedIn(document)).toEqual([])
  const code = sample.rows.energyAccount[0]?.code ?? ''
  expect(anchorsAndLinks(document).anchors).toContain(`account/${code}`)
  const text = textOf(document)
  const use = 'مصرف ماهانه [۰-۹٬٫]+ برابر میانهٔ هم‌کاربری‌ها'
  expect(text).toMatch(new RegExp(`بهای هر کیلووات‌ساعت ۰٫۰۰۱ برابر میانهٔ هم‌کاربری‌ها؛ ${use}`))
})

it('has every anchor once, whatever unit some bills are in', () => {
  const slip = fc.record({
    account: fc.nat({ max: 60 }),
    energy: fc.constantFrom(1, 10, 1000),
    cost: fc.constantFrom(1n, 10n, 1000n),
  })
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), slips => {
      const session = slipped(slips)
      const sections = ['overview', 'energy']
      expect(repeatedIn(briefing(session, { ...closedIssue, sections }))).toEqual([])
    }),
    { numRuns: 5, endOnFailure: true },
  )
})

it('has every anchor once in every document of any session', () => {
  let documents = 0
  fc.assert(
    fc.property(anySession, session => {
      const narrative = session.rows.report.map(report => ({ ...report, narrative: 'متن', keyFigures: null }))
      // Nobody counts terms from nought.
      const term = session.rows.term.map(row => ({ ...row, number: Math.max(1, row.number) }))
      const made = documentsOf(session.with({ rows: { ...session.rows, term, report: narrative } }))
      documents += made.length
      for (const document of made) expect(repeatedIn(document)).toEqual([])
    }),
    { numRuns: runs(30), endOnFailure: true },
  )
  expect(documents).toBeGreaterThan(60)
})
