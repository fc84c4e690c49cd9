import type { Block } from '../../document.ts'
import { keyFigures as figuresOf } from '../../facts/keyFigures.ts'
import { placeOf, type SectionContext } from './section.ts'

/** The report's large figures; what qualifies a figure stands under it. */
export function keyFigures({ data, report, codes }: SectionContext): Block[] {
  const figures = figuresOf(data, report.keyFigures ?? '', placeOf(data, report), codes)
  if (figures.length === 0) return []
  return [
    {
      kind: 'keyFigures',
      figures: figures.map(({ value, label, fact, sample, caveats }) => ({
        value,
        label,
        fact,
        ...(caveats.length > 0 ? { note: caveats.join('؛ ') } : {}),
        ...(sample ? { sample: true as const } : {}),
      })),
    },
  ]
}
