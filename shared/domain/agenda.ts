import type { Row } from '../records/index.ts'

/** Items with their positions counted from 1 in the order given. What stands where it stood is left out. */
export function arrangeAgenda(items: readonly Row<'agendaItem'>[], order: readonly string[]): Row<'agendaItem'>[] {
  const places = new Map(order.map((code, index) => [code, index + 1]))
  return items.flatMap(item => {
    const position = places.get(item.code) ?? item.position
    return position === item.position ? [] : [{ ...item, position }]
  })
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
