import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTool } from '../referees/runTool.ts'

/** A glyph of a shaped run as HarfBuzz reports it, in font units. */
export interface RunGlyph {
  id: number
  advance: number
  x: number
  y: number
}

/** A stretch of a line in one direction. */
export interface DirectionalRun {
  text: string
  rightToLeft: boolean
}

const glyphShape = /(\d+)(?:@(-?\d+),(-?\d+))?\+(-?\d+)/g

/**
 * Shapes runs with Debian's hb-shape, one process for each direction: glyphs from left to right, without the default
 * ignorable characters, which a PDF does not draw. The script is hb-shape's own guess.
 * @param folder for the texts it reads @returns the glyphs of each distinct run, by `runKey`
 */
export async function hbShape(
  font: string,
  runs: Iterable<DirectionalRun>,
  folder: string,
): Promise<Map<string, RunGlyph[]>> {
  const texts = { rtl: new Set<string>(), ltr: new Set<string>() }
  for (const { text, rightToLeft } of runs) texts[rightToLeft ? 'rtl' : 'ltr'].add(text)
  const shaped = new Map<string, RunGlyph[]>()
  for (const direction of ['rtl', 'ltr'] as const) {
    const list = [...texts[direction]]
    const file = join(folder, `runs-${direction}.txt`)
    await writeFile(file, list.map(text => `${text}\n`).join(''))
    const options = ['--language=fa', '--remove-default-ignorables', '--no-clusters', '--no-glyph-names']
    const printed = await readTool('hb-shape', [...options, `--direction=${direction}`, `--text-file=${file}`, font])
    const lines = printed.split('\n')
    for (const [index, text] of list.entries())
      shaped.set(runKey({ text, rightToLeft: direction === 'rtl' }), glyphsOf(lines[index] ?? ''))
  }
  return shaped
}

export function runKey({ text, rightToLeft }: DirectionalRun): string {
  return `${rightToLeft ? '<' : '>'}${text}`
}

function glyphsOf(line: string): RunGlyph[] {
  return Array.from(line.matchAll(glyphShape), ([, id, x = '0', y = '0', advance]) => ({
    id: Number(id),
    advance: Number(advance),
    x: Number(x),
    y: Number(y),
  }))
}
