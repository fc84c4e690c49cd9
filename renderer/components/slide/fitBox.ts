import { fullSlide } from '../../../shared/hallSizes.ts'

/** So small that every size has come to its floor. */
const leastOfAll = 0.2
const closeEnough = 0.02

/** How lines are broken, the best way first: not at all, where words allow it, between a number and its unit too. */
const ways = [
  { wraps: false, units: 'together' },
  { wraps: true, units: 'together' },
  { wraps: true, units: 'apart' },
] as const

/**
 * Sets the words of a box as large as it has room for: where a slide is full by a seventh smaller. Rows stay a line
 * each where they can; at the floor, whole items are left out from the end (`data-item`), then columns of a table, and
 * the box says how many (`data-rest`).
 */
export function fitBox(box: HTMLElement): void {
  for (const cell of box.querySelectorAll<HTMLElement>('th, td')) cell.hidden = false
  const items = [...box.querySelectorAll<HTMLElement>('[data-item]')]
  const rests = [...box.querySelectorAll<HTMLElement>('[data-rest]')]
  // What is left out stands last.
  const rest = rests.at(-1)
  for (const item of items) item.hidden = false
  for (const one of box.querySelectorAll<HTMLElement>('[data-rest], [data-columns]')) one.hidden = true
  const fits = (share: number): boolean => {
    box.style.setProperty('--fit', String(share))
    return isWithin(box)
  }
  for (const { wraps, units } of ways) {
    box.dataset['wraps'] = String(wraps)
    box.dataset['units'] = units
    if (fits(1)) return
    if (fits(fullSlide)) return largest(fullSlide, fits)
  }
  if (fits(leastOfAll)) return largest(leastOfAll, fits)
  for (const table of box.querySelectorAll('table')) leaveOutColumns(table)
  if (rest !== undefined && !isWithin(box)) leaveOut(items, rest, () => isWithin(box))
}

/** The largest share between a fitting one and the whole that fits. */
function largest(fitting: number, fits: (share: number) => boolean): void {
  let [least, most] = [fitting, 1]
  while (most - least > closeEnough) {
    const middle = (least + most) / 2
    if (fits(middle)) least = middle
    else most = middle
  }
  fits(least)
}

/** Hides as few of the last items as it takes. */
function leaveOut(items: readonly HTMLElement[], rest: HTMLElement, fits: () => boolean): void {
  rest.hidden = false
  let [kept, tooMany] = [0, items.length]
  const keep = (count: number): boolean => {
    items.forEach((item, index) => (item.hidden = index >= count))
    rest.textContent = (rest.dataset['rest'] ?? '').replace('#', (items.length - count).toLocaleString('fa-IR'))
    return fits()
  }
  while (tooMany - kept > 1) {
    const middle = Math.floor((kept + tooMany) / 2)
    if (keep(middle)) kept = middle
    else tooMany = middle
  }
  keep(kept)
}

/** Hides the last columns of a table that is too wide, and says in its caption how many. */
function leaveOutColumns(table: HTMLTableElement): void {
  const place = table.parentElement
  const said = table.parentElement?.querySelector<HTMLElement>('[data-columns]')
  const count = table.tHead?.rows[0]?.cells.length ?? 0
  if (!place || !said) return
  for (let kept = count - 1; kept > 1 && place.scrollWidth > place.clientWidth + 1; kept--) {
    for (const row of table.rows) for (const cell of row.cells) cell.hidden = cell.cellIndex >= kept
    said.hidden = false
    said.textContent = `${(count - kept).toLocaleString('fa-IR')} ستون دیگر در گزارش`
  }
}

/** Nothing in it is larger than the room it has. Letters reach farther than their lines, which are what is counted. */
function isWithin(box: HTMLElement): boolean {
  return [box, ...box.querySelectorAll<HTMLElement>('[data-within]')].every(own => {
    const { top, bottom } = own.getBoundingClientRect()
    return (
      own.scrollWidth <= own.clientWidth + 1 &&
      [...own.children].every(child => {
        const inner = child.getBoundingClientRect()
        return inner.height === 0 || (inner.bottom <= bottom + 1 && inner.top >= top - 1)
      })
    )
  })
}
