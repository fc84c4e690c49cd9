import { progressGapLimit, projectStates } from '../../domain/projects.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found } from '../finding.ts'

/** A project whose money is far ahead of its work, or whose work costs nothing yet. */
export const progressGap = defineRowCheck('progress-gap', 'فاصلهٔ پیشرفت فیزیکی و مالی', session =>
  projectStates(session).flatMap(({ line, progress, financial, gap }): Found[] => {
    if (financial === null || gap === null || Math.abs(Number(gap)) <= progressGapLimit) return []
    const ahead = gap.startsWith('-') ? 'پول از کار' : 'کار از پول'
    return [
      {
        severity: 'warning',
        where: { kind: 'projectProgress', key: keyOf('projectProgress', progress), field: 'physical' },
        message: toPersianDigits(
          `در طرح «${line.title}» ${ahead} جلوتر است: پیشرفت فیزیکی ${formatPercent(progress.physical)} و مالی ${formatPercent(financial)}.`,
        ),
        remedy: 'صورت‌وضعیت‌ها، برآورد کل طرح و پیشرفت گزارش‌شده را با هم بسنجید.',
      },
    ]
  }),
)
