import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { Problem } from '../../../../shared/problems/problem.ts'

/** Readers look at no more bytes of a password than these (ISO 32000-2, 7.6.4.3.3). */
const longest = 127

/** What SASLprep refuses, by the words of its messages, and what to do then. */
const refusals: readonly [RegExp, string][] = [
  [/RandALCat and LCat/, 'حرف فارسی و لاتین را با هم دارد. تنها از یکی از این دو خط حرف بردارید.'],
  [
    /first and the last/,
    'حرف فارسی دارد، پس باید با حرف هم آغاز شود و پایان یابد؛ رقم، نشانه و حرکت را به میان آن ببرید.',
  ],
  [/Prohibited/, 'نویسه‌ای دارد که در رمز روا نیست، مانند نشانهٔ جهت متن یا نویسهٔ کنترلی. آن را بردارید.'],
  [/Unassigned/, 'نویسه‌ای دارد که همهٔ نمایشگرها نمی‌شناسند، مانند شکلک. آن را بردارید.'],
]

/**
 * A password as revision 6 wants it: prepared by SASLprep (RFC 4013), so that the same word typed on another keyboard
 * stays the same, then as UTF-8. A half-space vanishes; forms such as «ﻻ» become their letters; «ی» and «ي», or digits
 * of different scripts, stay different.
 * @param whose how the message names it, such as «رمز گشودن»
 * @returns up to 127 bytes, none for an empty password
 * @throws Problem 'bad-protection' for what cannot be a password
 */
export async function preparePassword(password: string, whose: string): Promise<Buffer> {
  if (password === '') return Buffer.alloc(0)
  // Loaded only here: most files have no password.
  const { saslprep } = await import('@mongodb-js/saslprep')
  const prepared = Buffer.from(prepare(saslprep, password, whose), 'utf8')
  if (prepared.length > longest)
    throw new Problem('bad-protection', {
      text: toPersianDigits(
        `${whose} بلند است: ${prepared.length} بایت، و بیش از ${longest} بایت (نزدیک ۶۳ حرف فارسی) نمی‌شود. کوتاهش کنید.`,
      ),
    })
  return prepared
}

function prepare(saslprep: (text: string) => string, password: string, whose: string): string {
  try {
    return saslprep(password)
  } catch (cause) {
    // The library looks for a first character where nothing is left.
    if (cause instanceof TypeError)
      throw new Problem('bad-protection', {
        text: `از ${whose} چیزی نمی‌ماند، چون نیم‌فاصله در رمز شمرده نمی‌شود. حرف یا رقم هم بگذارید.`,
      })
    const message = cause instanceof Error ? cause.message : ''
    const advice = refusals.find(([pattern]) => pattern.test(message))?.[1]
    if (advice === undefined) throw cause
    throw new Problem('bad-protection', { text: `${whose} ${advice}` })
  }
}
