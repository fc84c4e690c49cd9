/** The canvas charts are drawn on, with the product's fonts and no others. */
import { createRequire } from 'node:module'

export type { Canvas, SKRSContext2D as Pen } from '@napi-rs/canvas'

// By itself the canvas loads every font of the machine when it is imported: a tenth of a second, and a chart that may
// look otherwise on another machine.
process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1'
const canvas = await import('@napi-rs/canvas')

const require = createRequire(import.meta.url)
canvas.GlobalFonts.registerFromPath(require.resolve('vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf'), 'Vazirmatn')
canvas.GlobalFonts.registerFromPath(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), 'DejaVu Sans')

export const { createCanvas, SvgExportFlag } = canvas

/** Letters, and the signs the first family lacks. */
export const fontFamilies = 'Vazirmatn, DejaVu Sans'
