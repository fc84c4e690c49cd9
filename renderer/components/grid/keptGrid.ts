import * as z from 'zod'
import type { JsonRow } from '../../../shared/domain/change.ts'
import type { Fault } from './gridStore.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const cell = z.object({ key: z.string(), column: z.string(), text: z.string() })
const unfinished = z.object({
  drafts: z.array(z.tuple([z.string(), z.record(z.string(), value)])),
  faults: z.array(cell.extend({ message: z.string() })),
})
const written = cell.extend({ base: value })

/** Rows that are begun and cells that could not be read, as they outlive the window. */
export type Unfinished = z.infer<typeof unfinished>

/** A cell in the middle of its writing, and what it held before. */
export type WrittenCell = z.infer<typeof written>

/** Begun rows and doubtful cells of a grid. The possible meanings of a cell are found anew when it is read again. */
export function unfinishedOf(drafts: ReadonlyMap<string, JsonRow>, faults: ReadonlyMap<string, Fault>): Unfinished {
  return {
    drafts: [...drafts],
    faults: Array.from(faults, ([place, { text, message }]) => {
      const [key = '', column = ''] = place.split('\n')
      return { key, column, text, message }
    }),
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
  keep(gridName(grid), content.drafts.length + content.faults.length > 0 ? content : null)
}
export const keptUnfinished = (grid: string): Unfinished | null => kept(gridName(grid), unfinished)

export const keepWritten = (grid: string, content: WrittenCell | null): void => keep(cellName(grid), content)
export const keptWritten = (grid: string): WrittenCell | null => kept(cellName(grid), written)
