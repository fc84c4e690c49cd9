import type { Rule } from '../rule.ts'
import { read } from './written.ts'

/** Days in which a resolution goes its way. */
export const deadlinesRules = {
  sendResolution: {
    label: 'فرستادن مصوبه به هیئت تطبیق',
    group: 'deadlines',
    type: 'number',
    unit: 'day',
    rows: read('7', ['councils', '۹۰'], ['compliance', '۶']),
  },
  copyResolution: {
    label: 'رونوشت مصوبه به مراجع دیگر',
    group: 'deadlines',
    type: 'number',
    unit: 'day',
    rows: read('10', ['councils', '۱۰۲']),
  },
  complianceObjection: {
    label: 'اعتراض هیئت تطبیق، از ابلاغ',
    group: 'deadlines',
    type: 'number',
    unit: 'day',
    rows: read('14', ['councils', '۹۰']),
  },
  complianceAnswer: {
    label: 'پاسخ شورا به اعتراض',
    group: 'deadlines',
    type: 'number',
    unit: 'day',
    note: 'بی‌پاسخ ماندن، مصوبه را بی‌اثر می‌کند.',
    rows: read('10', ['compliance', '۷']),
  },
  complianceReferral: {
    label: 'ارجاع به هیئت حل اختلاف',
    group: 'deadlines',
    type: 'number',
    unit: 'hour',
    rows: read('48', ['compliance', '۷']),
  },
  disputeDecision: {
    label: 'نظر هیئت حل اختلاف',
    group: 'deadlines',
    type: 'number',
    unit: 'day',
    rows: read('20', ['councils', '۹۰']),
  },
} as const satisfies Readonly<Record<string, Rule>>
