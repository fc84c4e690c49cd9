import type { Slide, SlideBlock } from '../../../shared/deck.ts'

const names: { readonly [K in SlideBlock['kind']]: string } = {
  titleBoard: 'عنوان',
  voteBoard: 'رأی',
  keyFigures: 'ارقام',
  chart: 'نمودار',
  table: 'جدول',
  statement: 'اظهارات',
  list: 'فهرست',
  paragraph: 'متن',
}

/** «نمودار», «جدول»: what a slide mainly is. */
export function slideKind({ body }: Pick<Slide, 'body'>): string {
  const kinds = new Set(body.map(({ kind }) => kind))
  const first = (Object.keys(names) as SlideBlock['kind'][]).find(kind => kinds.has(kind))
  return first === undefined ? '' : names[first]
}
