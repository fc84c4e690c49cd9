import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/checks/runChecks.ts'
import { findings } from '../../../shared/documents/findings.ts'
import { line, report, sessionData } from '../facts/sessionData.ts'
import { closedIssue, publicIssue, textOf, under } from './readDocument.ts'

const rows = {
  report: [report('r-1', { narrative: 'در این دوره ۶ رزمایش برگزار شد. {{statedFact/x/value/1401}}' })],
  budgetLine: [line('7')],
}

describe('findings paper', () => {
  it('counts by department and severity, and says place, message and remedy of each', () => {
    const paper = findings(sessionData(rows), closedIssue)
    const text = textOf(paper)
    expect(text).toContain('برگهٔ کار دبیرخانه، غیرقابل انتشار')
    expect(text).toContain('غیرعلنی · نسخهٔ ۱')
    const own = textOf(under(paper, 'findings-1'))
    for (const { place, remedy } of runChecks(sessionData(rows))) {
      expect(own).toContain(place)
      expect(own).toContain(remedy.replace(/[\u2066-\u2069]/g, ''))
    }
  })

  it('lists what was accepted apart, with who, when and why', () => {
    const finding = runChecks(sessionData(rows)).find(({ rule }) => rule === 'unbound-number')
    const acceptance = {
      code: finding?.id ?? '',
      session: 's-1',
      rule: 'unbound-number',
      acceptedBy: 'mayor',
      acceptedOn: '2023-01-07',
      reason: 'در متن سخنرانی است',
      openness: 'closed' as const,
    }
    const paper = findings(sessionData({ ...rows, acceptance: [acceptance] }), closedIssue)
    const accepted = textOf(under(paper, 'accepted'))
    for (const words of ['۶ رزمایش', 'شهردار، ۱۷ دی ۱۴۰۱', 'در متن سخنرانی است']) expect(accepted).toContain(words)
    expect(textOf(under(paper, 'findings-1'))).not.toContain('۶ رزمایش')
  })

  it('says so when there is nothing to say', () => {
    expect(textOf(findings(sessionData(), closedIssue))).toContain('بررسی موردی نداشت.')
  })

  it('has no public edition', () => {
    expect(() => findings(sessionData(rows), publicIssue)).toThrow(
      expect.objectContaining({ code: 'findings-not-public' }),
    )
  })
})
