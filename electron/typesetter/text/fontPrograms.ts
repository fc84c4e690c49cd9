import type { CodeUse } from './codeUse.ts'

/** A font program by the codes whose glyphs it holds. */
interface FontProgram {
  codes: readonly CodeUse[]
  bytes: Uint8Array
}

/** Of some 60 kB each. */
const mostPrograms = 8

const programs = new WeakMap<object, FontProgram[]>()

/**
 * The font program with the glyphs of some codes, as one of the last documents of the same font file held it.
 * @param file the same for all documents @param write makes it, which is the same for the same codes
 */
export function fontProgram(file: object, codes: readonly CodeUse[], write: () => Uint8Array): Uint8Array {
  const last = programs.get(file) ?? []
  const known = last.find(program => isSame(program.codes, codes))
  if (known) return known.bytes
  const bytes = write()
  programs.set(file, [...last, { codes, bytes }].slice(-mostPrograms))
  return bytes
}

/** Codes are numbered in their order. */
function isSame(one: readonly CodeUse[], other: readonly CodeUse[]): boolean {
  return one.length === other.length && one.every(({ key }, at) => key === other[at]?.key)
}
