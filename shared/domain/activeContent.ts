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

/** «از «گزارش.pdf» این‌ها در بستهٔ نشست نمی‌آید: …» */
export function removedMessage(file: string, removed: readonly ActiveContent[]): string {
  return `«${file}» پیوست شد؛ در بستهٔ نشست، بی این‌ها می‌آید: ${removed.map(one => activeContents[one]).join('، ')}.`
}
