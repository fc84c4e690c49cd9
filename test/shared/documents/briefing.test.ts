import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Document } from '../../../shared/document.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import { otherKinds } from '../../../shared/documents/sections/otherRecords.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import type { Session } from '../../../shared/session/session.ts'
import { closedIssue, closedWords, publicIssue, sampleSession } from '../../fixtures/sampleSession.ts'
import { textOf, under } from './readDocument.ts'

let sample: Session
/** The sample's briefing in either edition, built once. */
let open: Document
let closed: Document
beforeAll(async () => {
  sample = await sampleSession()
  open = briefing(sample, publicIssue)
  closed = briefing(sample, closedIssue)
})

/** Everything a reader sees of a document, without the isolates around numbers. */
function read(document: Document): string {
  const strings: string[] = []
  JSON.stringify(document, (_, value: unknown) => {
    if (typeof value === 'string') strings.push(stripIsolates(value))
    return value
  })
  return strings.join('\n')
}

function blocks<K extends Block['kind']>(document: Document, kind: K): Extract<Block, { kind: K }>[] {
  return document.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind)
}

/** The sample with one report's narrative replaced. */
function saying(narrative: string): Session {
  const report = sample.rows.report.map(row => ({ ...row, narrative }))
  return sample.with({ rows: { ...sample.rows, report } })
}

