import { PdfArray, PdfDict, type PdfObject, PdfRef } from '@libpdf/core'
import { dictsOf, nameOf, type Resolve } from './pdfObjects.ts'

/** Whether a layer, or a choice of layers, is shown when the file is opened. */
export type IsHidden = (content: PdfObject | undefined) => boolean

/** Levels of an expression; a deeper one is made to harm and hides what it is of. */
const deepest = 32

/** Layers of a file by its default configuration (ISO 32000-1, 8.11.4). */
export function hiddenLayers(catalog: PdfDict, resolve: Resolve): IsHidden {
  const properties = catalog.getDict('OCProperties', resolve)
  if (properties === undefined) return () => false
  const usual = properties.getDict('D', resolve)
  const off = new Set(dictsOf(usual?.get('OFF', resolve), resolve))
  const on = new Set(dictsOf(usual?.get('ON', resolve), resolve))
  if (nameOf(usual?.get('BaseState', resolve)) === 'OFF')
    for (const layer of dictsOf(properties.get('OCGs', resolve), resolve)) if (!on.has(layer)) off.add(layer)
  for (const layer of offWhenViewed(usual, resolve)) off.add(layer)
  const isHidden = (content: PdfObject | undefined, depth = 0): boolean => {
    const dict = content instanceof PdfRef ? resolve(content) : content
    if (!(dict instanceof PdfDict)) return false
    if (nameOf(dict.get('Type', resolve)) !== 'OCMD') return off.has(dict)
    const expression = dict.get('VE', resolve)
    if (expression instanceof PdfArray) return !isShown(expression, depth)
    const named = dict.get('OCGs', resolve)
    const states = (named instanceof PdfDict ? [named] : dictsOf(named, resolve)).map(one => !off.has(one))
    return states.length > 0 && !meets(states, nameOf(dict.get('P', resolve)))
  }
  const isShown = (expression: PdfArray, depth: number): boolean => {
    if (depth > deepest) return false
    const terms = Array.from({ length: Math.max(0, expression.length - 1) }, (_, at) => {
      const term = expression.at(at + 1, resolve)
      return term instanceof PdfArray ? isShown(term, depth + 1) : !isHidden(term, depth + 1)
    })
    const operator = nameOf(expression.at(0, resolve))
    if (operator === 'Not') return terms[0] === false
    return operator === 'Or' ? terms.some(Boolean) : terms.every(Boolean)
  }
  return isHidden
}

/** Whether a choice of layers is shown, by its policy (table 99). */
function meets(states: readonly boolean[], policy: string | undefined): boolean {
  if (policy === 'AllOn') return states.every(Boolean)
  if (policy === 'AnyOff') return !states.every(Boolean)
  if (policy === 'AllOff') return !states.some(Boolean)
  return states.some(Boolean)
}

/** Layers that viewers turn off by what they are for (8.11.4.4). */
function offWhenViewed(usual: PdfDict | undefined, resolve: Resolve): PdfDict[] {
  return dictsOf(usual?.get('AS', resolve), resolve)
    .filter(rule => nameOf(rule.get('Event', resolve)) === 'View')
    .flatMap(rule => dictsOf(rule.get('OCGs', resolve), resolve))
    .filter(layer => {
      const view = layer.getDict('Usage', resolve)?.getDict('View', resolve)
      return nameOf(view?.get('ViewState', resolve)) === 'OFF'
    })
}

/** Whether a file has a layer that is not shown. */
export function hasHiddenLayers(catalog: PdfDict, resolve: Resolve): boolean {
  const layers = dictsOf(catalog.getDict('OCProperties', resolve)?.get('OCGs', resolve), resolve)
  const isHidden = hiddenLayers(catalog, resolve)
  return layers.some(layer => isHidden(layer))
}
