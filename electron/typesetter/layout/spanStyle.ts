import type { LayoutNode } from '../model/node.ts'
import type { NodeReference } from '../model/position.ts'
import type { SpanStyle } from '../model/word.ts'
import type { BaseDirection } from '../text/bidi.ts'
import type { FontBook } from '../text/fontBook.ts'
import type { StyleProperties } from './styleProperties.ts'

/** Size of super- and subscript beside the text they belong to; pdfmake's own figure. */
const scriptSize = 0.58

/**
 * Resolves the style of a span, once for all its words.
 * @param found in force on it
 */
export function spanStyle(fonts: FontBook, found: StyleProperties, node: Partial<LayoutNode>): SpanStyle {
  const textFont = fonts.textFont(asText(found.font), found.bold === true)
  const sup = found.sup === true
  const sub = found.sub === true
  const fontSize = (asNumber(found.fontSize) ?? 12) * (sup || sub ? scriptSize : 1) * textFont.scale
  return {
    textFont,
    fontSize,
    height: textFont.lineHeight(fontSize) * (asNumber(found.lineHeight) ?? 1),
    ascent: (textFont.ascender * fontSize) / 1000,
    color: asText(found.color) ?? 'black',
    alignment: asText(found.alignment) ?? '',
    direction: asDirection(found.direction),
    background: asText(found.background),
    decoration: asText(found.decoration),
    decorationColor: asText(found.decorationColor),
    fontFeatures: Array.isArray(found.fontFeatures) ? found.fontFeatures.map(String) : undefined,
    noWrap: found.noWrap === true,
    sup,
    sub,
    link: asText(found.link),
    linkToDestination: asText(found.linkToDestination),
    linkTitle: asText(found.linkTitle),
    pageReference: pageReference(node),
  }
}

const isCompared: Readonly<Record<Exclude<keyof SpanStyle, 'fontFeatures' | 'pageReference'>, true>> = {
  textFont: true,
  fontSize: true,
  height: true,
  ascent: true,
  color: true,
  alignment: true,
  direction: true,
  background: true,
  decoration: true,
  decorationColor: true,
  noWrap: true,
  sup: true,
  sub: true,
  link: true,
  linkToDestination: true,
  linkTitle: true,
}
const compared = Object.keys(isCompared) as (keyof typeof isCompared)[]

/** Spans that look alike and lead to the same place are drawn, and so copied, as one. */
export function sameStyle(a: SpanStyle, b: SpanStyle): boolean {
  if (a.pageReference || b.pageReference) return false
  return compared.every(key => a[key] === b[key]) && a.fontFeatures?.join() === b.fontFeatures?.join()
}

/** A page reference, or the page number beside an entry of a table of contents. */
function pageReference(node: Partial<LayoutNode>): NodeReference | undefined {
  if (node._pageRef) return node._pageRef
  return node._tocItemRef ? { _nodeRef: node._tocItemRef } : undefined
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function asDirection(value: unknown): BaseDirection {
  return value === 'ltr' || value === 'auto' ? value : 'rtl'
}
