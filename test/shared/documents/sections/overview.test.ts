import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { render } from '../../../../electron/pdf/render.ts'
import { briefing } from '../../../../shared/documents/briefing.ts'
import type { Rows } from '../../../../shared/tables/record.ts'
import { sampleSession } from '../../../fixtures/sampleSession.ts'
import {
  agendaItem,
  district,
  indicator,
  indicatorValue,
  line,
  passiveDefence,
  report,
  sessionData,
  stated,
} from '../../facts/sessionData.ts'
import { anchorsAndLinks, closedIssue, publicIssue, textOf, under } from '../readDocument.ts'

const city = district('city', { kind: 'city', name: 'شهر', position: 0 })

/** What the overview says, and only that. */
function overview(rows: Partial<Rows>, issue = closedIssue): string {
  const session = sessionData({ district: [city], ...rows })
  return textOf(under(briefing(session, issue), 'overview'))
}

describe('the overview', () => {
  it('prints the first three figures of each report with its department', () => {
    const statedFact = ['1', '2', '3', '4'].map(code => stated(code, `77${code}`))
    const keyFigures = statedFact.map(({ code }) => `statedFact/${code}/value/1401|value|رقم ${code}`).join('\n')
    const text = overview({ statedFact, report: [report('r-1', { keyFigures })] })
    for (const part of ['۷۷۱', '۷۷۲', '۷۷۳', 'مدیریت بحران']) expect(text).toContain(part)
    expect(text).not.toContain('۷۷۴')
  })

  it('counts indicators by status, in shape and word, and names the red ones', () => {
    const text = overview({
      indicator: [indicator('I-1', { title: 'زمان رسیدن' }), indicator('I-2')],
      indicatorValue: [indicatorValue('I-1', '1400', '12', '8'), indicatorValue('I-2', '1400', '7', '8')],
    })
    for (const part of ['● محقق', '■ عقب‌تر از هدف', 'زمان رسیدن', 'هدف ۸، عملکرد ', '۱۲ دقیقه'])
      expect(text).toContain(part)
  })

  it('names lines without an indicator and indicators without money', () => {
    const text = overview({ ...passiveDefence(), indicator: [indicator('I-1')] })
    expect(text).toMatch(/ردیف بودجهٔ فاقد شاخص: \nپدافند غیرعامل/)
    expect(text).toMatch(/شاخص فاقد اعتبار: \nشاخص I-1/)
  })

  it('says in public that it knows of open links only', () => {
    const rows = {
      budgetLine: [line('1012')],
      indicator: [indicator('I-1', { openness: 'closed' })],
      lineIndicatorLink: [
        { line: '1012', indicator: 'I-1', weight: '100', reason: 'دلیل', openness: 'open', sample: false },
      ],
    } satisfies Partial<Rows>
    expect(overview(rows, publicIssue)).toContain('در داده‌های علنی به شاخصی پیوند ندارد')
    expect(overview(rows, closedIssue)).not.toContain('پیوند ندارد')
  })

  it('names reports that are missing or sent back', () => {
    const text = overview({
      agendaItem: [agendaItem('item', 1), agendaItem('late', 2, { title: 'گزارش انرژی' })],
      report: [report('r-1', { status: 'returned' })],
    })
    expect(text).toMatch(/گزارش انرژی\n، گزارش ندارد/)
    expect(text).toMatch(/گزارش برگشت‌خورده: \nمدیریت بحران/)
  })

  it('has at most ten lines, fairly shared, and says how many are left out', () => {
    const budgetLine = Array.from({ length: 20 }, (_, i) => line(`L-${i}`))
    const blocks = under(
      briefing(sessionData({ district: [city], budgetLine, indicator: [indicator('I-1')] }), closedIssue),
      'overview',
    )
    const list = blocks.find(block => block.kind === 'list')
    expect(list?.items).toHaveLength(10)
    expect(textOf(blocks)).toContain('(و ۱۱ مورد دیگر)')
    expect(textOf(blocks)).toContain('شاخص I-1')
  })

  it('leaves an empty session without an overview', () => {
    const document = briefing(sessionData({ agendaItem: [], report: [] }), publicIssue)
    expect(under(document, 'overview')).toEqual([])
  })

  it('links only to places there are', async () => {
    const sample = await sampleSession()
    for (const issue of [publicIssue, closedIssue]) {
      const { anchors, links } = anchorsAndLinks(briefing(sample, issue))
      expect(links.length).toBeGreaterThan(5)
      expect(new Set(anchors).size).toBe(anchors.length)
      expect(anchors).toEqual(expect.arrayContaining(links))
    }
  })

  it('is one page for the whole sample, in either edition', async () => {
    const sample = await sampleSession()
    const emblem = await readFile(new URL('../../../../resources/icons/emblem.svg', import.meta.url), 'utf8')
    for (const issue of [publicIssue, closedIssue]) {
      const document = briefing(sample, { ...issue, emblem })
      const at = document.blocks.findIndex(block => block.kind === 'heading' && block.anchor === 'overview')
      const alone = [document.blocks[at], ...under(document, 'overview')].filter(block => block !== undefined)
      expect((await render({ ...document, blocks: alone })).pages).toBe(1)
    }
  })
})
