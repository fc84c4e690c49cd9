import type { Rule } from '../rule.ts'
import { read } from './written.ts'

/** Terms, absences and leave of members. */
export const membersRules = {
  presidiumTerm: {
    label: 'دورهٔ هیئت‌رئیسه',
    group: 'members',
    type: 'number',
    unit: 'year',
    rows: read('1', ['councils', '۱۸']),
  },
  consecutiveAbsences: {
    label: 'غیبت ناموجه متوالی تا سلب عضویت',
    group: 'members',
    type: 'number',
    unit: 'time',
    rows: read('6', ['councils', '۹۴']),
  },
  totalAbsences: {
    label: 'غیبت ناموجه در یک سال تا سلب عضویت',
    group: 'members',
    type: 'number',
    unit: 'time',
    rows: read('12', ['councils', '۹۴']),
  },
  alternateAfter: {
    label: 'غیبتی که پس از آن علی‌البدل دعوت می‌شود',
    group: 'members',
    type: 'number',
    unit: 'month',
    rows: read('2', ['councils', '۷']),
  },
  alternateAtMost: {
    label: 'بیشترین حضور علی‌البدل به‌جای عضو',
    group: 'members',
    type: 'number',
    unit: 'month',
    rows: read('6', ['councils', '۷']),
  },
  leavePerYear: {
    label: 'مرخصی عضو در سال',
    group: 'members',
    type: 'number',
    unit: 'day',
    rows: read('30', ['executive', '۲۴']),
  },
  recessPerYear: {
    label: 'تعطیلی شورا در سال',
    group: 'members',
    type: 'number',
    unit: 'day',
    rows: read('30', ['executive', '۲۳']),
  },
} as const satisfies Readonly<Record<string, Rule>>
