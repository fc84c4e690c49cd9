import type { Block } from '../../document.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { officeName } from '../sessionRows.ts'
import type { SessionContext } from './section.ts'

/** Who said what, item by item. A quotation is printed as it was said. */
export function statements({ session }: SessionContext): Block[] {
  return session.rows.agendaItem.flatMap((item, index): Block[] => {
    const said = session.rows.statement.filter(statement => statement.agendaItem === item.code)
    if (said.length === 0) return []
    return [
      { kind: 'heading', level: 3, text: toPersianDigits(item.title), anchor: `said-${index + 1}` },
      ...said.map((statement): Block => {
        const marks = [session.isClosed('statement', statement) ? 'غیرعلنی' : '', statement.sample ? 'نمونه' : '']
        const mark = marks.filter(text => text !== '').join('، ')
        return {
          kind: 'statement',
          speaker: officeName(session, statement.speaker),
          text: [{ text: toPersianDigits(statement.text) }],
          ...(mark === '' ? {} : { mark }),
        }
      }),
    ]
  })
}
