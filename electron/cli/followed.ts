import type { Compiled } from '../../shared/api/documents.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import type { Terminal } from './terminal.ts'

/** Follows a compile to its end, drawing its progress. */
export async function followed(
  work: AsyncIterator<{ page: number; pages: number }, Compiled, void>,
  terminal: Terminal,
): Promise<Compiled> {
  try {
    for (;;) {
      const step = await work.next()
      if (step.done === true) return step.value
      terminal.progress(step.value.page, step.value.pages)
    }
  } finally {
    terminal.finish()
  }
}

export function describeOutput({ file, pages, bytes }: Compiled): string {
  return `${file}\n${toPersianDigits(`${pages} صفحه، ${Math.ceil(bytes / 1024)} کیلوبایت`)}\n`
}
