import type { SvgElement } from '../typesetter/svg.ts'

/**
 * How many elements are followed to draw an SVG, those counted again that gradients, clips and classes refer to again;
 * a reference that leads back to itself has no end, and neither have clips of clips, each used twice.
 * @param root judged already: neither many elements nor deep
 * @returns Infinity for a loop
 */
export function drawnTimes(root: SvgElement): number {
  const elements = [...allOf(root)]
  const classes = classReferences(elements)
  const named = new Map(
    elements.flatMap(element => (element.attr['id'] === undefined ? [] : [[element.attr['id'], element] as const])),
  )
  const known = new Map<SvgElement, number>()
  const timesOf = (element: SvgElement, way: ReadonlySet<SvgElement>): number => {
    if (way.has(element)) return Number.POSITIVE_INFINITY
    const before = known.get(element)
    if (before !== undefined) return before
    const onward = new Set(way).add(element)
    let times = 1
    for (const inner of allOf(element))
      for (const id of referencesOf(inner, classes)) {
        const target = named.get(id)
        if (target && times < Number.POSITIVE_INFINITY) times += timesOf(target, onward)
      }
    known.set(element, times)
    return times
  }
  return timesOf(root, new Set())
}

/** An element and all within it. */
function* allOf(root: SvgElement): Generator<SvgElement> {
  const waiting = [root]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (const child of next.children) if (child.type === 'element') waiting.push(child)
  }
}

/** The ids that an element's attributes refer to, or the rules of its classes. */
function referencesOf({ name, attr }: SvgElement, classes: ReadonlyMap<string, string[]>): string[] {
  const own = Object.entries(attr).flatMap(([key, value]) =>
    /(^|:)href$/i.test(key) && name !== 'a' ? [value.trim().slice(1)] : idsIn(value),
  )
  const styled = (attr['class'] ?? '').split(/\s+/).flatMap(one => classes.get(one) ?? [])
  return [...own, ...styled]
}

/** What the style sheets' classes refer to: `.a { fill: url(#b) }`. */
function classReferences(elements: readonly SvgElement[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { name, val } of elements)
    if (name === 'style')
      for (const [, selector = '', rule = ''] of val.matchAll(/([^{}]*)\{([^{}]*)\}/g))
        for (const [, one = ''] of selector.matchAll(/\.([\w-]+)/g))
          found.set(one, [...(found.get(one) ?? []), ...idsIn(rule)])
  return found
}

function idsIn(text: string): string[] {
  return Array.from(text.matchAll(/url\(\s*['"]?#([^'")\s]+)/gi), ([, id]) => id ?? '')
}
