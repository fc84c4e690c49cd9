import { codeText } from '../persian/codeText.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** How a session is called. */
export const sessionKindChoices = { ordinary: 'عادی', extraordinary: 'فوق‌العاده' } as const

export const session = defineTable({
  label: 'جلسه',
  plural: 'جلسه‌ها',
  library: 'own screen',
  bundle: 'json',
  inFirstBundles: true,
  key: ['code'],
  called: ({ numberInTerm }) => toPersianDigits(`جلسهٔ ${String(numberInTerm)}`),
  phrase: ({ numberInTerm }) => `جلسهٔ ${codeText(numberInTerm)}`,
  columns: {
    code: { header: 'کد', type: 'code' },
    term: { header: 'دوره', type: 'reference', to: 'term' },
    consecutiveNumber: { header: 'شمارهٔ متوالی', type: 'count' },
    numberInTerm: { header: 'شمارهٔ متناوب', type: 'count' },
    kind: { header: 'نوع جلسه', type: 'choice', choices: sessionKindChoices },
    openness: opennessColumn,
    date: { header: 'تاریخ', type: 'date' },
    time: { header: 'ساعت', type: 'time' },
    place: { header: 'محل', type: 'text' },
    letterNumber: { header: 'شمارهٔ نامه', type: 'text', optional: true },
    letterDate: { header: 'تاریخ نامه', type: 'date', optional: true },
    /** By which departments send their reports, where a report has no day of its own. */
    reportsDue: { header: 'مهلت ارسال گزارش', type: 'date', optional: true },
    sample: sampleColumn,
  },
})
