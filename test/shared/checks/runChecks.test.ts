import { describe, expect, it } from 'vitest'
import { checks } from '../../../shared/checks/index.ts'
import { checkPieces, runChecks } from '../../../shared/checks/runChecks.ts'
import type { Row } from '../../../shared/records/index.ts'
import { line, report, sessionData, stated } from '../facts/sessionData.ts'
import { findingsOf } from './check.ts'

const broken = {
  report: [report('r-1', { narrative: '{{statedFact/x/value/1401}} و ۶ رزمایش' })],
  budgetLine: [line('7')],
}

function acceptance(code: string): Row<'acceptance'> {
  return {
    code,
    session: 's-1',
    rule: 'unbound-number',
    acceptedBy: 'mayor',
    acceptedOn: '2023-01-07',
    reason: 'در متن سخنرانی است',
    openness: 'closed',
  }
}

function ids(narrative: string): string[] {
  return findingsOf({ report: [report('r-1', { narrative })] }).map(({ id }) => id)
}

describe('runChecks', () => {
  it('puts the gravest first and names whose business each is', () => {
    expect(findingsOf(broken).map(({ severity, department }) => `${severity} ${department?.name}`)).toEqual([
      'error مدیریت بحران',
      'warning مدیریت بحران',
      'info مدیریت بحران',
    ])
  })

  it('finds the same when it is worked out piece by piece, left off midway and gone on with by another', () => {
    const rows = {
      ...broken,
      report: [report('r-1', { narrative: '۶ رزمایش\n\n{{statedFact/x/value/1401}}\n\n۷ رزمایش' })],
    }
    const session = sessionData(rows)
    const pieces = checkPieces(session)
    for (let piece = 0; piece < 2; piece++) expect(pieces.next().done).toBe(false)
    expect(runChecks(session)).toEqual(findingsOf(rows))
    expect(Array.from(pieces).length).toBe(checks.length)
    expect(runChecks(session)).toEqual(findingsOf(rows))
  })

  it('names a finding the same every time, and another way when its number changes', () => {
    expect(ids('۶ رزمایش')).toEqual(ids('۶ رزمایش'))
    expect(ids('۶ رزمایش')).not.toEqual(ids('۷ رزمایش'))
    expect(ids('۶ رزمایش')[0]).toMatch(/^[0-9a-z]{11}$/)
  })

  it('keeps who accepted a finding and why', () => {
    const id = findingsOf(broken).find(({ rule }) => rule === 'unbound-number')?.id ?? ''
    const findings = findingsOf({ ...broken, acceptance: [acceptance(id)] })
    expect(findings.find(finding => finding.id === id)?.accepted).toEqual({
      by: 'شهردار',
      on: '2023-01-07',
      reason: 'در متن سخنرانی است',
    })
    expect(findings).toHaveLength(3)
  })

  it('tells of an acceptance whose finding changed, and accepts nothing by it', () => {
    const id = findingsOf(broken).find(({ rule }) => rule === 'unbound-number')?.id ?? ''
    const changed = { ...broken, report: [report('r-1', { narrative: '۷ رزمایش' })], acceptance: [acceptance(id)] }
    const findings = findingsOf(changed)
    expect(findings.map(({ rule, accepted }) => `${rule} ${accepted === null}`)).toEqual([
      'line-without-indicator true',
      'lapsed-acceptance true',
      'unbound-number true',
    ])
    expect(findings.find(({ rule }) => rule === 'lapsed-acceptance')?.message).toContain('در متن سخنرانی است')
  })

  it('says each thing once and is empty for a clean session', () => {
    expect(findingsOf({})).toEqual([])
    const twice = { report: [report('r-1', { narrative: '۶ رزمایش و ۶ رزمایش' })] }
    expect(findingsOf(twice)).toHaveLength(1)
    expect(findingsOf({ statedFact: [stated('x', '1')] })).toEqual([])
  })

  it('has one title and one name for every rule', () => {
    const names = checks.map(({ rule }) => rule)
    expect(new Set(names).size).toBe(names.length)
    for (const { rule, title } of checks) {
      expect(rule).toMatch(/^[a-z-]+$/)
      expect(title).toMatch(/^\p{Script=Arabic}/u)
    }
  })
})
