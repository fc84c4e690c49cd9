import { fold } from '../../../shared/persian/normalise.ts'
import type { ListedSlide } from './slideList.ts'

/**
 * The slides in which every word of a text stands: in their titles, or in their items' titles. Closed ones say nothing.
 */
export function findSlides(slides: readonly ListedSlide[], text: string): ListedSlide[] {
  const words = fold(text)
    .split(' ')
    .filter(word => word !== '')
  return slides.filter(({ slide: { title, subtitle = '', item }, lock }) => {
    if (lock === 'closed') return false
    const said = fold([title, subtitle, item?.title ?? ''].join(' '))
    return words.every(word => said.includes(word))
  })
}
