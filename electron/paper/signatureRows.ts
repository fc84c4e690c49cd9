/** Persons who sign side by side: more of them stand closer, so that a whole council signs one page. */
export function signaturesPerRow(count: number): number {
  return count > 6 ? 4 : 3
}

/** Points of the line to sign on. */
export function signatureLine(perRow: number): number {
  return perRow > 3 ? 94 : 120
}
