import type { Rule } from '../rule.ts'
import { before1403, none, read, since1403 } from './written.ts'

/** What the council asks of the mayor, and how it removes one. */
export const mayorRules = {
  questionMajority: {
    label: 'طرح سؤال از شهردار',
    group: 'mayor',
    type: 'threshold',
    note: 'با متن اصلاحیهٔ ۱۴۰۳ تطبیق داده شود. پیش از آن رأی لازم نداشت.',
    rows: [
      { ...none, to: before1403, sources: [{ law: 'councils', article: '۸۳' }], confidence: 'read' },
      {
        value: 'twoThirds/seats',
        from: since1403,
        sources: [{ law: 'councils1403', article: '' }],
        confidence: 'told',
      },
    ],
  },
  questionAnswer: {
    label: 'پاسخ شهردار به سؤال',
    group: 'mayor',
    type: 'number',
    unit: 'day',
    note: 'با متن اصلاحیهٔ ۱۴۰۳ تطبیق داده شود.',
    rows: [
      { value: '10', to: before1403, sources: [{ law: 'councils', article: '۸۳' }], confidence: 'read' },
      { value: '15', from: since1403, sources: [{ law: 'councils1403', article: '' }], confidence: 'told' },
    ],
  },
  impeachmentSignatures: {
    label: 'امضای استیضاح',
    group: 'mayor',
    type: 'threshold',
    rows: read('third/seats', ['councils', '۸۳']),
  },
  impeachmentSession: {
    label: 'جلسهٔ استیضاح پس از ابلاغ',
    group: 'mayor',
    type: 'number',
    unit: 'day',
    rows: read('10', ['councils', '۸۳']),
  },
  removalMajority: {
    label: 'برکناری شهردار',
    group: 'mayor',
    type: 'threshold',
    note: 'با متن اصلاحیهٔ ۱۴۰۳ تطبیق داده شود.',
    rows: [
      { value: 'twoThirds/seats', to: before1403, sources: [{ law: 'councils', article: '۸۳' }], confidence: 'read' },
      {
        value: 'threeQuarters/seats',
        from: since1403,
        sources: [{ law: 'councils1403', article: '' }],
        confidence: 'told',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Rule>>
