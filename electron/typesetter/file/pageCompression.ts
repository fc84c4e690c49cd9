import type { PackedStreams } from './packedStreams.ts'
import type { PdfPage } from './pdfPage.ts'

/** Pages being compressed while the next ones are drawn. */
const ahead = 16

/**
 * Compresses the content of pages on other threads; pdfkit would do it between two pages. Pages are written in order
 * and always the same number behind, so that the bytes do not depend on who is ready first.
 */
export class PageCompression {
  private readonly waiting: { page: PdfPage; packed: Promise<Buffer> }[] = []
  private readonly streams: PackedStreams

  constructor(streams: PackedStreams) {
    this.streams = streams
  }

  /** Ends a page: nothing may be added to it any more. */
  async end(page: PdfPage): Promise<void> {
    this.waiting.push({ page, packed: this.streams.pack(Buffer.concat(page.content.buffer)) })
    page.content.buffer = []
    if (this.waiting.length > ahead) await this.writeFirst()
  }

  /** Writes the pages that still wait. */
  async finish(): Promise<void> {
    while (this.waiting.length > 0) await this.writeFirst()
  }

  private async writeFirst(): Promise<void> {
    const first = this.waiting.shift()
    if (!first) return
    const { content } = first.page
    content.buffer = [await first.packed]
    content.compress = false
    content.data.Filter = 'FlateDecode'
    first.page.end()
  }
}
