import type { NamedStyle, StyleContextStack } from './pdfmakeTypes.ts'

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
  'noWrap',
  'sup',
  'sub',
  'link',
  'linkToDestination',
  'linkTitle',
] as const

export type StyleProperties = Partial<Record<(typeof names)[number], unknown>>

/**
 * The properties in force on a stack of styles and nodes, what lies higher winning.
 * Replaces pdfmake's getProperty, which walks the stack and its named styles for each property anew.
 */
export function styleProperties(stack: StyleContextStack): StyleProperties {
  const { styleDictionary, defaultStyle, styleOverrides } = stack
  const found: StyleProperties = {}
  take(defaultStyle, found)
  for (const override of styleOverrides) {
    take(typeof override === 'string' ? namedStyle(styleDictionary, override) : override, found)
  }
  return found
}

function take(from: Record<string, unknown>, into: StyleProperties): void {
  for (const name of names) {
    const value = from[name]
    if (value !== undefined && value !== null) into[name] = value
  }
}

const namedStyles = new WeakMap<object, Map<string, StyleProperties>>()

/** A named style with what it extends, which it wins over. */
function namedStyle(styles: Record<string, NamedStyle>, name: string): StyleProperties {
  const known = namedStyles.get(styles) ?? new Map<string, StyleProperties>()
  namedStyles.set(styles, known)
  const own = known.get(name)
  if (own) return own
  const style = styles[name]
  const flat: StyleProperties = {}
  // Known before its parents are, so that styles extending each other come to an end.
  known.set(name, flat)
  for (const parent of [style?.extends ?? []].flat()) take(namedStyle(styles, parent), flat)
  if (style) take(style, flat)
  return flat
}
