import { describe, expect, it } from 'vitest'
import { sample as sampleData } from '../../../resources/sample/make/sample.ts'
import type { Document } from '../../../shared/document.ts'
import { agendaSheet } from '../../../shared/documents/agendaSheet.ts'
import { attendanceSheet } from '../../../shared/documents/attendanceSheet.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import { letter } from '../../../shared/documents/letter.ts'
import { minutes } from '../../../shared/documents/minutes.ts'
import { rollCallSheet } from '../../../shared/documents/rollCallSheet.ts'
import { Session } from '../../../shared/session/session.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import { closedIssue, publicIssue, textOf } from './readDocument.ts'

const sample = new Session(sampleData)
const withRows = (rows: Partial<Rows>) => sample.with({ rows: { ...sample.rows, ...rows } })

/** A minute and second after eleven on the sample's day. */
const at = (time: string) => `2023-01-08T11:${time}`

describe('minutes', () => {
  it('say who was there, when, and when the session was without its quorum', () => {
    const text = textOf(minutes(sample, publicIssue))
    for (const part of [
      'صورتجلسهٔ هفتادوسومین جلسهٔ شورای اسلامی شهر اصفهان',
      '۱۲ نفر حاضر و ۱ نفر غایب از ۱۳ عضو؛ حد نصاب رسمیت ۹ نفر.',
      'تأخیر ۶ دقیقه، موجه',
      'تأخیر ۴۸ دقیقه، غیرموجه',
      'بیرون از ۱۱:۲۷ تا ۱۱:۳۵',
      'خروج زودتر، موجه',
      'غایب، نامعین',
      'از ۱۱:۲۹ تا ۱۱:۳۵ با ۸ نفر حاضر، جلسه رسمیت نداشت',
      'جلسهٔ بعد روز یکشنبه ۲ بهمن ۱۴۰۱، ساعت ۹:۰۰',
    ])
      expect(text).toContain(part)
  })

  it('tell votes with the names of open ones, and keep the vote that another puts right', () => {
    const text = textOf(minutes(sample, publicIssue))
    expect(text).toContain('یک‌فوریت لایحه: تصویب شد؛ با اکثریت آراء، ۹ رأی موافق از ۱۱ نفر حاضر.')
    expect(text).toContain('عضو ۶ و عضو ۱۰')
    expect(text).toContain('این رأی‌گیری به خواست منشی جلسه با رأی‌گیری سوم اصلاح شد: رأی عضو ۱۰ نادرست شنیده شده بود.')
    expect(text).toContain('این رأی‌گیری ناتمام ماند و شمرده نشد.')
    expect(text).toContain('عضو ۸ با ۷ رأی از ۱۱ نفر حاضر برای خزانه‌دار شورا انتخاب شد.')
  })

  it('change with the record: a result is never written, it is worked out', () => {
    const ballot = sample.rows.ballot.map(
      row => ({ ...row, choice: row.choice === 'for' ? 'against' : row.choice }) as const,
    )
    expect(textOf(minutes(withRows({ ballot }), publicIssue))).toContain(
      'یک‌فوریت لایحه: تصویب نشد؛ رأی نیاورد، ۰ رأی موافق از ۱۱ نفر حاضر؛ حد لازم ۶ رأی.',
    )
  })

  it('print a resolution with its figures as facts, its emphasis and how it was carried', () => {
    const document = minutes(sample, publicIssue)
    expect(textOf(document)).toContain('با قید ارائهٔ گزارش سه‌ماهه؛ مصوب با اکثریت آراء، ۸ رأی موافق از ۱۱ نفر حاضر.')
    expect(codesIn(document)).toContain('ب۱')
  })

  it('tell of turns in the order in which they were taken: interruptions, warnings, time that was ceded, and the defence', () => {
    const [bare] = sample.rows.speakingTurn
    if (bare === undefined) throw new Error('The sample has no turns.')
    const turn = (position: number, row: Partial<typeof bare>): typeof bare => ({
      ...bare,
      code: `t${position}`,
      position,
      used: null,
      warnings: null,
      summary: null,
      ...row,
    })
    const speakingTurn = [
      turn(1, {
        kind: 'defence',
        side: null,
        member: null,
        office: 'mayor',
        allowed: 585,
        from: at('20:00'),
        to: at('29:00'),
      }),
      turn(2, { warnings: 3, from: at('02:00'), to: at('07:20') }),
      turn(3, { kind: 'pointOfOrder', side: null, member: 'm6-3', allowed: null, from: at('04:00'), to: at('04:40') }),
      turn(4, {
        kind: 'preAgenda',
        side: null,
        member: 'm6-4',
        cededBy: 'm6-5',
        allowed: 60,
        from: at('00:00'),
        to: at('01:10'),
      }),
      turn(5, { kind: 'closure', side: 'against', member: 'm6-8', from: at('08:00'), to: at('09:00') }),
      turn(6, {
        kind: 'remark',
        side: null,
        member: null,
        office: 'mayor',
        allowed: null,
        from: at('30:00'),
        to: at('30:00'),
        summary: 'سپاسگزاری.',
      }),
      turn(7, { kind: 'remark', side: null, member: 'm6-1', allowed: null, from: at('31:00'), to: at('31:00') }),
      turn(8, { member: 'm6-2', from: at('32:00'), to: null }),
    ]
    const text = textOf(minutes(withRows({ speakingTurn }), publicIssue))
    const told = [
      'عضو ۴، نطق پیش از دستور (۱ دقیقه و ۱۰ ثانیه، ۱۰ ثانیه بیش از وقت، از وقت عضو ۵).',
      'عضو ۷، موافق (۴ دقیقه و ۴۰ ثانیه، ۳ تذکر خروج از موضوع، قطع سخن).',
      'عضو ۳، اخطار (۴۰ ثانیه، در میان سخن عضو ۷).',
      'عضو ۸، مخالف کفایت مذاکرات (۱ دقیقه).',
      'شهردار، دفاع شهردار (۹ دقیقه از ۹ دقیقه و ۴۵ ثانیه).',
      'شهردار، اظهار نظر: ',
      'عضو ۲، موافق (در جریان).',
    ]
    for (const part of told) expect(text).toContain(part)
    expect(told.toSorted((one, other) => text.indexOf(one) - text.indexOf(other))).toEqual(told)
    expect(text).not.toContain('عضو ۱، اظهار نظر')
  })

  it('are public without a word of what is closed', () => {
    const turns = sample.rows.speakingTurn.map(row => ({ ...row, openness: 'closed' }) as const)
    const closedTurns = withRows({ speakingTurn: turns })
    expect(textOf(minutes(closedTurns, closedIssue))).toContain('عضو ۷، موافق')
    expect(textOf(minutes(closedTurns, publicIssue))).not.toContain('عضو ۷، موافق')
    expect(textOf(minutes(sample, publicIssue))).not.toContain('آرایش حفاظتی')
  })

  it('close what rests on a closed vote, and leave no gap in the numbers of votes', () => {
    const vote = sample.rows.vote.map(row =>
      row.subject === 'substance' ? ({ ...row, openness: 'closed' } as const) : row,
    )
    const urgencyLast = vote.map(row => (row.subject === 'urgency' ? { ...row, position: 9 } : row))
    const text = textOf(minutes(withRows({ vote: urgencyLast }), publicIssue))
    expect(text).not.toContain('ماده واحده')
    expect(text).toContain('رأی‌گیری یکم: یک‌فوریت لایحه')
  })

  it('are not made for the public where a closed vote put an open one right', () => {
    const vote = sample.rows.vote.map(row => (row.corrects === null ? row : ({ ...row, openness: 'closed' } as const)))
    const session = withRows({ vote })
    expect(() => minutes(session, publicIssue)).toThrow(expect.objectContaining({ code: 'vote-corrected-in-secret' }))
    expect(() => letter(session, publicIssue)).toThrow('اصل لایحه')
    expect(textOf(minutes(session, closedIssue))).toContain('با رأی‌گیری سوم اصلاح شد')
  })

  it('are not stopped by a slip in a report, which they do not print', () => {
    const report = sample.rows.report.map(row => ({ ...row, keyFigures: 'budgetLine/none/approved/1401|money|هیچ' }))
    expect(textOf(minutes(withRows({ report }), publicIssue))).toContain('صورتجلسه')
  })

  it('are a draft on every page until they are locked', () => {
    const [own] = sample.rows.minutes
    const locked = own === undefined ? [] : [{ ...own, state: 'locked' } as const]
    expect(minutes(sample, publicIssue).running).toMatchObject({ mark: 'برای ملاحظهٔ اعضا', watermark: 'پیش‌نویس' })
    expect(minutes(withRows({ minutes: [] }), publicIssue).running.mark).toBe('پیش‌نویس')
    const { running } = minutes(withRows({ minutes: locked }), publicIssue)
    expect([running.mark, running.watermark]).toEqual([undefined, undefined])
  })

  it('end, once they are final, with the digest of the signed paper and what amends them, but no remarks', () => {
    const [own] = sample.rows.minutes
    if (own === undefined) throw new Error('The sample has minutes.')
    const hash = 'ab12'.repeat(16)
    const locked = { ...own, state: 'locked', lockedAt: '2023-01-10T10:05:00', hash } as const
    const said = { minutes: own.code, member: null, at: '2023-01-12T09:00:00', openness: 'open', sample: true } as const
    const rows = {
      minutes: [locked],
      minutesRemark: [
        { ...said, code: 'a-1', number: 1, kind: 'amendment', text: 'در بند ۲، «۱۲ نفر» درست است.' },
        { ...said, code: 'r-1', number: 1, kind: 'remark', text: 'نام من نیامده است.' },
      ],
    } satisfies Partial<Rows>
    const text = textOf(minutes(withRows(rows), publicIssue))
    expect(text).toContain('۲۰ دی ۱۴۰۱، ساعت ۱۰:۰۵ قطعی شد')
    expect(text).toContain(`چکیدهٔ نسخهٔ قطعی (SHA-256): ${hash}`)
    expect(text).toContain('اصلاحیهٔ ۱ (۲۲ دی ۱۴۰۱): \nدر بند ۲، «۱۲ نفر» درست است.')
    expect(text).not.toContain('نام من نیامده است')
    const set = textOf(minutes(withRows({ minutes: [{ ...locked, hash: null }] }), publicIssue))
    expect(set).toContain('قطعی شد')
    expect(set).not.toContain('SHA-256')
  })

  it('tell hours of another day with their day', () => {
    const presence = sample.rows.presence.map(row => ({
      ...row,
      to: row.to === '2023-01-08T12:05:00' ? '2023-01-09T00:40:00' : row.to,
    }))
    const sessionEvent = sample.rows.sessionEvent.map(row =>
      row.kind === 'ended' ? { ...row, at: '2023-01-09T00:40:00' } : row,
    )
    const text = textOf(minutes(withRows({ presence, sessionEvent }), publicIssue))
    expect(text).toContain('۹:۰۷ تا ۰:۴۰ روز ۱۹ دی ۱۴۰۱')
    expect(text).toContain('بیرون از ۱۱:۲۷ تا ۱۱:۳۵')
  })

  it('leave open what a later session decides of an absence', () => {
    const absence = sample.rows.absence.map(row =>
      row.kind === 'absence' ? ({ ...row, excuse: 'excused', decidedIn: 's6-74' } as const) : row,
    )
    expect(textOf(minutes(withRows({ absence }), publicIssue))).toContain('غایب، نامعین')
  })

  it('are set of a session that nobody has recorded', () => {
    const bare = Object.fromEntries(
      ['presence', 'absence', 'sessionEvent', 'sessionNote', 'itemEvent', 'speakingTurn', 'ballot', 'candidate'].map(
        kind => [kind, []],
      ),
    )
    const session = withRows({ ...bare, vote: [], resolution: [], minutes: [], member: [], presidium: [] })
    const text = textOf(minutes(session, publicIssue))
    expect(text).not.toMatch(/NaN|undefined|null/)
    expect(textOf(letter(session, publicIssue))).toContain('در این جلسه مصوبه‌ای ثبت نشده است.')
  })

  it('call nobody absent, and no session unofficial, before attendance is recorded', () => {
    const before = withRows({ presence: [], absence: [], sessionEvent: [] })
    const text = textOf(minutes(before, publicIssue))
    expect(text).toContain('حضور اعضا هنوز ثبت نشده است.')
    expect(text).not.toMatch(/غایب|رسمیت نیافت/)
    const nobodyCame = withRows({ presence: [] })
    expect(textOf(minutes(nobodyCame, publicIssue))).toContain('جلسه رسمیت نیافت')
  })
})

