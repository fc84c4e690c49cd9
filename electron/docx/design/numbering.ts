import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx'
import { colour } from '../../paper/tokens.ts'
import { persianDigits } from '../fonts.ts'
import { hex, twips } from './units.ts'

/** Deeper lists are set as this one; Word knows nine. */
export const deepestLevel = 8
/** Points between the levels of a list. */
const step = 18
const bullets = ['•', '–', '▪'] as const

/** Lists that Word numbers, by `numbers` and `bullets`. */
export function numbering(): INumberingOptions {
  return {
    config: [
      { reference: 'numbers', levels: levels(LevelFormat.DECIMAL, level => `%${level + 1}.`) },
      { reference: 'bullets', levels: levels(LevelFormat.BULLET, level => bullets[level % bullets.length] ?? '•') },
    ],
  }
}

function levels(
  format: typeof LevelFormat.DECIMAL | typeof LevelFormat.BULLET,
  text: (level: number) => string,
): ILevelsOptions[] {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.START,
    style: {
      run: { rightToLeft: true, color: hex(colour.accentInk), font: persianDigits },
      paragraph: { indent: { left: twips(step * (level + 1)), hanging: twips(step) } },
    },
  }))
}
