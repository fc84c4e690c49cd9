import { describe, expect, it } from 'vitest'
import { chartsOf } from '../../../shared/charts/index.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import type { SessionData } from '../../../shared/domain/sessionData.ts'
import { FactCodes } from '../../../shared/facts/codes.ts'
import { renderNarrative } from '../../../shared/facts/renderNarrative.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import type { Row } from '../../../shared/tables/index.ts'
import { publicIssue, sampleSession } from '../../fixtures/sampleSession.ts'
import { textOf } from './readDocument.ts'

async function sampleIn(chosen: Partial<Row<'council'>>): Promise<SessionData> {
  const data = await sampleSession()
  return { ...data, rows: { ...data.rows, council: data.rows.council.map(council => ({ ...council, ...chosen })) } }
}

function say(data: SessionData, text: string): string {
  return renderNarrative(data, text, { report: 'r-1', closed: true }, new FactCodes(data))
    .map(block => (block.kind === 'paragraph' ? stripIsolates(block.text.map(span => span.text).join('')) : ''))
    .join('\n')
}

describe('the unit of money that a council chose', () => {
  it('is the one unit of all tables and charts', async () => {
    const data = await sampleIn({ tableMoney: 'billion-toman' })
    const text = textOf(briefing(data, publicIssue).blocks)
    expect(text).toContain('ردیف‌های بودجه (میلیارد تومان)')
    expect(text).toContain('سهم‌ها به میلیارد تومان')
    expect(text).toContain('بها به میلیارد تومان')
    expect(text).not.toMatch(/\(میلیون ریال\)|به میلیون ریال/)
    expect(JSON.stringify(chartsOf(data).map(({ spec }) => spec))).not.toContain('میلیون ریال')
  })

  it('keeps what was allocated, to the million', async () => {
    // The passive-defence line of 1401: 6,000 million rial.
    expect(textOf(briefing(await sampleIn({ tableMoney: 'billion-toman' }), publicIssue).blocks)).toContain('۰٫۶')
    expect(textOf(briefing(await sampleIn({ tableMoney: 'million-toman' }), publicIssue).blocks)).toContain('۶۰۰')
  })

  it('is million rial until one is chosen', async () => {
    const chosen = briefing(await sampleIn({ tableMoney: 'million-rial' }), publicIssue)
    expect(briefing(await sampleIn({ tableMoney: null }), publicIssue)).toEqual(chosen)
  })
})

describe('the currency that a council chose for its texts', () => {
  const line = 'budgetLine/1012/allocated/1401'

  it('is the one of figures, of words and of what one costs', async () => {
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

  it('leaves a figure in the one that its author wanted', async () => {
    const data = await sampleIn({ textCurrency: 'rial' })
    expect(say(data, `{{${line}|toman}} و {{${line}|rial}}`)).toBe('۶۰۰ میلیون تومان و ۶٬۰۰۰٬۰۰۰٬۰۰۰ ریال')
  })

  it('is toman until one is chosen', async () => {
    const data = await sampleSession()
    expect(say(data, `{{${line}|money}}`)).toBe(say(data, `{{${line}|toman}}`))
    expect(briefing(await sampleIn({ textCurrency: 'toman' }), publicIssue)).toEqual(briefing(data, publicIssue))
  })
})
