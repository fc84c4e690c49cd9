/** The number of a digit's key, whatever digits its layout writes; undefined for any other key. */
export function digitOf(code: string): number | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit === undefined ? undefined : Number(digit)
}