describe('briefing', () => {
  it('prints the figures of the crisis report', () => {
    const text = read(open)
    for (const figure of [
      '۴۵۰ میلیون تومان',
      '۶۰۰ میلیون تومان',
      '۳۳٫۳٪',
      '۶ رزمایش',
      'حدود',
      '۲۰ روز',
      '۴٬۵۰۰',
      '۶٬۰۰۰',
    ])
      expect(text).toContain(figure)
  })

  it('prints the department’s lines, drills, trainings and coverage, samples marked', () => {
    const tables = blocks(open, 'table').map(({ caption = '' }) => stripIsolates(caption))
    expect(tables).toEqual(
      expect.arrayContaining([
        'ردیف‌های بودجه (میلیون ریال)',
        expect.stringMatching(/^[۰-۹]+ رزمایش برگزارشده در سال/),
        expect.stringMatching(/^[۰-۹]+ دورهٔ برگزارشده در سال/),
        'گروه‌های امدادیار به تفکیک منطقه، تا ۱۸ دی ۱۴۰۱ (نمونه)',
      ]),
    )
  })

  it('says of every table, chart and large figure what period it is of', () => {
    const year = /۱[۳۴][۰-۹]{2}/
    // What links there are and how numbers are reckoned is of the session.
    const timeless = /^(ردیف‌های بودجهٔ فاقد شاخص|شاخص‌های فاقد ردیف بودجه|روش محاسبهٔ ارقام)/
    const dated = blocks(closed, 'table').filter(({ caption = '' }) => caption !== '' && !timeless.test(caption))
    for (const table of dated) expect(textOf([table])).toMatch(year)
    for (const chart of blocks(closed, 'chart')) expect(chart.spec.title).toMatch(year)
    for (const { figures } of blocks(closed, 'keyFigures'))
      for (const { label, note = '' } of figures) expect(`${label} ${note}`).toMatch(year)
  })

  it('says beside the growth that two unlike phases are compared', () => {
    const caveats = blocks(open, 'paragraph').filter(({ role }) => role === 'caveat')
    expect(caveats.map(({ text }) => text.map(span => span.text).join(''))).toContain(
      'دو مرحلهٔ متفاوت بودجه: مصوب و تخصیص',
    )
  })

  it('lists every printed code once in the sources', () => {
    const document = closed
    const printed = new Set([...JSON.stringify(document).matchAll(/"fact":"([^"]+)"/g)].map(match => match[1]))
    const listed = [...JSON.stringify(document).matchAll(/"anchor":"source-([^"]+)"/g)].map(match => match[1])
    // A growth or ratio leads to the codes of its figures, which may be printed nowhere else.
    const named = [...JSON.stringify(document).matchAll(/"to":"source-([^"]+)"/g)].map(match => match[1])
    expect(new Set(listed)).toEqual(new Set([...printed, ...named]))
    expect(named.length).toBeGreaterThan(2)
    expect(listed).toHaveLength(new Set(listed).size)
  })

  it('names file, row and column behind a figure', () => {
    expect(read(open)).toMatch(/پروندهٔ «مبالغ»، ردیف [۰-۹]+، ستون «مبلغ»: «۶٬۰۰۰٬۰۰۰٬۰۰۰»/)
  })

  it.each(closedWords)('keeps «%s» out of the public edition', word => {
    expect(read(open)).not.toContain(word)
  })

  it('prints the closed item, statement, stated fact and row in the closed edition', () => {
    const text = read(closed)
    for (const word of ['آرایش حفاظتی', 'پناهگاه', 'مقاوم‌سازی', 'ورودی اضطراری', '۳٬۱۷۰', '۱۱٬۸۷۰'])
      expect(text).toContain(word)
  })

  it('says غیرعلنی, copy and recipient in a closed edition’s running line', () => {
    expect(closed.running.mark).toBe('غیرعلنی · نسخهٔ ۱ · ویژهٔ رئیس شورا')
    expect(open.running.mark).toBeUndefined()
  })

  it('marks an open statement that lies under a closed item', () => {
    const agendaItem = sample.rows.agendaItem.map(item => ({ ...item, openness: 'closed' as const }))
    const said = blocks(briefing(sample.with({ rows: { ...sample.rows, agendaItem } }), closedIssue), 'statement')
    expect(said.every(({ mark }) => mark?.startsWith('غیرعلنی'))).toBe(true)
  })

  it('leaves no gap in a public agenda where a closed item stood', () => {
    const [table] = under(open, 'agenda')
    const numbers = table?.kind === 'table' ? table.rows.map(row => row[0]?.text[0]?.text ?? '') : []
    const items = numbers.filter(number => number !== '')
    expect(items.length).toBeGreaterThan(1)
    expect(items).toEqual(items.map((_, i) => toPersianDigits(String(i + 1))))
  })

  it.each([publicIssue, closedIssue])(
    'refuses an open text that rests on a closed row, in the $edition edition',
    issue => {
      const leaking = saying('جمع ردیف‌ها {{budgetLine/@crisis/allocated/1401/sum|toman}} است.')
      expect(() => briefing(leaking, issue)).toThrow(
        expect.objectContaining({
          code: 'closed-figure-cited',
          place: expect.objectContaining({ field: 'متن گزارش r-crisis-1401h1', paragraph: 1 }) as object,
        }),
      )
    },
  )

  it('names report, paragraph and reference of an unknown fact', () => {
    const wrong = saying('درست.\nنادرست {{budgetLine/9999/allocated/1401|toman}}.')
    expect(() => briefing(wrong, publicIssue)).toThrow(
      expect.objectContaining({
        code: 'budget-line-unknown',
        place: expect.objectContaining({ paragraph: 2 }) as object,
      }),
    )
  })

  it('makes a public edition of a closed session impossible', () => {
    const session = sample.rows.session.map(row => ({ ...row, openness: 'closed' as const }))
    expect(() => briefing(sample.with({ rows: { ...sample.rows, session } }), publicIssue)).toThrow(
      expect.objectContaining({ code: 'session-closed' }),
    )
  })

  it('prints a report that has nothing yet as such, not as an empty chapter', () => {
    const report = sample.rows.report.map(row => ({ ...row, narrative: '', keyFigures: null }))
    const empty = Object.fromEntries(otherKinds([]).map(kind => [kind, []]))
    const text = read(briefing(sample.with({ rows: { ...sample.rows, ...empty, report } }), publicIssue))
    expect(text).toContain('این گزارش هنوز متن و ردیفی ندارد.')
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/)
  })
})
