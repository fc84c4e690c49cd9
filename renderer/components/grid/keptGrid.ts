import * as z from 'zod'
import { keep, kept, keptPlaces, ownersOf } from '../../drafts/keptByWindow.ts'
import { type AsideText, faultPlace, type GridState, type WrittenCell } from './gridState.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const cell = z.object({ key: z.string(), column: z.string(), text: z.string() }) satisfies z.ZodType<AsideText>
const unfinished = z.object({
  drafts: z.array(z.tuple([z.string(), z.record(z.string(), value)])),
  faults: z.array(cell.extend({ message: z.string(), base: value.default(null) })),
  aside: z.array(cell).default([]),
})
const written = cell.extend({ base: value }) satisfies z.ZodType<WrittenCell>

/** Rows that are begun and cells that could not be read, as they outlive the window. */
export type Unfinished = z.infer<typeof unfinished>

/** What of a grid's state outlives its window. The possible meanings of a cell are found anew when it is read again. */
export function unfinishedOf({ drafts, faults, aside }: Pick<GridState, 'drafts' | 'faults' | 'aside'>): Unfinished {
  return {
    drafts: [...drafts],
    faults: Array.from(faults, ([place, { text, message, base }]) => ({ ...faultPlace(place), text, message, base })),
    aside: [...aside],
  }
}

const gridName = (grid: string) => `grid:${grid}`
const cellName = (grid: string) => `cell:${grid}`

/** What a window left of a grid. */
export interface KeptGrid {
  unfinished: Unfinished | null
  written: WrittenCell | null
}

/**
 * @param grid names the store and what of it the grid shows @param owner key of the window
 */
export function keepUnfinished(grid: string, owner: string, content: Unfinished): void {
  const isEmpty = content.drafts.length + content.faults.length + content.aside.length === 0
  keep(gridName(grid), owner, isEmpty ? null : content)
}

export function keepWritten(grid: string, owner: string, content: WrittenCell | null): void {
  keep(cellName(grid), owner, content)
}

export function keptGrid(grid: string, owner: string): KeptGrid {
  return { unfinished: kept(gridName(grid), owner, unfinished), written: kept(cellName(grid), owner, written) }
}

export function forgetGrid(grid: string, owner: string): void {
  keep(gridName(grid), owner, null)
  keep(cellName(grid), owner, null)
}

/** Keys of the windows that have something of a grid. */
export const gridOwners = (grid: string): string[] => [
  ...new Set([...ownersOf(gridName(grid)), ...ownersOf(cellName(grid))]),
]

/** All that any window has kept of a store's grids, by what each shows: «drill {}». */
export function keptGrids(store: string): (KeptGrid & { shows: string })[] {
  const grid = `${store}:`
  const places = [gridName(grid), cellName(grid)].flatMap(start =>
    keptPlaces(start).map(({ name, owner }) => ({ shows: name.slice(start.length), owner })),
  )
  // A grid may have left both.
  const own = new Map(places.map(place => [`${place.shows}@${place.owner}`, place]))
  return Array.from(own.values(), ({ shows, owner }) => ({ shows, ...keptGrid(`${grid}${shows}`, owner) }))
}
