import type { DeckFormat } from '../../../shared/fileOptions.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'
import type { SlidePaper, SlidesAPage } from '../../../shared/slidePaper.ts'

/** What slides are made into. */
export type FileKind = 'slides' | `handout${SlidesAPage}` | 'pptx' | 'html'

export const fileKinds: readonly { value: FileKind; label: string }[] = [
  { value: 'slides', label: 'PDF، هر اسلاید یک صفحه' },
  { value: 'handout1', label: 'جزوهٔ PDF، ۱ اسلاید در صفحه' },
  { value: 'handout2', label: 'جزوهٔ PDF، ۲ اسلاید در صفحه' },
  { value: 'handout4', label: 'جزوهٔ PDF، ۴ اسلاید در صفحه' },
  { value: 'handout6', label: 'جزوهٔ PDF، ۶ اسلاید در صفحه' },
  { value: 'pptx', label: 'PowerPoint' },
  { value: 'html', label: 'صفحهٔ مرورگر، برای رایانهٔ بدون شورانامه' },
]

/** What stands at each slide. */
export type BesideSlides = 'nothing' | 'notes' | 'lines'

export const besideSlides: readonly { value: BesideSlides; label: string }[] = [
  { value: 'nothing', label: 'تنها اسلایدها' },
  { value: 'notes', label: 'با یادداشت سخنران' },
  { value: 'lines', label: 'با خط برای نوشتن' },
]

/** What a kind of file can have at its slides. */
export function besideOf(kind: FileKind): readonly BesideSlides[] {
  if (kind === 'pptx') return ['nothing', 'notes']
  return kind === 'slides' || kind === 'html' ? ['nothing'] : ['nothing', 'notes', 'lines']
}

/** A kind of file as the contract takes it. Paper is light; what is shown on a screen looks as the hall does. */
export function deckFileOf(
  kind: FileKind,
  wanted: BesideSlides,
  { theme, ratio }: HallLook,
): { format: DeckFormat; paper: SlidePaper } {
  const beside = besideOf(kind).includes(wanted) ? wanted : 'nothing'
  if (kind === 'html') return { format: 'html', paper: { theme, ratio } }
  if (kind === 'pptx') return { format: 'pptx', paper: { theme, ratio, notes: beside === 'notes' } }
  if (kind === 'slides') return { format: 'pdf', paper: { ratio } }
  const slides = Number(kind.slice('handout'.length)) as SlidesAPage
  return { format: 'pdf', paper: { ratio, handout: { slides, ...(beside === 'nothing' ? {} : { margin: beside }) } } }
}
