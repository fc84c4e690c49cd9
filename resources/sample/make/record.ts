import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { Row } from '../../../shared/records/index.ts'
import { agendaItems, members, session } from './meeting.ts'

/** The record of the session: every act of it is «نمونه». */
const sample = true
const at = (time: string) => `${session.date}T${time}`
const item = (position: number) => agendaItems[position - 1]?.code ?? ''
const member = (seat: number) => members[seat - 1]?.code ?? ''

/** Seat, hour of coming and, for one who went, of going; 2, 6 and 10 went out together and came back. */
const stays: readonly (readonly [seat: number, came: string, left?: string])[] = [
  [1, '08:50:10'],
  [2, '08:55:00', '11:27:40'],
  [3, '08:45:30'],
  [4, '09:02:20', '10:31:00'],
  [6, '09:05:00', '11:29:04'],
  [7, '08:58:00'],
  [9, '09:07:15'],
  [10, '08:52:40', '11:29:31'],
  [13, '08:52:00'],
  [5, '09:14:00'],
  [8, '09:28:00'],
  [12, '09:55:30'],
  [2, '11:35:10'],
  [6, '11:35:40'],
  [10, '11:36:00'],
]

export const presence = stays.map(
  ([seat, came, left], i): Row<'presence'> => ({
    code: `s6-73-p${i + 1}`,
    session: session.code,
    position: i + 1,
    member: member(seat),
    from: at(came),
    to: left === undefined ? at('12:05:00') : at(left),
    sample,
  }),
)

export const absence = (
  [
    [5, 'lateness', 'excused', 'مأموریت شورا'],
    [8, 'lateness', 'excused', 'ترافیک مسیر'],
    [12, 'lateness', 'unexcused', null],
    [4, 'earlyLeave', 'excused', 'با اجازهٔ رئیس'],
    [11, 'absence', 'undecided', null],
  ] as const
).map(
  ([seat, kind, excuse, reason]): Row<'absence'> => ({
    session: session.code,
    member: member(seat),
    kind,
    excuse,
    reason,
    decidedIn: excuse === 'undecided' ? null : session.code,
    sample,
  }),
)

export const sessionEvents = (
  [
    ['started', '09:07:15', null],
    ['ended', '12:05:00', null],
  ] as const
).map(
  ([kind, time, note], i): Row<'sessionEvent'> => ({
    code: `s6-73-e${i + 1}`,
    session: session.code,
    position: i + 1,
    kind,
    at: at(time),
    note,
    sample,
  }),
)

export const sessionNotes = (
  [
    ['guest', 'شهردار', 'open'],
    ['guest', 'معاون خدمات شهری', 'open'],
    ['guest', 'مدیر بحران و پدافند غیرعامل', 'open'],
    ['correspondence', 'نامهٔ ساکنان محلهٔ یکم دربارهٔ روشنایی معابر خوانده شد.', 'open'],
    ['occurrence', 'دو عضو دربارهٔ ترتیب دستور تذکر دادند و ترتیب پیشین ماند.', 'open'],
    ['closing', 'رئیس جلسه از حاضران سپاسگزاری کرد و پایان جلسه را اعلام کرد.', 'open'],
  ] as const
).map(
  ([kind, text, openness], i): Row<'sessionNote'> => ({
    code: `s6-73-n${i + 1}`,
    session: session.code,
    position: i + 1,
    kind,
    text,
    at: null,
    openness,
    sample,
  }),
)

/** Item and the hours of its beginning and end; the closed item is put off. */
const courses: readonly (readonly [position: number, started: string, ended: string])[] = [
  [1, '09:08:00', '09:27:00'],
  [3, '09:27:30', '09:57:00'],
  [4, '09:57:20', '10:27:00'],
  [5, '10:27:10', '10:54:00'],
  [6, '10:55:00', '11:19:30'],
  [7, '11:20:00', '11:52:00'],
]

export const itemEvents: Row<'itemEvent'>[] = [
  ...courses.flatMap(([position, started, ended]): Row<'itemEvent'>[] => [
    event(position, 1, 'started', at(started)),
    event(position, 2, 'ended', at(ended)),
  ]),
  { ...event(2, 1, 'postponed', at('09:27:10')), note: 'به جلسهٔ بعد موکول شد' },
]

function event(of: number, position: number, kind: Row<'itemEvent'>['kind'], moment: string): Row<'itemEvent'> {
  const code = `${item(of)}-e${position}`
  return { code, agendaItem: item(of), position, kind, at: moment, note: null, sample }
}

/** Of the bill: side, seat, hours, seconds used, warnings and what was said. */
const debate = [
  [
    'for',
    7,
    '11:02:00',
    '11:06:50',
    0,
    'سهم چراغ‌های کم‌مصرف به {{indicator/204/actual/1401H1|percent}} رسیده است و این اعتبار آن را به هدف نزدیک می‌کند.',
  ],
  [
    'against',
    10,
    '11:07:00',
    '11:12:00',
    1,
    'پیش از افزایش اعتبار، گزارش جذب {{budgetLine/1009/approved/1401|money}} مصوب امسال به شورا داده شود.',
  ],
  ['for', 2, '11:12:10', '11:13:20', 0, 'پرداخت در دو مرحله باشد و مرحلهٔ دوم پس از گزارش جذب انجام شود.'],
] as const

export const speakingTurns = debate.map(
  ([side, seat, from, to, warnings, summary], i): Row<'speakingTurn'> => ({
    code: `${item(6)}-t${i + 1}`,
    agendaItem: item(6),
    position: i + 1,
    kind: 'debate',
    side,
    member: member(seat),
    office: null,
    cededBy: null,
    asked: null,
    allowed: 300,
    from: at(from),
    to: at(to),
    used: null,
    warnings,
    summary,
    openness: 'open',
    sample,
  }),
)

