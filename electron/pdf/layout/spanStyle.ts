import type { BaseDirection } from '../text/bidi.ts'
import type { PersianPdfDocument } from './pdfDocument.ts'
import type { LayoutNode, NodeReference, StyleContextStack } from './pdfmakeTypes.ts'
import type { SpanStyle } from './word.ts'

/** Size of super- and subscript beside the text they belong to; pdfmake's own figure. */
const scriptSize = 0.58

/**
 * Resolves the style of a span once. pdfmake resolves two dozen properties for every word.
 * @param stack with the span's own node on top
 */
export function spanStyle(
  pdfDocument: PersianPdfDocument,
  stack: StyleContextStack,
  node: Partial<LayoutNode>,
): SpanStyle {
  const text = (property: string) => asText(stack.getProperty(property))
  const number = (property: string) => asNumber(stack.getProperty(property))
  const flag = (property: string) => stack.getProperty(property) === true
  const textFont = pdfDocument.textFont(text('font'), flag('bold'))
  const sup = flag('sup')
  const sub = flag('sub')
  const fontSize = (number('fontSize') ?? 12) * (sup || sub ? scriptSize : 1)
  const features = stack.getProperty('fontFeatures')
  return {
    textFont,
    fontSize,
    height: textFont.embedded.lineHeight(fontSize) * (number('lineHeight') ?? 1),
    ascent: (textFont.embedded.ascender * fontSize) / 1000,
    color: text('color') ?? 'black',
    alignment: text('alignment') ?? '',
    direction: asDirection(text('direction')),
    background: text('background'),
    decoration: text('decoration'),
    decorationColor: text('decorationColor'),
    fontFeatures: Array.isArray(features) ? features.map(String) : undefined,
    noWrap: flag('noWrap'),
    sup,
    sub,
    link: text('link'),
    linkToDestination: text('linkToDestination'),
    pageReference: pageReference(node),
  }
}

/** Spans that look alike and lead to the same place are drawn, and so copied, as one. */
export function sameStyle(a: SpanStyle, b: SpanStyle): boolean {
  if (a.pageReference || b.pageReference) return false
  const sameFeatures = a.fontFeatures?.join() === b.fontFeatures?.join()
  return (
    sameFeatures && (Object.keys(a) as (keyof SpanStyle)[]).every(key => key === 'fontFeatures' || a[key] === b[key])
  )
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

function asDirection(value: string | undefined): BaseDirection {
  return value === 'ltr' || value === 'auto' ? value : 'rtl'
}
