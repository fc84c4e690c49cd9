import { type TargetDoubt, targetDoubts } from '../../domain/targetCredibility.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found } from '../finding.ts'

/** Targets that measure nothing: always met, equal to their actuals, or written when these were known. */
export const targetCredibility = defineRowCheck('target-credibility', 'اعتبار هدف', session =>
  targetDoubts(session).map(
    (doubt): Found => ({
      severity: doubt.by === 'met' ? 'info' : 'warning',
      where: { kind: 'indicatorValue', key: keyOf('indicatorValue', doubt.row), field: 'target' },
      message: toPersianDigits(messageOf(doubt)),
      remedy: 'هدف را با سند برنامه بسنجید؛ هدفی که پس از عملکرد نوشته شود یا همیشه محقق شود چیزی را نمی‌سنجد.',
    }),
  ),
)

function messageOf({ indicator: { title }, by, periods }: TargetDoubt): string {
  switch (by) {
    case 'met':
      return `هدف «${title}» در هر ${periods.length} دوره محقق شده است.`
    case 'equal':
      return `هدف و عملکرد «${title}» در هر ${periods.length} دوره یکی است.`
    case 'after':
      return `هدف «${title}» پس از پایان ${periods.map(period => parsePeriod(period).label).join('، ')} و ثبت عملکرد آن تغییر کرده است.`
  }
}
