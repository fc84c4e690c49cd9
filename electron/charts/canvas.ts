/** The canvas charts are drawn on, with the product's fonts and no others. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Canvas, SvgCanvas, SvgExportFlag as SvgExport } from '@napi-rs/canvas'

export type { Canvas, SKRSContext2D as Pen } from '@napi-rs/canvas'

// By itself the canvas loads every font of the machine when it is imported: a tenth of a second, and a chart that may
// look otherwise on another machine.
process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1'
const load = createRequire(import.meta.url)
const canvas = load('@napi-rs/canvas') as typeof import('@napi-rs/canvas')

export const { SvgExportFlag, loadImage } = canvas

let hasFonts = false

/**
 * A canvas with the product's fonts. They wait for the first one: asked for any font, Skia looks through the machine's
 * font folders, 0.1 s and more that a document without charts need not pay.
 */
export function createCanvas(width: number, height: number): Canvas
export function createCanvas(width: number, height: number, svg: SvgExport): SvgCanvas
export function createCanvas(width: number, height: number, svg?: SvgExport): Canvas | SvgCanvas {
  if (!hasFonts) {
    register('vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf', 'Vazirmatn')
    register('dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'DejaVu Sans')
    hasFonts = true
  }
  return svg === undefined ? canvas.createCanvas(width, height) : canvas.createCanvas(width, height, svg)
}

/** Hands Skia a font's bytes: in a packed program the file lies within an archive, which native code cannot read. */
function register(file: string, family: string): void {
  if (canvas.GlobalFonts.register(readFileSync(load.resolve(file)), family) === null)
    throw new Error(`the canvas does not take ${file}`)
}
