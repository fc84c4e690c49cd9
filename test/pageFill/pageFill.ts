import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { sheet } from '../../electron/paper/tokens.ts'
import { pagePictures } from '../../electron/pdf/pagePictures.ts'

/** Pixels a point: enough to see a hairline. */
const scale = 1
/** Points of white from one side of the page to the other that nothing between two lines takes: it is empty paper. */
const emptyRun = 30
/** Of 255: the lightest ink; a tint behind a row is ink too. */
const lightestInk = 250

/**
 * How full each page of a paper is: the share of the height between its top and bottom margins that is no run of white
 * across the whole page, higher than the space over a heading. Running lines stand outside of it.
 * @param pdf on A4 pages, as the product prints them
 */
export async function pageFill(pdf: Uint8Array): Promise<number[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'page-fill-'))
  try {
    const paths = await pagePictures(pdf, { outDir, scale })
    return await Promise.all(paths.map(async path => fillOf(await loadImage(path))))
  } finally {
    await rm(outDir, { recursive: true })
  }
}

function fillOf(picture: Image): number {
  const inked = inkedRows(picture).slice(sheet.top * scale, (sheet.height - sheet.bottom) * scale)
  let empty = 0
  let run = 0
  for (const isInked of [...inked, true]) {
    if (!isInked) run++
    else {
      if (run > emptyRun * scale) empty += run
      run = 0
    }
  }
  return 1 - empty / inked.length
}

/** Whether anything stands in each row of pixels, from the top. */
function inkedRows(picture: Image): boolean[] {
  const { width, height } = picture
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(picture, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  return Array.from({ length: height }, (_, row) =>
    data.subarray(row * width * 4, (row + 1) * width * 4).some((value, at) => at % 4 < 3 && value < lightestInk),
  )
}

/** What a table and a test say of a paper. */
export interface FillSummary {
  mean: number
  /** Pages from 1, emptiest first. */
  emptiest: number[]
}

export function fillSummary(fills: readonly number[]): FillSummary {
  const mean = fills.reduce((sum, fill) => sum + fill, 0) / Math.max(1, fills.length)
  const emptiest = fills.map((_, at) => at + 1).sort((a, b) => (fills[a - 1] ?? 0) - (fills[b - 1] ?? 0))
  return { mean, emptiest }
}
