import type { Page } from 'playwright-core'

/**
 * What a screen of the hall shows wrongly, in words; nothing where all is well: letters below the least size, words
 * cut or outside their place, blocks over each other, the band over a slide.
 *
 * @param sizes of letters on slides that are parted for their hall: what is read there is 36 hall pixels high or more,
 *   what is noted 28, and a key figure 96
 */
export function slideFaults(page: Page, sizes?: number): Promise<string[]> {
  return page.evaluate(parted => {
    const faults: string[] = []
    const screen = document.querySelector('[data-ratio]')
    if (!(screen instanceof HTMLElement)) return ['no screen']
    const { left: start, right: end, width } = screen.getBoundingClientRect()
    const scale = width / screen.offsetWidth
    const tell = (what: string, element: Element): void =>
      void faults.push(`${what}: ${element.className} «${element.textContent.slice(0, 40)}»`)
    for (const element of screen.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('[data-coming], svg, [hidden]') !== null) continue
      const holdsWords = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim() !== '')
      if (!holdsWords || element.getClientRects().length === 0) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size < 24) tell(`${size} px`, element)
      if (parted !== undefined && element.closest('section') !== null) {
        const isRead = element.closest('td, li, blockquote > p') !== null && element.tagName !== 'SUP'
        const least = element.tagName === 'STRONG' && element.closest('dl') !== null ? 96 : isRead ? 36 * parted : 28
        if (size < least - 0.01) tell(`${size} of ${least} px`, element)
      }
      const words = document.createRange()
      words.selectNodeContents(element)
      for (const { left, right } of words.getClientRects())
        if (left < start - 1 || right > end + 1) tell('outside the screen', element)
    }
    for (const box of screen.querySelectorAll<HTMLElement>('[data-fitted], [data-within]')) {
      if (box.closest('[data-coming]') !== null) continue
      if (box.scrollWidth > box.clientWidth + 1) tell('too wide', box)
      const { top, bottom } = box.getBoundingClientRect()
      for (const child of box.children) {
        const inner = child.getBoundingClientRect()
        if (inner.height > 0 && (inner.bottom > bottom + 2 * scale || inner.top < top - 2 * scale))
          tell('too high', child)
      }
    }
    const boxes = [...screen.querySelectorAll('[data-fitted]')].filter(box => box.closest('[data-coming]') === null)
    boxes.forEach((one, at) => {
      const a = one.getBoundingClientRect()
      for (const other of boxes.slice(at + 1)) {
        const b = other.getBoundingClientRect()
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (across > 2 && down > 2) tell(`over ${other.className}`, one)
      }
    })
    return faults
  }, sizes)
}
