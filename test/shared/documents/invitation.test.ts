import { describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import { invitation } from '../../../shared/documents/invitation.ts'
import { agendaItem, session, sessionData } from '../facts/sessionData.ts'
import { closedIssue, publicIssue, textOf } from './readDocument.ts'

const items = [
  agendaItem('open-1', 1, { title: 'گزارش انرژی', presenter: 'mayor', minutes: 20 }),
  agendaItem('hidden', 2, { title: 'آرایش حفاظتی', presenter: 'crisis', minutes: 15, openness: 'closed' }),
  agendaItem('open-2', 3, { title: 'لایحهٔ بودجه', kind: 'bill' }),
]
const called = sessionData({
  office: [
    { code: 'mayor', title: 'شهردار', holder: null },
    { code: 'crisis', title: 'مدیر بحران', holder: null },
  ],
  agendaItem: items,
  session: [session({ letterNumber: '۱۴۰۱/ش/۲۱۸۶', letterDate: '2023-01-04', kind: 'extraordinary' })],
})
const emblem = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'

const copied = (issue: typeof publicIssue) =>
  invitation(called, issue).blocks.flatMap(block =>
    block.kind === 'paragraph' && block.text[0]?.text === 'رونوشت: ' ? [block.text[1]?.text] : [],
  )

describe('the invitation', () => {
  it('carries the letter’s number and date, and the session’s number, kind, weekday, hour and place', () => {
    const text = textOf(invitation(called, publicIssue))
    for (const part of [
      'بسمه تعالی',
      '۱۴۰۱/ش/۲۱۸۶',
      '۱۴ دی ۱۴۰۱',
      'اعضای محترم شورای شهر',
      'هفتادوسوم',
      'فوق‌العاده',
      'یکشنبه ۱۸ دی ۱۴۰۱، ساعت ۰۹:۰۰، در صحن',
      'گزارش انرژی',
      '(شهردار، ۲۰ دقیقه)',
      'رئیس شورای شهر',
    ])
      expect(text).toContain(part)
  })

  it('is the same in public whether there are closed items or none', () => {
    const without = sessionData({ ...called.rows, agendaItem: items.filter(({ openness }) => openness === 'open') })
    expect(invitation(called, publicIssue)).toEqual(invitation(without, publicIssue))
  })

  it('omits closed items in public and lists the others in their order', () => {
    const text = textOf(invitation(called, publicIssue))
    expect(text).not.toContain('آرایش')
    expect(text.indexOf('گزارش انرژی')).toBeLessThan(text.indexOf('لایحهٔ بودجه'))
  })

  it('tells members of closed items in their place, by minutes alone', () => {
    const document = invitation(called, closedIssue)
    const [first, second, third] = document.blocks.flatMap(block =>
      block.kind === 'list' ? block.items.map(({ text }) => text.map(span => span.text).join('')) : [],
    )
    expect([first, second, third]).toEqual([
      'گزارش انرژی (شهردار، ۲۰ دقیقه)',
      'دستور غیرعلنی (۱۵ دقیقه)',
      'لایحهٔ بودجه',
    ])
    expect(textOf(document)).not.toMatch(/آرایش|مدیر بحران/)
    expect(document.running.mark).toBe('غیرعلنی · نسخهٔ ۱ · ویژهٔ رئیس شورا')
  })

  it('says that a closed session is closed, and has no public edition then', () => {
    const closed = sessionData({ ...called.rows, session: [session({ openness: 'closed' })] })
    const text = textOf(invitation(closed, closedIssue))
    expect(text).toContain('این جلسه غیرعلنی است')
    expect(text).toContain('آرایش حفاظتی')
    expect(() => invitation(closed, publicIssue)).toThrow(expect.objectContaining({ code: 'session-closed' }))
  })

  it('says who calls whom, and prints no line that it has no value for', () => {
    const head = invitation(called, publicIssue).blocks.find(block => block.kind === 'letterhead')
    expect(head?.particulars.map(({ name }) => name)).toEqual(['تاریخ', 'شماره'])
    const bare = sessionData({ ...called.rows, session: [session({ letterNumber: null, letterDate: null })] })
    expect(invitation(bare, publicIssue).blocks.find(block => block.kind === 'letterhead')?.particulars).toEqual([])
    const text = textOf(invitation(bare, publicIssue))
    for (const part of ['دعوت‌کننده', 'رئیس شورای شهر', 'گیرندگان', 'اعضای شورا', '۲۰ دقیقه'])
      expect(text).toContain(part)
    expect(text).not.toContain('—')
  })

  it('goes in copy to those who are to present, and of closed items to nobody', () => {
    expect(copied(publicIssue)).toEqual(['شهردار (دستور ۱)، برای حضور و ارائه.'])
    expect(copied(closedIssue)).toEqual(['شهردار (دستور ۱)، برای حضور و ارائه.'])
  })

  it('names the chair’s holder when it is known', () => {
    const office = [{ code: 'chair', title: 'رئیس شورای شهر', holder: 'p-1' }]
    const own = sessionData({ office, person: [{ code: 'p-1', name: 'نام رئیس' }] })
    expect(textOf(invitation(own, publicIssue))).toContain('نام رئیس')
  })

  it.each([
    [0, false],
    [3, true],
    [5, true],
    [7, true],
    [10, true],
    [16, true],
    [10, false],
  ])('is one page with %i items, letters of theirs: %s', async (count, hasLetters) => {
    const letter = hasLetters ? { letterNumber: '۱۴۰۱/ش/۲۱۱۴', letterDate: '2022-12-26' } : {}
    const agenda = Array.from({ length: count }, (_, i) =>
      agendaItem(`i-${i}`, i + 1, {
        title: `گزارش عملکرد شش‌ماههٔ واحد شمارهٔ ${i}`,
        presenter: 'mayor',
        minutes: 20,
        ...letter,
      }),
    )
    const document = invitation(sessionData({ agendaItem: agenda, report: [] }), { ...closedIssue, emblem })
    expect((await render(document)).pages).toBe(1)
    expect(textOf(document).includes('نامهٔ شمارهٔ')).toBe(hasLetters && count <= 10)
  })
})
