import { describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import { rehearse, renderInWorker } from '../../../electron/pdf/renderInWorker.ts'
import { plainText } from '../../../shared/documents/plainText.ts'

const letter = (words: string) => plainText(words, 'نامه', '2023-01-08')

describe('a worker that has set one document', () => {
  it('sets the next in the same bytes as a fresh one would', async () => {
    const first = await renderInWorker(letter('بودجهٔ شهر'))
    await renderInWorker(letter('گزارش دیگری با واژه‌های دیگر'))
    const again = await renderInWorker(letter('بودجهٔ شهر'))
    expect(again.bytes.equals(first.bytes)).toBe(true)
    expect(again.bytes.equals((await render(letter('بودجهٔ شهر'))).bytes)).toBe(true)
  })

  it('sets the same bytes after a rehearsal with another, done or not', async () => {
    const paper = letter('بودجهٔ شهر')
    const expected = (await render(paper)).bytes
    // The worker that waits has worked already: it is taken, so that a new one rehearses.
    const busy = renderInWorker(letter('واژه '.repeat(2000)))
    rehearse(letter('گزارش بودجهٔ دیگری با واژه‌های دیگر '.repeat(2000)))
    rehearse(letter('یک بار بس است'))
    expect((await renderInWorker(paper)).bytes.equals(expected)).toBe(true)
    await busy
  })

  it('is left when its document is cancelled, refused or breaks it, and the next still comes', async () => {
    const stop = new AbortController()
    const long = renderInWorker(letter('واژه '.repeat(40_000)), { signal: stop.signal })
    stop.abort()
    await expect(long).rejects.toMatchObject({ code: 'cancelled' })
    await expect(renderInWorker(letter('x'), { style: { fonts: '/no/such/folder' } })).rejects.toMatchObject({
      code: 'font-folder-unreadable',
    })
    await expect(renderInWorker({ ...letter('x'), asOf: 'never' })).rejects.toThrow('Invalid')
    expect((await renderInWorker(letter('پایان'))).pages).toBe(1)
  })

  it('sets two at once', async () => {
    const both = await Promise.all([renderInWorker(letter('یک')), renderInWorker(letter('دو'))])
    expect(both.map(({ pages }) => pages)).toEqual([1, 1])
  })
})
