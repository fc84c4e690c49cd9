import type { CellPlace, GridState } from './gridState.ts'

type Shown = Pick<GridState, 'order' | 'places' | 'active'>

/** Steps of a key: rows down, columns forward (to the left, as Persian is read). */
export interface Move {
  rows: number
  columns: number
}

const forward: Readonly<Record<string, Move>> = {
  ArrowDown: { rows: 1, columns: 0 },
  ArrowUp: { rows: -1, columns: 0 },
  ArrowLeft: { rows: 0, columns: 1 },
  ArrowRight: { rows: 0, columns: -1 },
}

const far = Number.MAX_SAFE_INTEGER

/** How a key moves through a grid; undefined when it does not. @param page rows that are seen at once */
export function moveOf(key: string, isControl: boolean, page: number): Move | undefined {
  const step = forward[key]
  if (step) return isControl ? { rows: step.rows * far, columns: step.columns * far } : step
  if (key === 'Home') return { rows: isControl ? -far : 0, columns: -far }
  if (key === 'End') return { rows: isControl ? far : 0, columns: far }
  if (key === 'PageDown') return { rows: page, columns: 0 }
  return key === 'PageUp' ? { rows: -page, columns: 0 } : undefined
}

/** Where a move from the active cell ends, within the grid. */
export function moved({ order, places, active }: Shown, { rows, columns }: Move, width: number): CellPlace | null {
  const row = active ? (places.get(active.key) ?? 0) : 0
  const key = order[clamp(row + rows, order.length)]
  return key === undefined ? null : { key, column: clamp((active?.column ?? 0) + columns, width) }
}

/** The next cell by Tab, on the next row after the last column; null past the grid's ends. */
export function tabbed({ order, places, active }: Shown, isBack: boolean, width: number): CellPlace | null {
  if (!active) return null
  const at = (places.get(active.key) ?? 0) * width + active.column + (isBack ? -1 : 1)
  const key = at < 0 ? undefined : order[Math.floor(at / width)]
  return key === undefined ? null : { key, column: at % width }
}

const clamp = (place: number, size: number) => Math.max(0, Math.min(size - 1, place))
