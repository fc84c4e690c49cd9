import type { Block } from '../../document.ts'
import { reportPlace } from '../../facts/boundTexts.ts'
import { readKeyFigures } from '../../facts/keyFigures.ts'
import type { SectionContext } from './section.ts'

/** The report's large figures; what qualifies a figure stands under it. */
export function keyFigures({ session, report, codes }: SectionContext): Block[] {
  const figures = readKeyFigures(session, report.keyFigures ?? '', reportPlace(session, report), codes)
  if (figures.length === 0) return []
  return [
    {
      kind: 'keyFigures',
      figures: figures.map(({ value, label, fact, sample, caveats, period }) => ({
        value,
        label,
        fact,
        ...noteOf([period ?? '', ...caveats]),
        ...(sample ? { sample: true as const } : {}),
      })),
    },
  ]
}

/** What stands under a figure: its period, then its caveats. */
export function noteOf(parts: readonly string[]): { note?: string } {
  const said = parts.filter(part => part !== '')
  return said.length === 0 ? {} : { note: said.join('؛ ') }
}