describe('papers of the record', () => {
  it('tell a resolution in a letter that the president signs', () => {
    const document = letter(sample, publicIssue)
    const text = textOf(document)
    for (const part of [
      'ابلاغ مصوبهٔ ۱-۷۳',
      'شهردار محترم اصفهان',
      'عطف به نامهٔ ۱۴۰۱/ش/۲۱۱۴ شهردار',
      'هیئت تطبیق مصوبات، با رونوشت',
    ])
      expect(text).toContain(part)
    expect(document.blocks).toContainEqual({
      kind: 'signatures',
      signers: [{ office: 'رئیس شورای اسلامی شهر اصفهان', name: 'عضو ۱' }],
    })
  })

  it('tell each roll call by seat, with what it came to, and who signs it', () => {
    const document = rollCallSheet(sample, publicIssue)
    const text = textOf(document)
    expect(text).toContain('اصل لایحه: تصویب شد؛ با اکثریت آراء، ۸ رأی موافق از ۱۱ نفر حاضر.')
    expect(text).toMatch(/این رأی‌گیری.* با رأی‌گیری سوم اصلاح شد/)
    expect(text).not.toContain('خزانه‌دار شورا')
    const [first] = document.blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
    expect(
      first?.rows.map(row => textOf({ kind: 'paragraph', role: 'body', text: row.flatMap(cell => cell.text) })),
    ).toEqual(expect.arrayContaining(['۶\nعضو ۶\nعضو شورا\n\n✓\n\n', '۱۱\nعضو ۱۱\nعضو شورا\n\n\n\nغایب هنگام رأی‌گیری']))
    expect(textOf(rollCallSheet(withRows({ vote: [] }), publicIssue))).toContain('ثبت نشده است')
  })

  it('follow the letter that called the session where a resolution answers none', () => {
    const agendaItem = sample.rows.agendaItem.map(row => ({ ...row, sponsor: null }))
    expect(textOf(letter(withRows({ agendaItem }), publicIssue))).toContain('پیرو نامهٔ ۱۴۰۱/ش/۲۱۸۶')
  })

  it('lay the agenda on the table with who moved each item, and without closed ones in public', () => {
    const text = textOf(agendaSheet(sample, publicIssue))
    expect(text).toContain('لایحه، یک‌فوریتی')
    expect(text).toContain('کمیسیون خدمات شهری: موافق با اصلاح')
    expect(text).not.toContain('آرایش حفاظتی')
    expect(textOf(agendaSheet(sample, closedIssue))).toContain('آرایش حفاظتی')
  })

  it('name the letter that an item came with, wherever it is printed', () => {
    const agendaItem = sample.rows.agendaItem.map(row =>
      row.kind === 'bill'
        ? { ...row, sponsor: 'شهردار', letterNumber: '1401/ش/2114', letterDate: '2022-12-26' }
        : { ...row, letterDate: '2022-12-20' },
    )
    const session = withRows({ agendaItem })
    const named = 'شهردار، نامهٔ شمارهٔ ۱۴۰۱/ش/۲۱۱۴ مورخ ۵ دی ۱۴۰۱'
    expect(textOf(agendaSheet(session, publicIssue))).toContain(named)
    expect(textOf(agendaSheet(session, publicIssue))).toContain('نامهٔ مورخ ۲۹ آذر ۱۴۰۱')
    expect(textOf(minutes(session, publicIssue))).toContain(named)
    expect(textOf(letter(session, publicIssue))).toContain(`عطف به ${named}، مصوبهٔ`)
    expect(textOf(briefing(session, publicIssue))).toContain('، نامهٔ شمارهٔ ۱۴۰۱/ش/۲۱۱۴ مورخ ۵ دی ۱۴۰۱')
  })

  it('have a row to sign for every member who holds a seat on the day', () => {
    const [first, ...rest] = sample.rows.member
    const gone = first === undefined ? [] : [{ ...first, to: '2022-12-01', leaving: 'resigned' } as const]
    const alternate = gone.map(
      member =>
        ({
          ...member,
          code: 'alt',
          title: 'عضو علی‌البدل',
          kind: 'alternate',
          from: '2022-12-02',
          to: null,
          leaving: null,
        }) as const,
    )
    const text = textOf(attendanceSheet(withRows({ member: [...gone, ...alternate, ...rest] }), publicIssue))
    expect(text).toContain('عضو علی‌البدل')
    expect(text).not.toMatch(/عضو ۱(?![۰-۹])/)
  })

  it('say where members are entered, instead of a table without rows', () => {
    const { blocks } = attendanceSheet(withRows({ member: [] }), publicIssue)
    expect(blocks.some(({ kind }) => kind === 'table')).toBe(false)
    expect(textOf(blocks)).toContain('جدول «اعضای شورا»')
  })
})

function codesIn({ blocks }: Document): string[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph' ? block.text.flatMap(({ fact }) => (fact === undefined ? [] : [fact])) : [],
  )
}
