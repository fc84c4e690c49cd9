import { trainingByAudience } from '../../charts/trainingByAudience.ts'
import type { Block } from '../../document.ts'
import { type Audience, audienceChoices } from '../../domain/crisis.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import type { Row } from '../../tables/index.ts'
import { nameCell, numberCell, textCell } from '../cells.ts'
import { charted } from '../charted.ts'
import { anchorIn, type SectionContext } from './section.ts'

const tiers = Object.keys(audienceChoices) as Audience[]

/** Trainings tier by tier, the tiers' sums last. */
export function trainings(context: SectionContext): Block[] {
  const { data, department, codes } = context
  const held = data.rows.training
    .filter(training => training.department === department.code)
    .sort((a, b) => tiers.indexOf(a.audience) - tiers.indexOf(b.audience) || a.date.localeCompare(b.date))
  if (held.length === 0) return []
  const fact = codes.table('training', `آموزش‌های ${department.name}`, held)
  return [
    { kind: 'heading', level: 2, text: 'آموزش به تفکیک رده', anchor: anchorIn(context, 'trainings') },
    {
      kind: 'table',
      caption: 'دوره‌های برگزارشده',
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
    ...charted(trainingByAudience(context), fact),
  ]
}

/** A tier's hours and persons; a course without a head count leaves the sum of persons unknown. */
function tierTotal(tier: Audience, courses: readonly Row<'training'>[]) {
  const marked = courses.some(course => course.sample) ? ' (نمونه)' : ''
  return [
    { text: [{ text: `جمع ${audienceChoices[tier]}${marked}` }], span: 3 },
    numberCell(sumOrNull(courses.map(course => course.hours))),
    numberCell(sumOrNull(courses.map(course => course.persons))),
  ]
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}
