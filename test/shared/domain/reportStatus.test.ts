import { describe, expect, it } from 'vitest'
import { asEdited, moveReport, reportSteps } from '../../../shared/domain/reportStatus.ts'
import { report } from '../facts/sessionData.ts'

describe('an accepted report', () => {
  const accepted = report('r', { status: 'accepted' })

  it('is a draft again, and its next revision, once an edit changes what it says', () => {
    expect(asEdited(accepted, { ...accepted, narrative: 'دیگر' })).toMatchObject({ status: 'draft', revision: 2 })
    expect(moveReport(accepted, 'draft', null)).toMatchObject({ status: 'draft', revision: 2 })
  })

  it('stays accepted when nothing changes but what is said about it', () => {
    expect(asEdited(accepted, { ...accepted, note: 'سپاس' }).status).toBe('accepted')
    expect(asEdited(undefined, accepted)).toBe(accepted)
    const draft = { ...accepted, status: 'draft' } as const
    expect(asEdited(draft, { ...draft, narrative: 'دیگر' })).toMatchObject({ status: 'draft', revision: 1 })
  })
})

describe('a report’s steps', () => {
  it('lead everywhere from a draft, and never to where it is', () => {
    const reached = new Set(['draft'])
    for (const from of ['draft', 'submitted', 'returned', 'accepted'] as const)
      for (const { to } of reportSteps[from]) {
        expect(to).not.toBe(from)
        reached.add(to)
      }
    expect([...reached].toSorted()).toEqual(['accepted', 'draft', 'returned', 'submitted'])
  })

  it('make the next revision when it is sent again', () => {
    const returned = moveReport(report('r', { status: 'submitted' }), 'returned', 'منبع ندارد')
    expect(moveReport(returned, 'submitted', null)).toMatchObject({ revision: 2, note: 'منبع ندارد' })
  })
})
