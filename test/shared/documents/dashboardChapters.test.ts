import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../../shared/document.ts'
import { dashboardChapters } from '../../../shared/documents/dashboardChapters.ts'

const heading = (text: string, anchor: string): Block => ({ kind: 'heading', level: 1, text, anchor })
const figure = (fact: string): Block => ({ kind: 'keyFigures', figures: [{ value: '۶', label: 'رزمایش', fact }] })
const column = { header: 'نشانی', align: 'text', width: 'fit' } as const
const sourceRow = (code: string) => [{ text: [{ text: code }] }, { text: [{ text: 'ردیف ۲' }] }]

const document: Document = {
  title: 'گزارش',
  author: 'دبیرخانه',
  edition: 'closed',
  version: '1.0',
  asOf: '2023-01-08',
  running: { start: '', footer: '' },
  blocks: [
    { kind: 'contents', title: 'فهرست', depth: 2 },
    heading('۱. مدیریت بحران', 'report-r-1'),
    figure('ر۱'),
    { kind: 'pageBreak' },
    { kind: 'paragraph', role: 'body', text: [{ text: '۶ رزمایش', fact: 'ر۲' }] },
    heading('۲. خدمات شهری', 'report-r-2'),
    figure('ش۱'),
    heading('۱۰. منابع ارقام', 'sources'),
    { kind: 'table', columns: [column, column], rows: ['ر۱', 'ر۲', 'ش۱'].map(sourceRow) },
  ],
}

const codes = (chapters: ReturnType<typeof dashboardChapters>) =>
  chapters.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'table' ? block.rows.map(([code]) => code?.text[0]?.text) : [])),
  )

describe('what a dashboard shows of a briefing', () => {
  it('is its chapters without their numbers, contents and page breaks', () => {
    const chapters = dashboardChapters(document)
    expect(chapters.map(({ title }) => title)).toEqual(['مدیریت بحران', 'خدمات شهری', 'منابع ارقام'])
    expect(chapters[0]?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'keyFigures', 'paragraph'])
    expect(chapters[0]?.blocks[0]).toMatchObject({ text: 'مدیریت بحران' })
    expect(codes(chapters)).toEqual(['ر۱', 'ر۲', 'ش۱'])
  })

  it('is one department and the sources of its own figures', () => {
    const chapters = dashboardChapters(document, 'مدیریت بحران')
    expect(chapters.map(({ title }) => title)).toEqual(['مدیریت بحران', 'منابع ارقام'])
    expect(codes(chapters)).toEqual(['ر۱', 'ر۲'])
  })

  it('names the figures of a growth that are printed nowhere else', () => {
    const growth = [{ text: [{ text: 'ر۲' }] }, { text: [{ text: 'محاسبه از ' }, { text: 'ش۱', to: 'source-ش۱' }] }]
    const rows = [sourceRow('ر۱'), growth, sourceRow('ش۱')]
    const blocks = document.blocks.map(block => (block.kind === 'table' ? { ...block, rows } : block))
    expect(codes(dashboardChapters({ ...document, blocks }, 'مدیریت بحران'))).toEqual(['ر۱', 'ر۲', 'ش۱'])
  })

  it('is not a department whose name holds the other', () => {
    expect(dashboardChapters(document, 'بحران')).toEqual([])
  })
})
