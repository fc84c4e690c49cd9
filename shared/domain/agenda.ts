import type { Row } from '../records/index.ts'
import { newCode } from './newCode.ts'

/** What nobody has said of a new item yet. */
export const bareItem = {
  presenter: null,
  minutes: null,
  parent: null,
  letterNumber: null,
  letterDate: null,
  sponsor: null,
  opinion: null,
  urgency: null,
  matter: null,
} as const satisfies Partial<Row<'agendaItem'>>

/** Items with their positions counted from 1 in the order given. What stands where it stood is left out. */
export function arrangeAgenda(items: readonly Row<'agendaItem'>[], order: readonly string[]): Row<'agendaItem'>[] {
  const places = new Map(order.map((code, index) => [code, index + 1]))
  return items.flatMap(item => {
    const position = places.get(item.code) ?? item.position
    return position === item.position ? [] : [{ ...item, position }]
  })
}

/** What is said of a new item; the rest is what nobody has said. */
export type ItemDraft = Pick<Row<'agendaItem'>, 'title'> &
  Partial<Omit<Row<'agendaItem'>, 'title' | 'code' | 'session' | 'position' | 'parent'>>

/**
 * New items in their order, below an item or at the agenda's end, and the others where they have to move.
 * @param below code of an item; null for the end @param taken codes of all items that there are
 */
export function newItems(
  session: string,
  drafts: readonly ItemDraft[],
  below: string | null,
  agenda: readonly Row<'agendaItem'>[],
  taken: readonly unknown[],
): { added: Row<'agendaItem'>[]; moved: Row<'agendaItem'>[] } {
  const codes = [...taken]
  const last = Math.max(0, ...agenda.map(({ position }) => position))
  const added = drafts.map((draft, i): Row<'agendaItem'> => {
    const code = newCode(`${session}-${agenda.length + 1}`, codes)
    codes.push(code)
    return { code, session, position: last + i + 1, kind: 'other', openness: 'open', ...bareItem, ...draft }
  })
  const order = agenda.toSorted((one, other) => one.position - other.position).map(({ code }) => code)
  const at = below === null ? order.length : order.indexOf(below) + 1
  if (at === order.length || at === 0) return { added, moved: [] }
  const arranged = order.toSpliced(at, 0, ...added.map(({ code }) => code))
  const places = new Map(arranged.map((code, index) => [code, index + 1]))
  return {
    added: added.map(row => ({ ...row, position: places.get(row.code) ?? row.position })),
    moved: arrangeAgenda(agenda, arranged),
  }
}

/** The codes with `moved` taken out and put before or after `target`, in the order they had. */
export function movedOrder(
  order: readonly string[],
  moved: ReadonlySet<string>,
  target: string,
  side: 'before' | 'after',
): string[] {
  if (moved.has(target)) return [...order]
  const rest = order.filter(code => !moved.has(code))
  const at = rest.indexOf(target) + (side === 'after' ? 1 : 0)
  return [...rest.slice(0, at), ...order.filter(code => moved.has(code)), ...rest.slice(at)]
}

/**
 * When each item begins if all before it take their minutes; null as soon as one before it does not say its own.
 * @param begin of the session, 'HH:MM' @param minutes of each item in its order
 * @returns a time 'HH:MM' an item, and last when the whole ends
 */
export function startTimes(begin: string, minutes: readonly (number | null)[]): (string | null)[] {
  const [hours = 0, rest = 0] = begin.split(':').map(Number)
  let at: number | null = hours * 60 + rest
  const starts: (string | null)[] = [begin]
  for (const own of minutes) {
    at = at === null || own === null ? null : at + own
    starts.push(at === null ? null : timeOf(at % (24 * 60)))
  }
  return starts
}

function timeOf(minutes: number): string {
  const parts = [Math.floor(minutes / 60), minutes % 60]
  return parts.map(part => String(part).padStart(2, '0')).join(':')
}
