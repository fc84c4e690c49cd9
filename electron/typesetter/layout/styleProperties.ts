import type { NamedStyle, StyleStack } from '../model/styleStack.ts'

/** What a span's style is made of. */
const names = [
  'font',
  'bold',
  'fontSize',
  'lineHeight',
  'color',
  'alignment',
  'direction',
  'background',
  'decoration',
  'decorationColor',
  'fontFeatures',
  'isolateFigures',
  'leadingIndent',
  'noWrap',
  'sup',
  'sub',
  'link',
  'linkToDestination',
  'linkTitle',
] as const

type Name = (typeof names)[number]

export type StyleProperties = Readonly<Partial<Record<Name, unknown>>>

const isName = new Set<string>(names)

/** What a stack comes to up to one of its overrides. */
interface Layer {
  override: unknown
  found: StyleProperties
}

/** The stacks as they were asked last: neighbours, such as the cells of a row, share most of theirs. */
const layersOf = new WeakMap<StyleStack, Layer[]>()

/**
 * The properties in force on a stack of styles and nodes, what lies higher winning.
 * Replaces pdfmake's getProperty, which walks the stack and its named styles for each property anew.
 */
export function styleProperties(stack: StyleStack): StyleProperties {
  const { styleDictionary, defaultStyle, styleOverrides } = stack
  const layers = layersOf.get(stack) ?? []
  layersOf.set(stack, layers)
  let at = 0
  while (at < layers.length && at < styleOverrides.length && layers[at]?.override === styleOverrides[at]) at++
  layers.length = at
  let found = layers[at - 1]?.found ?? over({}, defaultStyle)
  for (; at < styleOverrides.length; at++) {
    const override = styleOverrides[at]
    if (override === undefined) continue
    found = over(found, typeof override === 'string' ? namedStyle(styleDictionary, override) : override)
    layers.push({ override, found })
  }
  return found
}

/** `from` laid over `found`, which stays as it is. */
function over(found: StyleProperties, from: Readonly<Record<string, unknown>>): StyleProperties {
  let own: Record<string, unknown> | undefined
  for (const name in from) {
    const value = from[name]
    if (value === undefined || value === null || !isName.has(name)) continue
    own ??= { ...found }
    own[name] = value
  }
  return own ?? found
}

const namedStyles = new WeakMap<object, Map<string, StyleProperties>>()

/** A named style with what it extends, which it wins over. */
function namedStyle(styles: Record<string, NamedStyle>, name: string): StyleProperties {
  const known = namedStyles.get(styles) ?? new Map<string, StyleProperties>()
  namedStyles.set(styles, known)
  const own = known.get(name)
  if (own) return own
  const style = styles[name]
  let flat: StyleProperties = {}
  // Known before its parents are, so that styles extending each other come to an end.
  known.set(name, flat)
  for (const parent of [style?.extends ?? []].flat()) flat = over(flat, namedStyle(styles, parent))
  if (style) flat = over(flat, style)
  known.set(name, flat)
  return flat
}
