import { describe, expect, it } from 'vitest'
import { chartsOf } from '../../../shared/charts/index.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import { FactCodes } from '../../../shared/facts/codes.ts'
import { renderNarrative } from '../../../shared/facts/renderNarrative.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import type { Row } from '../../../shared/records/index.ts'
import type { Session } from '../../../shared/session/session.ts'
import { publicIssue, sampleSession } from '../../fixtures/sampleSession.ts'
import { textOf } from './readDocument.ts'

async function sampleIn(chosen: Partial<Row<'council'>>): Promise<Session> {
  const data = await sampleSession()
  return data.with({ rows: { ...data.rows, council: data.rows.council.map(council => ({ ...council, ...chosen })) } })
}

function say(session: Session, text: string): string {
  return renderNarrative(session, text, { name: 'گزارش r-1', closed: true }, new FactCodes(session))
    .map(block => (block.kind === 'paragraph' ? stripIsolates(block.text.map(span => span.text).join('')) : ''))
    .join('\n')
}

/** The passive-defence line of 1401: 6,000 million rial. */
const line = 'budgetLine/1012/allocated/1401'

describe('money of a council', () => {
  it('stands in the one unit that it chose in all tables and charts', async () => {
    const data = await sampleIn({ tableMoney: 'billion-toman' })
    const text = textOf(briefing(data, publicIssue).blocks)
    expect(text).toContain('ردیف‌های بودجه (میلیارد تومان)')
    expect(text).toContain('اعتبارات سال ۱۴۰۱ به تفکیک نتیجه (میلیارد تومان)')
    expect(text).toContain('بها به میلیارد تومان')
    expect(text).toContain('۰٫۶')
    expect(text).not.toMatch(/\(میلیون ریال\)|به میلیون ریال/)
    expect(JSON.stringify(chartsOf(data).map(({ spec }) => spec))).not.toContain('میلیون ریال')
  })

  it('stands in the one currency that it chose in all texts: figures, words, and what one costs', async () => {
    const data = await sampleIn({ textCurrency: 'rial' })
    const cost = 'statedFact/electricity-cost/value/1401|ratio:statedFact/electricity-accounts/value/1401'
    expect(say(data, `{{${line}|money}}`)).toBe('۶ میلیارد ریال')
    expect(say(data, `{{${line}|words}}`)).toBe('شش میلیارد ریال')
    expect(say(data, `{{${cost}}}`)).toMatch(/≈ ۱۰۷٫۱۴ میلیون ریال/)
    // Quotations stay as they were said.
    const said = new Set(data.rows.statement.map(({ text }) => text))
    const lines = textOf(briefing(data, publicIssue).blocks).split('\n')
    expect(lines.filter(one => one.includes('تومان') && !said.has(one))).toEqual([])
    expect(lines.join()).toContain('۶ میلیارد ریال')
  })

  it('stands in the currency that an author wanted for a figure', async () => {
    const data = await sampleIn({ textCurrency: 'rial' })
    expect(say(data, `{{${line}|toman}} و {{${line}|rial}}`)).toBe('۶۰۰ میلیون تومان و ۶٬۰۰۰٬۰۰۰٬۰۰۰ ریال')
  })

  it('stands in million rial and in toman until it chooses', async () => {
    const data = await sampleSession()
    expect(say(data, `{{${line}|money}}`)).toBe(say(data, `{{${line}|toman}}`))
    const chosen = await sampleIn({ tableMoney: 'million-rial', textCurrency: 'toman' })
    expect(briefing(chosen, publicIssue)).toEqual(briefing(data, publicIssue))
  })
})
