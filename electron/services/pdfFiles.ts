import { readPlainFile } from '../system/plainFile.ts'
import type { Service } from './service.ts'

/** Of a PDF that is looked into, in bytes; a packet of 800 pages has a hundredth. */
const mostBytes = 128 * 2 ** 20

const read = (path: string): Promise<Buffer> => readPlainFile(path, { most: mostBytes, followLinks: true })

/** Readers of PDF files are loaded only when asked for: they would slow every other start. */
export const pdfFiles: Service<'pdfFiles'> = ({ store }) => ({
  inspect: async ({ path, against }) => {
    const bytes = await read(path)
    const { inspect } = await import('../inspector/inspect.ts')
    return inspect(bytes, against)
  },
  verify: async ({ path, withStore }, { signal }) => {
    const { verifyFile } = await import('./verifyFile.ts')
    return verifyFile(await read(path), withStore ? store : undefined, signal)
  },
  draw: async ({ path, out }) => {
    const bytes = await read(path)
    const { pagePictures } = await import('../pdf/pagePictures.ts')
    return pagePictures(bytes, { outDir: out })
  },
})
