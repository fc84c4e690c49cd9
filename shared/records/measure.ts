import { horizonChoices, measureStatusChoices } from '../domain/horizon.ts'
import { unitChoices } from '../quantities/unit.ts'
import { defineTable } from './column.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** What a department does or plans to do about something, by horizon. Saving and baseline are of one year. */
export const measure = defineTable({
  label: 'اقدام',
  plural: 'اقدام‌ها',
  library: { group: 'work', about: 'کوتاه‌مدت تا بلندمدت، با هزینه و صرفه‌جویی' },
  named: 'title',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'م',
  under: ['department'],
  when: 'startsOn',
  spans: [['startsOn', 'endsOn']],
  columns: {
    code: { header: 'کد', type: 'code' },
    department: { header: 'واحد', type: 'reference', to: 'department' },
    title: { header: 'عنوان', type: 'text' },
    horizon: { header: 'افق', type: 'choice', choices: horizonChoices },
    partners: { header: 'نهادهای مؤثر', type: 'text', optional: true },
    baseline: { header: 'مبنا', type: 'decimal', optional: true },
    saving: { header: 'صرفه‌جویی موردانتظار', type: 'decimal', optional: true },
    /** Of baseline and saving. */
    unit: { header: 'یکا', type: 'choice', choices: unitChoices, optional: true },
    cost: { header: 'هزینه', type: 'rial', unit: 'ریال', optional: true },
    status: { header: 'وضعیت', type: 'choice', choices: measureStatusChoices },
    startsOn: { header: 'آغاز', type: 'date', optional: true },
    endsOn: { header: 'پایان', type: 'date', optional: true },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
