import { toPersianDigits } from '../../../persian/digits.ts'
import { agendaItemKindChoices, urgencyChoices } from '../../../records/agendaItem.ts'
import { itemLetter } from '../../itemLetter.ts'
import { itemTitle } from '../../sections/agenda.ts'
import { officeName } from '../../sessionRows.ts'
import type { ItemContext, SlideDraft } from '../slideKind.ts'

/** What stands on the wall while an item begins, whether or not anything is shown of it. */
export function opener({ session, item, number }: ItemContext): SlideDraft[] {
  const kind = item.kind === 'other' ? '' : agendaItemKindChoices[item.kind]
  const urgency = item.urgency === null || item.urgency === 'none' ? '' : urgencyChoices[item.urgency]
  return [
    {
      name: 'opener',
      title: itemTitle(session, item),
      body: [
        {
          kind: 'titleBoard',
          of: toPersianDigits(`دستور ${number}`),
          particulars: [
            [kind, urgency].filter(text => text !== '').join('، '),
            item.presenter === null ? '' : officeName(session, item.presenter),
            toPersianDigits(item.sponsor ?? ''),
            itemLetter(item),
            toPersianDigits(item.opinion ?? ''),
          ].filter(text => text !== ''),
        },
      ],
    },
  ]
}
