import { assert, asyncProperty, integer, nat } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verify } from '../../../electron/binder/verify.ts'
import { verifyPacket } from '../../../electron/binder/verifyPacket.ts'
import { manyPages, onePage } from './attachments.ts'
import { packetOf } from './packets.ts'

/** A file in which one text is replaced by another of its length. */
function altered(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf(from, 0, 'latin1')
  expect(at).toBeGreaterThan(0)
  copy.write(to, at, 'latin1')
  return new Uint8Array(copy)
}

describe('a packet', () => {
  it('proves itself, in a process of its own', async () => {
    const { bytes } = await packetOf(onePage({}), manyPages(2))
    expect(await verifyPacket(bytes)).toMatchObject({
      kind: 'packet',
      isWhole: true,
      identified: { title: 'بستهٔ جلسه' },
      parts: [{ differing: [] }, { differing: [] }, { differing: [] }],
      isRestWhole: true,
      further: 0,
    })
  })

  it('names the part and the page that differ', async () => {
    const { bytes } = await packetOf(onePage({}), manyPages(2, '[0 0 333 444]'))
    const changed = altered(bytes, '/MediaBox [0 0 333 444]', '/MediaBox [0 0 333 445]')
    expect(await verify(changed)).toMatchObject({
      isWhole: false,
      parts: [{ differing: [] }, { differing: [] }, { differing: [1] }],
    })
  })

  it('names both of two pages that were swapped', async () => {
    const { bytes } = await packetOf(manyPages(3))
    const text = Buffer.from(bytes).toString('latin1')
    const [, kids = ''] = /\/Kids \[((?:\d+ 0 R ?){5})\]/.exec(text) ?? []
    const [first = '', divider = '', one = '', two = '', three = ''] = kids.match(/\d+ 0 R/g) ?? []
    const changed = altered(bytes, kids, [first, divider, two, one, three].join(' ').padEnd(kids.length))
    expect(await verify(changed)).toMatchObject({ isWhole: false, parts: [{ differing: [] }, { differing: [1, 2] }] })
  })

  it('names the pages that are turned by what lies above them', async () => {
    const { bytes } = await packetOf(onePage({}))
    const text = Buffer.from(bytes).toString('latin1')
    const [, pages = '', count = ''] = /(\/Type \/Pages)\s+\/Count (\d+)/.exec(text) ?? []
    const changed = new Uint8Array(
      Buffer.from(text.replace(`/Count ${count}`, `/Count ${count} /Rotate 180`), 'latin1'),
    )
    expect(pages).not.toBe('')
    expect(await verify(changed)).toMatchObject({ isWhole: false, parts: [{ differing: [1, 2] }, { differing: [1] }] })
  })

  it('tells of what is on no page, and of a manifest that says other things', async () => {
    const { bytes } = await packetOf(onePage({}))
    expect(await verify(altered(bytes, '/Lang (fa', '/Lang (ar'))).toMatchObject({ isRestWhole: false })
    expect(await verify(altered(bytes, '"pages":["', '"pages":[{'))).toMatchObject({ kind: 'manifest-changed' })
    expect(await verify(altered(bytes, '"packet":1', '"packet":2'))).toMatchObject({ kind: 'manifest-changed' })
  })

  it('is never called whole with a byte that was flipped', async () => {
    const { bytes } = await packetOf(onePage({}))
    await assert(
      asyncProperty(nat(bytes.length - 1), integer({ min: 1, max: 255 }), async (at, flip) => {
        const copy = new Uint8Array(bytes)
        copy[at] = (copy[at] ?? 0) ^ flip
        const found = await verify(copy)
        expect(found.kind === 'packet' && found.isWhole).toBe(false)
      }),
    )
  })
})

it('tells other files apart', async () => {
  expect(await verify(onePage({}))).toMatchObject({ kind: 'foreign' })
  expect(await verifyPacket(new TextEncoder().encode('نامه'))).toEqual({ kind: 'unreadable' })
})
