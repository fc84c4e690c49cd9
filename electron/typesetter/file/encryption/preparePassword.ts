import { Problem } from '../../../../shared/problems/problem.ts'

/** Readers look at no more bytes of a password than these (ISO 32000-2, 7.6.4.3.3). */
const longest = 127

/** What SASLprep refuses, by the words of its messages. */
const refusals = [
  [/RandALCat and LCat/, 'password-two-scripts'],
  [/first and the last/, 'password-ends-without-letter'],
  [/Prohibited/, 'password-forbidden-character'],
  [/Unassigned/, 'password-unknown-character'],
] as const

/**
 * A password as revision 6 wants it: prepared by SASLprep (RFC 4013), so that the same word typed on another keyboard
 * stays the same, then as UTF-8. A half-space vanishes; forms such as «ﻻ» become their letters; «ی» and «ي», or digits
 * of different scripts, stay different.
 * @param whose how the message names it, such as «رمز باز کردن»
 * @returns up to 127 bytes, none for an empty password
 * @throws Problem for what cannot be a password
 */
export async function preparePassword(password: string, whose: string): Promise<Buffer> {
  if (password === '') return Buffer.alloc(0)
  // Loaded only here: most files have no password.
  const { saslprep } = await import('@mongodb-js/saslprep')
  const prepared = Buffer.from(prepare(saslprep, password, whose), 'utf8')
  if (prepared.length > longest)
    throw new Problem('password-too-long', { whose, length: prepared.length, most: longest })
  return prepared
}

function prepare(saslprep: (text: string) => string, password: string, whose: string): string {
  try {
    return saslprep(password)
  } catch (cause) {
    // The library looks for a first character where nothing is left.
    if (cause instanceof TypeError) throw new Problem('password-of-half-spaces', { whose })
    const message = cause instanceof Error ? cause.message : ''
    const refusal = refusals.find(([pattern]) => pattern.test(message))?.[1]
    if (refusal === undefined) throw cause
    throw new Problem(refusal, { whose })
  }
}
