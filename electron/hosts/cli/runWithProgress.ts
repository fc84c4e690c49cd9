import type { Compiled } from '../../../shared/api/documents.ts'
import { characterName } from '../../../shared/persian/characterName.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { Terminal } from './terminal.ts'

/** Follows a compile to its end, drawing its progress. */
export async function runWithProgress(
  work: AsyncIterator<{ page: number; pages: number }, Compiled, void>,
  terminal: Terminal,
): Promise<Compiled> {
  try {
    for (;;) {
      const step = await work.next()
      if (step.done === true) {
        warnOfMissing(step.value, terminal)
        return step.value
      }
      terminal.progress(step.value.page, step.value.pages)
    }
  } finally {
    terminal.finish()
  }
}

/** Most characters a warning names. */
const mostNamed = 8

function warnOfMissing({ missing }: Compiled, terminal: Terminal): void {
  if (missing.length === 0) return
  const named = missing.slice(0, mostNamed).map(({ code }) => characterName(code))
  const more = missing.length > mostNamed ? ` و ${toPersianDigits(String(missing.length - mostNamed))} نویسهٔ دیگر` : ''
  terminal.warn(
    `این نویسه‌ها در قلم سند نیست و به جایشان چارخانه‌ای با شمارهٔ نویسه چاپ شد: ${named.join('، ')}${more}. آن‌ها را در متن عوض کنید یا قلمی بدهید که داشته باشدشان.`,
  )
}

export function describeOutput({ file, pages, bytes }: Compiled): string {
  return `${file}\n${toPersianDigits(`${pages === null ? '' : `${pages} صفحه، `}${Math.ceil(bytes / 1024)} کیلوبایت`)}\n`
}
