import { toPersianDigits } from '../persian/digits.ts'

/** What a file may hold that no paper has, as people call it; a packet leaves it out or keeps its look alone. */
export const activeContents = {
  javaScript: 'اسکریپت',
  launch: 'فرمان اجرای برنامه',
  otherActions: 'فرمان‌های دیگر',
  embeddedFiles: 'پرونده‌های درون آن',
  signatures: 'امضای الکترونیکی',
  forms: 'فرم',
  xfa: 'فرم XFA',
  notes: 'یادداشت‌های حاشیه',
  hiddenLayers: 'لایه‌های پنهان',
  media: 'صدا و فیلم',
  linksOut: 'پیوند به بیرون',
} as const
export type ActiveContent = keyof typeof activeContents

/** A file with what a packet leaves out of it. */
export interface Stripped {
  file: string
  removed: readonly ActiveContent[]
}

/** Files named in one message; the packet's manifest names all. */
const mostNamed = 5

/** «گزارش.pdf» پیوست شد؛ در بستهٔ نشست، بی این‌ها می‌آید: … */
export function removedMessage({ file, removed }: Stripped): string {
  return `«${file}» پیوست شد؛ در بستهٔ نشست، بی این‌ها می‌آید: ${called(removed)}.`
}

/** The same of several files, told at once: one message after the other would be gone before it is read. */
export function removedFromAll(files: readonly Stripped[]): string {
  const [only] = files
  if (only !== undefined && files.length === 1) return removedMessage(only)
  const named = files.slice(0, mostNamed).map(({ file, removed }) => `«${file}» بی ${called(removed)}`)
  const others = files.length - named.length
  const more = others === 0 ? [] : [toPersianDigits(`${others} پروندهٔ دیگر بی آنچه فهرست بسته می‌گوید`)]
  return `در بستهٔ نشست، ${[...named, ...more].join('؛ ')} می‌آید.`
}

const called = (removed: readonly ActiveContent[]) => removed.map(one => activeContents[one]).join('، ')
