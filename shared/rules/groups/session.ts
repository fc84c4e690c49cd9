import type { Rule } from '../rule.ts'
import { read } from './written.ts'

/** When the council sits: its quorum, how often, and what members know before. */
export const sessionRules = {
  quorum: {
    label: 'حد نصاب رسمیت جلسه',
    group: 'session',
    type: 'threshold',
    isOfCouncil: true,
    rows: read('twoThirds/seats', ['councils', '۱۶'], ['executive', '۱۱']),
  },
  ordinarySessionsPerMonth: {
    label: 'جلسه‌های عادی در ماه',
    group: 'session',
    type: 'number',
    unit: 'time',
    rows: read('2', ['executive', '۹']),
  },
  agendaNotice: {
    label: 'دستور جلسه در دست اعضا، پیش از جلسه',
    group: 'session',
    type: 'number',
    unit: 'day',
    rows: read('7', ['internal', '۱۸']),
  },
  timeNotice: {
    label: 'آگاهی از روز و ساعت، پیش از جلسه',
    group: 'session',
    type: 'number',
    unit: 'hour',
    rows: read('24', ['executive', '۷']),
  },
  quorumWait: {
    label: 'انتظار برای بازگشت حد نصاب',
    group: 'session',
    type: 'number',
    unit: 'minute',
    note: 'در قانون نیست.',
    rows: [{ value: '30', sources: [], confidence: 'custom' }],
  },
} as const satisfies Readonly<Record<string, Rule>>
