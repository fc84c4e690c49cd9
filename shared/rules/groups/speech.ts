import type { Rule } from '../rule.ts'
import { read } from './written.ts'

/** Who speaks, how long, and what ends it. */
export const speechRules = {
  preAgendaSpeeches: {
    label: 'ناطقان پیش از دستور در هر جلسه',
    group: 'speech',
    type: 'number',
    unit: 'person',
    rows: read('3', ['internal', '۱۹']),
  },
  preAgendaMinutes: {
    label: 'نطق پیش از دستور',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    rows: read('10', ['internal', '۱۹']),
  },
  preAgendaRequest: {
    label: 'نام‌نویسی برای نطق پیش از دستور',
    group: 'speech',
    type: 'number',
    unit: 'hour',
    rows: read('48', ['internal', '۱۹']),
  },
  presidentMinutes: {
    label: 'سخن رئیس پیش از دستور',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    rows: read('10', ['internal', '۲۰']),
  },
  debateMinutes: {
    label: 'هر موافق یا مخالف',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    note: 'رئیس برای هر دو سو برابر تعیین می‌کند؛ عدد آن در آیین‌نامه نیست.',
    rows: [{ value: '5', sources: [{ law: 'internal', article: '۲۱' }], confidence: 'told' }],
  },
  closureMinutes: {
    label: 'موافق و مخالف کفایت مذاکرات',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    rows: read('5', ['internal', '۲۲']),
  },
  closureMovers: {
    label: 'پیشنهاددهندگان کفایت مذاکرات',
    group: 'speech',
    type: 'number',
    unit: 'person',
    rows: read('3', ['internal', '۲۲']),
  },
  replyMinutes: {
    label: 'پاسخ به توهین یا نسبت',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    rows: read('15', ['internal', '۲۴']),
  },
  offTopicWarnings: {
    label: 'تذکر خروج از موضوع، پیش از قطع سخن',
    group: 'speech',
    type: 'number',
    unit: 'time',
    rows: read('2', ['internal', '۲۱']),
  },
  resignationMinutes: {
    label: 'استعفا: درخواست‌کننده و مخالفان',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    rows: read('30', ['internal', '۱۳']),
  },
} as const satisfies Readonly<Record<string, Rule>>
