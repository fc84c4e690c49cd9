import type { Block } from '../../document.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { agendaItemKindChoices } from '../../records/agendaItem.ts'
import type { Row } from '../../records/index.ts'
import { itemAnchor, itemTitle } from './agenda.ts'
import type { SessionContext } from './section.ts'

/** Kinds of items that end in a decision of the council; the others are heard. */
const decided: ReadonlySet<Row<'agendaItem'>['kind']> = new Set([
  'bill',
  'proposal',
  'impeachment',
  'election',
  'budget',
  'settlement',
  'complianceAnswer',
  'resignation',
  'absences',
])

/** What the council is asked to decide, with its place in the agenda as this edition numbers it. */
export function decisions({ session }: SessionContext): Block[] {
  const asked = session.rows.agendaItem.flatMap((item, index) => (decided.has(item.kind) ? [{ item, index }] : []))
  if (asked.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: 'تصمیم‌های خواسته‌شده از شورا', anchor: 'decisions' },
    {
      kind: 'list',
      ordered: true,
      compact: true,
      items: asked.map(({ item, index }) => ({
        text: [
          { text: itemTitle(session, item), strong: true, to: itemAnchor(index) },
          { text: toPersianDigits(` (دستور ${index + 1}، ${agendaItemKindChoices[item.kind]})`) },
        ],
      })),
    },
  ]
}
