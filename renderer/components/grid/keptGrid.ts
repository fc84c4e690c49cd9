import * as z from 'zod'
import { faultPlace, type GridState } from './gridStore.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const cell = z.object({ key: z.string(), column: z.string(), text: z.string() })
const unfinished = z.object({
  drafts: z.array(z.tuple([z.string(), z.record(z.string(), value)])),
  faults: z.array(cell.extend({ message: z.string(), base: value.default(null) })),
  aside: z.array(cell).default([]),
})
const written = cell.extend({ base: value })

/** Rows that are begun and cells that could not be read, as they outlive the window. */
export type Unfinished = z.infer<typeof unfinished>

/** A text that lies beside a cell: the cell has been given another value, or is gone. */
export type AsideText = z.infer<typeof cell>

/** A cell in the middle of its writing, and what it held before. */
export type WrittenCell = z.infer<typeof written>

/** What of a grid's state outlives its window. The possible meanings of a cell are found anew when it is read again. */
export function unfinishedOf({ drafts, faults, aside }: Pick<GridState, 'drafts' | 'faults' | 'aside'>): Unfinished {
  return {
    drafts: [...drafts],
    faults: Array.from(faults, ([place, { text, message, base }]) => ({ ...faultPlace(place), text, message, base })),
    aside: [...aside],
  }
}

/** Keeps on this machine what the store does not have yet; null forgets it. */
function keep(name: string, content: object | null): void {
  try {
    if (content === null) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(content))
  } catch {
    // A full or refused local storage costs the second net only: what is whole is in the store.
  }
}

function kept<T>(name: string, schema: z.ZodType<T>): T | null {
  try {
    const read = schema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

const gridName = (grid: string) => `grid:${grid}`
const cellName = (grid: string) => `cell:${grid}`

/** @param grid names the store and what of it the grid shows */
export function keepUnfinished(grid: string, content: Unfinished): void {
  keep(gridName(grid), content.drafts.length + content.faults.length + content.aside.length > 0 ? content : null)
}
export const keptUnfinished = (grid: string): Unfinished | null => kept(gridName(grid), unfinished)

export const keepWritten = (grid: string, content: WrittenCell | null): void => keep(cellName(grid), content)
export const keptWritten = (grid: string): WrittenCell | null => kept(cellName(grid), written)
