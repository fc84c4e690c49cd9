import { trainingByAudience } from '../../charts/trainingByAudience.ts'
import type { Block } from '../../document.ts'
import { yearsOfDays } from '../../domain/yearsName.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import type { Row } from '../../records/index.ts'
import { type Audience, audienceChoices } from '../../records/training.ts'
import { chartBlocks, note } from '../blocks.ts'
import { knownSumCell, nameCell, numberCell, textCell } from '../cells.ts'
import { anchorIn, type SectionContext } from './section.ts'

const tiers = Object.keys(audienceChoices) as Audience[]

/** Trainings tier by tier, the tiers' sums last. */
export function trainings(context: SectionContext): Block[] {
  const { session, department, codes } = context
  const held = session.rows.training
    .filter(training => training.department === department.code)
    .sort((a, b) => tiers.indexOf(a.audience) - tiers.indexOf(b.audience) || a.date.localeCompare(b.date))
  if (held.length === 0) return []
  const fact = codes.table('training', `آموزش‌های ${department.name}`, held)
  return [
    { kind: 'heading', level: 2, text: 'آموزش به تفکیک رده', anchor: anchorIn(context, 'trainings') },
    {
      kind: 'table',
      caption: toPersianDigits(`${held.length} دورهٔ برگزارشده در ${yearsOfDays(held.map(({ date }) => date))}`),
      fact,
      columns: [
        { header: 'رده', align: 'text', width: 'fit' },
        { header: 'عنوان دوره', align: 'text', width: 'share' },
        { header: 'تاریخ', align: 'text', width: 'fit' },
        { header: 'ساعت', align: 'number', width: 'fit' },
        { header: 'نفر', align: 'number', width: 'fit' },
      ],
      rows: held.map(training => [
        textCell(audienceChoices[training.audience]),
        nameCell(training.title, training),
        textCell(formatJalaliDate(training.date)),
        numberCell(training.hours),
        numberCell(training.persons),
      ]),
      totals: tiers.flatMap(tier => {
        const ofTier = held.filter(training => training.audience === tier)
        return ofTier.length === 0 ? [] : [tierTotal(tier, ofTier)]
      }),
    },
    ...uncounted(held),
    ...chartBlocks(trainingByAudience(context), fact),
  ]
}

/** A tier's hours and persons; «حداقل» where a course's were not counted, as texts say such a sum. */
function tierTotal(tier: Audience, courses: readonly Row<'training'>[]) {
  const marked = courses.some(course => course.sample) ? ' (نمونه)' : ''
  return [
    { text: [{ text: `جمع ${audienceChoices[tier]}${marked}` }], span: 3 },
    knownSumCell(courses.map(({ hours }) => hours)),
    knownSumCell(courses.map(({ persons }) => persons)),
  ]
}

/** What the sums lack. */
function uncounted(held: readonly Row<'training'>[]): Block[] {
  const parts = (['hours', 'persons'] as const).flatMap(column => {
    const count = held.filter(course => course[column] === null).length
    return count === 0 ? [] : [`${column === 'hours' ? 'ساعت' : 'تعداد نفرات'} ${count} دوره`]
  })
  return parts.length === 0 ? [] : [note(toPersianDigits(`${parts.join(' و ')} ثبت نشده و در جمع نیست.`))]
}
