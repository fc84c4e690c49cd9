import { describe, expect, it } from 'vitest'
import { briefing } from '../../../shared/documents/briefing.ts'
import { sectionNames } from '../../../shared/documents/sections/index.ts'
import { passiveDefence, report, sessionData, stated, statement, training } from '../facts/sessionData.ts'
import { anchorsAndLinks, chapters, publicIssue, textOf, under } from './readDocument.ts'

const session = sessionData({
  ...passiveDefence(),
  statement: [statement('st-1', 1)],
  statedFact: [stated('f-1', '6')],
  training: [training('t-1', '2022-07-02')],
  report: [report('r-1', { keyFigures: 'budgetLine/1012/allocated/1401|toman|تخصیص' })],
})

const headings = (document: ReturnType<typeof briefing>) =>
  document.blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []))

describe('the sections of a briefing', () => {
  it('stand in the order the issue names them', () => {
    const sections = ['trainings', 'budget', 'statements', 'agenda']
    const document = briefing(session, { ...publicIssue, sections })
    expect(headings(document)).toEqual([
      '۱. مدیریت بحران',
      'آموزش به تفکیک رده',
      'بودجه به تفکیک سال و مرحله',
      '۲. اظهارات در صحن',
      'عنوان item',
      '۳. دستور جلسه',
      '۴. منابع ارقام',
    ])
  })

  it('are all printed when the issue names none', () => {
    const all = briefing(session, publicIssue)
    expect(briefing(session, { ...publicIssue, sections: sectionNames })).toEqual(all)
    expect(chapters(all).at(-1)).toContain('منابع ارقام')
  })

  it('leave no department chapter when none of its sections is chosen', () => {
    const document = briefing(session, { ...publicIssue, sections: ['agenda', 'statements'] })
    expect(chapters(document)).toEqual(['۱. دستور جلسه', '۲. اظهارات در صحن'])
  })

  it('leave out a report of which the chosen ones say nothing, with its figures and their sources', () => {
    const document = briefing(session, { ...publicIssue, sections: ['agenda', 'drills'] })
    expect(chapters(document)).toEqual(['۱. دستور جلسه'])
    expect(textOf(document.blocks)).not.toContain('تخصیص')
  })

  it('end with the sources wherever an issue names them', () => {
    const document = briefing(session, { ...publicIssue, sections: ['sources', 'budget'] })
    expect(chapters(document)).toEqual(['۱. مدیریت بحران', '۲. منابع ارقام'])
  })

  it('are refused by an unknown name, with the names there are', () => {
    expect(() => briefing(session, { ...publicIssue, sections: ['summary'] })).toThrow(
      expect.objectContaining({ code: 'section-unknown' }),
    )
  })

  it('have anchors of their own when a department gives two reports, and print its records once', () => {
    const twice = [...session.rows.report, report('r-2', { narrative: 'متن دوم' })]
    const document = briefing(session.with({ rows: { ...session.rows, report: twice } }), publicIssue)
    const { anchors } = anchorsAndLinks(document)
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(headings(document).filter(text => text === 'آموزش به تفکیک رده')).toHaveLength(1)
    expect(textOf(under(document, 'report-r-2'))).toContain('متن دوم')
  })
})

describe('the agenda', () => {
  const attachment = {
    code: 'a-1',
    agendaItem: 'item',
    title: 'نقشهٔ پناهگاه‌ها',
    file: 'naghsheh.pdf',
    sha256: 'ab12cd34ef56'.padEnd(64, '0'),
    pages: 12,
    openness: 'open' as const,
  }

  it('lists what is attached to an item under it', () => {
    const document = briefing(sessionData({ attachment: [attachment] }), publicIssue)
    expect(textOf(under(document, 'agenda'))).toMatch(/نقشهٔ پناهگاه‌ها، پروندهٔ naghsheh.pdf، ۱۲ صفحه/)
  })

  it('keeps a closed attachment out of the public edition', () => {
    const document = briefing(sessionData({ attachment: [{ ...attachment, openness: 'closed' }] }), publicIssue)
    expect(textOf(document)).not.toMatch(/پناهگاه|naghsheh|ab12/)
  })
})
