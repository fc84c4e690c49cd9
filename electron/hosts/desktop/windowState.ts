import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import * as z from 'zod'

const whole = z.number().int().min(-100_000).max(100_000)
const stateSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole, height: whole }),
  isMaximized: z.boolean(),
})

/** Where a window was when it was closed, in the system's points. */
export type WindowState = z.infer<typeof stateSchema>

/** Size and place of a window that is to be opened; the system finds a place where none is given. */
export interface Placing {
  x?: number
  y?: number
  width: number
  height: number
}

export const leastSide = 480
const usual: Placing = { width: 1440, height: 900 }
/** Points of a window's upper edge that must lie on a display, or nobody could take hold of it. */
const holdWidth = 120
const holdHeight = 40

/** @returns undefined where nothing was kept, or nothing that can be understood */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Forgetting a window's place harms nobody. */
export function keepWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 })
  } catch {
    // The next window opens in the usual place.
  }
}

/**
 * Puts a window where it was, as far as the displays of today let it: on one that is gone it could not be reached.
 * @param areas of the displays, without the system's own bars
 */
export function placeWindow(state: WindowState | undefined, areas: readonly Rectangle[]): Placing {
  if (state === undefined) return usual
  const { x, y } = state.bounds
  for (const area of areas) {
    const size = sizeFor(state.bounds, area)
    if (holds(area, { x, y, ...size })) return { x, y, ...size }
  }
  return sizeFor(state.bounds, areas[0] ?? usual)
}

type Size = Pick<Rectangle, 'width' | 'height'>

function sizeFor({ width, height }: Size, most: Size): Size {
  return {
    width: Math.max(leastSide, Math.min(width, most.width)),
    height: Math.max(leastSide, Math.min(height, most.height)),
  }
}

function holds(area: Rectangle, { x, y, width }: Rectangle): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return across >= holdWidth && y >= area.y && y + holdHeight <= area.y + area.height
}
