import { minutesOf } from '../../../domain/signing.ts'
import { formatTime } from '../../../persian/formatTime.ts'
import { formatJalaliDate } from '../../../persian/jalali.ts'
import { councilOf } from '../../../session/sessionRows.ts'
import type { SessionContext } from '../../sections/section.ts'
import type { SlideDraft } from '../slideKind.ts'

/** The day and hour of the next session, told before the end (internal regulation of councils). */
export function closing({ session }: SessionContext): SlideDraft[] {
  const own = minutesOf(session)
  if (own?.nextDate == null) return []
  return [
    {
      name: 'closing',
      title: 'جلسهٔ بعد',
      body: [
        {
          kind: 'titleBoard',
          of: councilOf(session).name,
          particulars: [
            formatJalaliDate(own.nextDate, 'weekday'),
            ...(own.nextTime === null ? [] : [`ساعت ${formatTime(own.nextTime)}`]),
          ],
        },
      ],
    },
  ]
}
