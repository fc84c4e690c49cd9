import { describe, expect, it } from 'vitest'
import { chartsOf } from '../../../shared/charts/index.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import type { SessionData } from '../../../shared/domain/sessionData.ts'
import type { TableMoney } from '../../../shared/persian/money.ts'
import { publicIssue, sampleSession } from '../../fixtures/sampleSession.ts'
import { textOf } from './readDocument.ts'

async function sampleIn(tableMoney: TableMoney | null): Promise<SessionData> {
  const data = await sampleSession()
  return { ...data, rows: { ...data.rows, council: data.rows.council.map(council => ({ ...council, tableMoney })) } }
}

describe('the unit of money that a council chose', () => {
  it('is the one unit of all tables and charts', async () => {
    const data = await sampleIn('billion-toman')
    const text = textOf(briefing(data, publicIssue).blocks)
    expect(text).toContain('ردیف‌های بودجه (میلیارد تومان)')
    expect(text).toContain('سهم‌ها به میلیارد تومان')
    expect(text).toContain('بها به میلیارد تومان')
    expect(text).not.toMatch(/\(میلیون ریال\)|به میلیون ریال/)
    expect(JSON.stringify(chartsOf(data).map(({ spec }) => spec))).not.toContain('میلیون ریال')
  })

  it('keeps what was allocated, to the million', async () => {
    // The passive-defence line of 1401: 6,000 million rial.
    expect(textOf(briefing(await sampleIn('billion-toman'), publicIssue).blocks)).toContain('۰٫۶')
    expect(textOf(briefing(await sampleIn('million-toman'), publicIssue).blocks)).toContain('۶۰۰')
  })

  it('is million rial until one is chosen', async () => {
    const chosen = briefing(await sampleIn('million-rial'), publicIssue)
    expect(briefing(await sampleIn(null), publicIssue)).toEqual(chosen)
  })
})
