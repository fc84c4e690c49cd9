import { readFileSync, writeFileSync } from 'node:fs'
import type { Display } from 'electron'
import * as z from 'zod'

const markSchema = z.object({ label: z.string(), width: z.number(), height: z.number(), internal: z.boolean() })

/** What a display is, whichever number the system gives it today. */
export type DisplayMark = z.infer<typeof markSchema>

type Known = Pick<Display, 'id' | 'label' | 'size' | 'internal'>

export const markOf = ({ label, size: { width, height }, internal }: Known): DisplayMark => ({
  label,
  width,
  height,
  internal,
})

/**
 * The display for the hall: the one that it was on before, by what it is; otherwise one that hangs on a cable, which a
 * projector does; never the console's.
 * @param consoleDisplay its number @returns undefined where there is no other display
 */
export function chooseDisplay<D extends Known>(
  displays: readonly D[],
  consoleDisplay: number,
  mark: DisplayMark | undefined,
): D | undefined {
  const others = displays.filter(({ id }) => id !== consoleDisplay)
  const isSame = (display: D): boolean => mark !== undefined && isEqual(markOf(display), mark)
  const isNamed = ({ label }: D): boolean => mark !== undefined && label !== '' && label === mark.label
  return others.find(isSame) ?? others.find(isNamed) ?? others.find(({ internal }) => !internal) ?? others[0]
}

const isEqual = (one: DisplayMark, other: DisplayMark): boolean =>
  one.label === other.label &&
  one.width === other.width &&
  one.height === other.height &&
  one.internal === other.internal

const keptSchema = z.object({ mark: markSchema.nullable(), isOpen: z.boolean() })

/** What is remembered of the hall's window: where it was, and whether it was there when the program ended. */
export type KeptHall = z.infer<typeof keptSchema>

export function readKeptHall(file: string): KeptHall {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { mark: null, isOpen: false }
  }
}

/** Forgetting it harms nobody: the presenter opens the window again. */
export function keepHall(file: string, kept: KeptHall): void {
  try {
    writeFileSync(file, JSON.stringify(kept), { mode: 0o600 })
  } catch {
    // As above.
  }
}
