import type { TypesetDefinition } from '../model/definition.ts'

/**
 * All that a block looks like by, beside itself; undefined where somebody's own fonts, table layouts or backgrounds decide, which are not
 * known again.
 */
export function documentDesign(definition: TypesetDefinition, tagged: boolean): string | undefined {
  const { content: _content, header: _header, footer: _footer, watermark: _watermark, ...rest } = definition
  const { families, tableLayouts, background, images: _images, evenPageShift: _shift, ...design } = rest
  if (families ?? tableLayouts ?? background) return undefined
  return JSON.stringify([design, tagged])
}
