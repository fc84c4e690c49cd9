import { toPersianDigits } from '../../../persian/digits.ts'
import { formatTime } from '../../../persian/formatTime.ts'
import { formatJalaliDate } from '../../../persian/jalali.ts'
import { opennessChoices } from '../../../records/openness.ts'
import { sessionKindChoices } from '../../../records/session.ts'
import { councilOf, sessionName, sessionOf } from '../../../session/sessionRows.ts'
import type { SessionContext } from '../../sections/section.ts'
import type { SlideDraft } from '../slideKind.ts'

/** What the hall sees while people come in. */
export function title({ session }: SessionContext): SlideDraft[] {
  const { date, time, kind, openness, place, sample } = sessionOf(session)
  return [
    {
      name: 'title',
      title: toPersianDigits(sessionName(session)),
      body: [
        {
          kind: 'titleBoard',
          of: councilOf(session).name,
          particulars: [
            `${formatJalaliDate(date, 'weekday')}، ساعت ${formatTime(time)}`,
            `${sessionKindChoices[kind]}، ${opennessChoices[openness]}`,
            toPersianDigits(place),
            ...(sample ? ['نمونه'] : []),
          ].filter(text => text !== ''),
        },
      ],
    },
  ]
}
