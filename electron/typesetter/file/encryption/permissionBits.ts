import type { Permission } from '../../../../shared/fileOptions.ts'

/** Bits by their numbers in ISO 32000-2, table 22, counted from 1. */
const bits: Record<Permission, readonly number[]> = {
  print: [3, 12],
  'print-draft': [3],
  modify: [4],
  copy: [5],
  annotate: [6],
  forms: [9],
  assemble: [11],
}

/** Bits that are always set: the reserved ones, and bit 10, which lets screen readers have the text. */
const always = [7, 8, 10, ...Array.from({ length: 20 }, (_, i) => 13 + i)]

/** The value of `P`: what may be done without the owner's password, as a signed number of 32 bits. */
export function permissionBits(allow: readonly Permission[]): number {
  return [...always, ...allow.flatMap(permission => bits[permission])].reduce((sum, bit) => sum | (1 << (bit - 1)), 0)
}
