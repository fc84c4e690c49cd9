import type { StatementBlock } from '../../../document.ts'
import { toPersianDigits } from '../../../persian/digits.ts'
import { itemTitle } from '../../sections/agenda.ts'
import { officeName } from '../../sessionRows.ts'
import type { ItemContext, SlideDraft } from '../slideKind.ts'

/** What officials said on the item, one a slide, as it was said. */
export function statements({ session, item }: ItemContext): SlideDraft[] {
  return session.rows.statement
    .filter(({ agendaItem }) => agendaItem === item.code)
    .map((statement): SlideDraft => {
      const marks = [session.isClosed('statement', statement) ? 'غیرعلنی' : '', statement.sample ? 'نمونه' : '']
      const mark = marks.filter(text => text !== '').join('، ')
      const speaker = officeName(session, statement.speaker)
      const block: StatementBlock = {
        kind: 'statement',
        speaker,
        text: [{ text: toPersianDigits(statement.text) }],
        ...(mark === '' ? {} : { mark }),
      }
      return { name: `statement/${statement.code}`, title: itemTitle(session, item), body: [block] }
    })
}
