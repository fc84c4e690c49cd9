import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Problem } from '../../shared/problems/problem.ts'

/** Pixels of one picture: a page larger than A1 is drawn smaller. */
const mostPixels = 24_000_000

/** What pdf.js calls its canvas factory; its own types leave it an `object`. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: Canvas }
  destroy(drawn: { canvas: Canvas }): void
}

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * Draws every page as `page-001.png`, `page-002.png`… (`name`) and says each path in page order. A hostile file may
 * take all memory or never end: call it by `pagePictures`.
 * Nothing is fetched: fonts, character maps and decoders come from the pdfjs-dist package.
 * @param pdf the file's bytes, taken over @param outDir made when missing @param scale pixels a PDF point (1/72 inch)
 * @throws Problem 'pdf-damaged' or 'pdf-locked'
 */
export async function drawPages(
  pdf: Uint8Array,
  { outDir, scale, name }: { outDir: string; scale: number; name: string },
  onPage: (path: string) => void,
): Promise<void> {
  const task = getDocument({
    data: pdf,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    // The same picture on every machine: never the machine's own fonts.
    useSystemFonts: false,
    // Half a page drawn in silence would pass for a whole one.
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise.catch(refuse)
    // Its own factory, because pdf.js may bring its own copy of the canvas and two copies cannot share paths.
    const canvases = document.canvasFactory as CanvasFactory
    await mkdir(outDir, { recursive: true })
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number).catch(refuse)
      const { width, height } = page.getViewport({ scale })
      const viewport = page.getViewport({ scale: scale * Math.min(1, Math.sqrt(mostPixels / (width * height))) })
      const drawn = canvases.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
      await page.render({ canvas: drawn.canvas, viewport }).promise.catch(refuse)
      const path = join(outDir, `${name}-${String(number).padStart(3, '0')}.png`)
      await writeFile(path, await drawn.canvas.encode('png'))
      canvases.destroy(drawn)
      page.cleanup()
      onPage(path)
    }
  } finally {
    await task.destroy()
  }
}

/** pdf.js asks for folders with a closing slash, on Windows too. */
function folder(name: string): string {
  return `${join(pdfjs, name)}/`
}

function refuse(reason: unknown): never {
  if (reason instanceof PasswordException) throw new Problem('pdf-locked', {})
  throw new Problem('pdf-damaged', {})
}
