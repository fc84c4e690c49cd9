import { hash } from 'node:crypto'
import { familiesLikeness } from '../fonts/families.ts'
import type { TypesetDefinition } from '../model/definition.ts'

/**
 * A digest of all that a block looks like by, beside itself; undefined where somebody's own table layouts or
 * backgrounds decide, which are not known again.
 */
export function documentDesign(definition: TypesetDefinition, tagged: boolean): string | undefined {
  const { content: _content, header: _header, footer: _footer, watermark: _watermark, ...rest } = definition
  const { families, tableLayouts, background, images: _images, evenPageShift: _shift, ...design } = rest
  if (tableLayouts ?? background) return undefined
  return hash('sha256', JSON.stringify([design, tagged, families && familiesLikeness(families)]), 'base64')
}
