import { paragraphLevels, reorderVisually } from '../../electron/typesetter/text/bidi.ts'
import type { DirectionalRun, RunGlyph } from './hbShape.ts'

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * A whole line as stretches of one direction, from left to right: as long as the levels allow, spaces and all, while
 * the product shapes word by word. The levels themselves are proven by Unicode's bidi tests.
 */
export function directionalRuns(text: string): DirectionalRun[] {
  const { levels, baseLevel } = paragraphLevels(text, 'rtl')
  const runs: { level: number; text: string }[] = []
  for (let index = 0; index < text.length; index++) {
    const level = levels?.[index] ?? baseLevel
    const last = runs.at(-1)
    if (last?.level === level) last.text += text.charAt(index)
    else runs.push({ level, text: text.charAt(index) })
  }
  return reorderVisually(runs)
    .map(run => ({ text: run.text.replace(controls, ''), rightToLeft: (run.level & 1) === 1 }))
    .flatMap(run => (run.rightToLeft ? [run] : ofOneScript(run.text).map(part => ({ text: part, rightToLeft: false }))))
    .filter(run => run.text !== '')
}

/** hb-shape takes a run for the script of its first letter: Persian digits and Latin words are handed to it apart. */
function ofOneScript(text: string): string[] {
  const parts: { script: string; text: string }[] = []
  for (const [word] of text.matchAll(/^ +|[^ ]+ */g)) {
    const last = parts.at(-1)
    const script = /[A-Za-z]/.test(word) ? 'Latin' : /[٠-٩۰-۹]/.test(word) ? 'Arabic' : ''
    if (last && (script === '' || last.script === '' || script === last.script)) {
      last.text += word
      last.script ||= script
    } else parts.push({ script, text: word })
  }
  return parts.map(part => part.text)
}

/** A line's glyphs in font units: those that advance the line in order, those placed beside it by their position. */
export interface LineGlyphs {
  advancing: { id: number; advance: number }[]
  placed: { id: number; x: number; y: number }[]
  width: number
}

/** @param glyphsOf the glyphs of a run, from left to right */
export function lineGlyphs(
  runs: readonly DirectionalRun[],
  glyphsOf: (run: DirectionalRun) => readonly RunGlyph[],
): LineGlyphs {
  const line: LineGlyphs = { advancing: [], placed: [], width: 0 }
  for (const { id, advance, x, y } of runs.flatMap(glyphsOf)) {
    if (advance !== 0 && x === 0 && y === 0) line.advancing.push({ id, advance })
    else line.placed.push({ id, x: line.width + x, y })
    line.width += advance
  }
  return line
}

export function sameLine(a: LineGlyphs, b: LineGlyphs): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
