import bidiModule from 'bidi-js'

/** bidi-js exports the factory itself from its CommonJS build, while its types promise it under `default`. */
function isFactory(module: unknown): module is typeof bidiModule.default {
  return typeof module === 'function'
}

if (!isFactory(bidiModule)) throw new Error('bidi-js no longer exports its factory')
const bidi = bidiModule()

/**
 * What the eye meets from left to right when `text` is set on one line of a right-to-left paragraph, isolates aside.
 */
export function visualOrder(text: string): string {
  const levels = bidi.getEmbeddingLevels(text, 'rtl')
  return bidi.getReorderedString(text, levels).replace(/[\u2066-\u2069]/g, '')
}