const bare = {
  title: null,
  places: null,
  present: null,
  inOffice: 13,
  for: null,
  against: null,
  abstained: null,
  recused: null,
  corrects: null,
  reason: null,
  correctedBy: null,
  openness: 'open',
  sample,
} as const
const ordinary = { share: 'half', base: 'present', state: 'finished' } as const

export const votes: Row<'vote'>[] = [
  {
    ...bare,
    ...ordinary,
    code: `${item(6)}-v1`,
    agendaItem: item(6),
    position: 1,
    subject: 'urgency',
    title: 'یک‌فوریت لایحه',
    method: 'hands',
    from: at('10:59:40'),
    to: at('11:01:00'),
    present: 11,
  },
  {
    ...bare,
    ...ordinary,
    code: `${item(6)}-v2`,
    agendaItem: item(6),
    position: 2,
    subject: 'substance',
    title: 'اصل لایحه',
    method: 'rollCall',
    from: at('11:14:20'),
    to: at('11:16:00'),
    present: 11,
  },
  {
    ...bare,
    ...ordinary,
    code: `${item(6)}-v3`,
    agendaItem: item(6),
    position: 3,
    subject: 'substance',
    title: 'اصل لایحه',
    method: 'rollCall',
    from: at('11:16:10'),
    to: at('11:17:40'),
    present: 11,
    corrects: `${item(6)}-v2`,
    reason: 'رأی عضو ۱۰ نادرست شنیده شده بود',
    correctedBy: 'منشی جلسه',
  },
  {
    ...bare,
    ...ordinary,
    state: 'unfinished',
    code: `${item(7)}-v1`,
    agendaItem: item(7),
    position: 1,
    subject: 'election',
    title: 'خزانه‌دار شورا',
    method: 'secret',
    from: at('11:24:00'),
    to: at('11:29:31'),
    present: 11,
  },
  {
    ...bare,
    ...ordinary,
    code: `${item(7)}-v2`,
    agendaItem: item(7),
    position: 2,
    subject: 'election',
    title: 'خزانه‌دار شورا',
    method: 'secret',
    from: at('11:40:00'),
    to: at('11:48:00'),
    present: 11,
  },
]

/**
 * Seats that were present at the votes on the bill, and in the end: the one who left early and the absent one are not.
 */
const voters = [1, 2, 3, 5, 6, 7, 8, 9, 10, 12, 13]

function ballotsOf(vote: string, choices: Readonly<Record<number, Row<'ballot'>['choice']>>): Row<'ballot'>[] {
  return voters.map(seat => ({ vote, member: member(seat), choice: choices[seat] ?? 'for', at: null, sample }))
}

const papers = Object.fromEntries(voters.map(seat => [seat, 'cast' as const]))

export const ballots: Row<'ballot'>[] = [
  ...ballotsOf(`${item(6)}-v1`, { 10: 'against', 13: 'abstain' }),
  ...ballotsOf(`${item(6)}-v2`, { 6: 'against', 10: 'abstain', 13: 'abstain' }),
  ...ballotsOf(`${item(6)}-v3`, { 6: 'against', 10: 'against', 13: 'abstain' }),
  ...ballotsOf(`${item(7)}-v1`, { ...papers, 7: 'none', 8: 'none', 9: 'none', 10: 'none', 12: 'none', 13: 'none' }),
  ...ballotsOf(`${item(7)}-v2`, papers),
]

export const candidates = [
  ['v1', 1, 'عضو ۸', null],
  ['v1', 2, 'عضو ۱۲', null],
  ['v2', 1, 'عضو ۸', 7],
  ['v2', 2, 'عضو ۱۲', 3],
].map(
  ([vote, position, name, count]): Row<'candidate'> => ({
    vote: `${item(7)}-${vote}`,
    position: Number(position),
    name: String(name),
    votes: count === null ? null : Number(count),
    wonBy: null,
    sample,
  }),
)

export const resolutions: Row<'resolution'>[] = [
  {
    code: `${item(6)}-r1`,
    agendaItem: item(6),
    vote: `${item(6)}-v3`,
    serial: 1,
    number: toPersianDigits('1-73'),
    date: session.date,
    title: 'جایگزینی روشنایی معابر با چراغ‌های کم‌مصرف',
    text: [
      'ماده واحده: به شهرداری اجازه داده می‌شود اعتبار جایگزینی چراغ‌ها را، که {{budgetLine/1009/approved/1401|money}} مصوب شده است، در دو مرحله هزینه کند.',
      'تبصرهٔ یک: پرداخت مرحلهٔ دوم پس از گزارش جذب مرحلهٔ نخست انجام می‌شود.',
      'تبصرهٔ دو: گزارش شاخص «سهم چراغ‌های کم‌مصرف» هر سه ماه به شورا داده می‌شود.',
    ].join('\n'),
    emphasis: 'ارائهٔ گزارش سه‌ماهه',
    addressee: 'شهردار محترم اصفهان',
    letterNumber: null,
    openness: 'open',
    sample,
  },
]

export const minutes: Row<'minutes'>[] = [
  {
    code: 's6-73-minutes',
    session: session.code,
    state: 'circulated',
    chair: member(1),
    calledBy: 'رئیس شورا، نامهٔ ۱۴۰۱/ش/۲۱۸۶',
    call: 'written',
    nextDate: '2023-01-22',
    nextTime: '09:00',
    registerPages: '۱۴۶ تا ۱۵۱',
    lockedAt: null,
    hash: null,
    openness: 'open',
    sample,
  },
]
