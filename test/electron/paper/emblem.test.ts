import { readFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../electron/inspector/inspect.ts'
import { render } from '../../../electron/pdf/render.ts'
import type { Block } from '../../../shared/document.ts'
import { pictureSource } from '../../../shared/emblemSource.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { documentOf, everyBlock } from '../pdf/blocksSample.ts'

const coverWith = (svg: string): Block[] =>
  everyBlock.flatMap(block =>
    block.kind === 'cover' ? [{ ...block, emblem: { source: svg, alternative: 'نشان شورای اسلامی شهر نمونه' } }] : [],
  )
const wrapped = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`
const square = '<rect width="10" height="10" fill="#0d8585"/>'

/** Half of it is clear. */
const picture = (() => {
  const canvas = createCanvas(40, 20)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#0d858580'
  pen.fillRect(0, 0, 20, 20)
  return canvas.toBuffer('image/png')
})()

function withSide(png: Buffer, side: number): Buffer {
  const other = Buffer.from(png)
  other.writeUInt32BE(side, 16)
  return other
}

const refused: [what: string, svg: string, says: string][] = [
  ['no SVG', 'نشان', 'SVG درستی نیست'],
  ['broken off', wrapped(square).slice(0, -8), 'SVG درستی نیست'],
  ['another document', '<html><body/></html>', 'SVG درستی نیست'],
  ['without a size', '<svg><rect width="1" height="1"/></svg>', 'اندازه ندارد'],
  ['of no size', '<svg viewBox="0 0 0 0"><rect width="1" height="1"/></svg>', 'اندازه ندارد'],
  ['with a script', wrapped(`<script>alert(1)</script>${square}`), 'script'],
  ['with a handler', wrapped('<rect width="1" height="1" onload="alert(1)"/>'), 'script'],
  ['with a raster', wrapped('<image href="data:image/png;base64,AAAA" width="1" height="1"/>'), 'image'],
  ['with live text', wrapped('<text x="1" y="1">شورا</text>'), 'text'],
  ['that refers outside', wrapped('<rect fill="url(http://example.com/a#b)" width="1" height="1"/>'), 'پیوند'],
  ['with a style sheet from outside', wrapped('<style>@import url(x.css);</style>'), 'پیوند'],
  ['with entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${wrapped('&a;')}`, 'ENTITY'],
  ['that repeats itself', wrapped('<g id="a"><use href="#a"/><use href="#a"/></g>'), 'use'],
  ['with a filter', wrapped('<filter id="f"/><rect filter="url(#f)" width="1" height="1"/>'), 'filter'],
  ['with a path that makes no sense', wrapped('<path d="M zz 1 2 L NaN"/>'), 'path'],
  ['huge', wrapped(`<path d="${'M0 0 '.repeat(100_000)}"/>`), 'بزرگ'],
  ['of too many shapes', wrapped('<g/>'.repeat(6000)), 'پیچیده'],
  [
    'with gradients in a ring',
    wrapped(
      `<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect width="9" height="9" fill="url(#a)"/>`,
    ),
    'ارجاع',
  ],
  [
    'with a gradient of itself',
    wrapped('<linearGradient id="a" xlink:href="#a"/><rect width="9" height="9" style="fill:url(#a)"/>'),
    'ارجاع',
  ],
  [
    'with a clip within itself',
    wrapped(
      '<clipPath id="a"><rect width="9" height="9" clip-path="url(#a)"/></clipPath><rect clip-path="url(#a)" width="9" height="9"/>',
    ),
    'ارجاع',
  ],
  [
    'with a ring through classes',
    wrapped(
      '<style>.c { clip-path: url(#a) }</style><clipPath id="a"><rect class="c" width="9" height="9"/></clipPath><rect class="c" width="9" height="9"/>',
    ),
    'ارجاع',
  ],
  [
    'with clips of clips, each used twice',
    wrapped(
      `${Array.from({ length: 30 }, (_, i) => `<clipPath id="c${i}">${`<rect clip-path="url(#c${i + 1})" width="9" height="9"/>`.repeat(2)}</clipPath>`).join('')}<rect clip-path="url(#c0)" width="9" height="9"/>`,
    ),
    'ارجاع',
  ],
  ['a picture of another kind', 'data:image/jpeg;base64,/9j/', 'SVG درستی نیست'],
  ['a picture broken off', pictureSource(picture.subarray(0, 60).toString('base64')), 'خواندنی نیست'],
  ['a picture of other pixels than it says', pictureSource(withSide(picture, 9).toString('base64')), 'خواندنی نیست'],
  ['a picture too large', pictureSource(withSide(picture, 5000).toString('base64')), 'بزرگ'],
  ['too deep', wrapped(`${'<g>'.repeat(100)}${'</g>'.repeat(100)}`), 'پیچیده'],
]

describe('an emblem is refused', () => {
  it.each(refused)('that is %s', async (_, svg, says) => {
    const failure = await render(documentOf(coverWith(svg))).catch((cause: unknown) => cause)
    expect(failure).toBeInstanceOf(Problem)
    expect((failure as Problem).code).toMatch(/^emblem-/)
    expect(String(failure)).toContain('نشان شورای اسلامی شهر نمونه')
    expect(String(failure)).toContain(says)
  })
})

describe('an emblem is drawn', () => {
  it.each([
    ['the product’s own', readFileSync(new URL('../../../resources/icons/emblem.svg', import.meta.url), 'utf8')],
    [
      'with gradients, clips and classes',
      wrapped(
        `<style>.a{fill:#123456}</style><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><clipPath id="c">${square}</clipPath></defs><g clip-path="url(#c)"><circle class="a" cx="5" cy="5" r="4"/><path fill="url(#g)" d="M0 0h10v10z"/></g>`,
      ),
    ],
    [
      'with a drawing program’s notes',
      `<?xml version="1.0"?><!-- Inkscape --><svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="s" width="20mm" height="20mm" viewBox="0 0 10 10"><sodipodi:namedview id="v"/><metadata>x</metadata>${square}</svg>`,
    ],
  ])('%s', async (_, svg) => {
    const { bytes, pages } = await render(documentOf(coverWith(svg)))
    expect(pages).toBe(1)
    expect(bytes.includes('/Subtype /Image')).toBe(false)
  })

  it('a picture, clear where it is clear, in a file to be archived', async () => {
    const { bytes, pages } = await render(documentOf(coverWith(pictureSource(picture.toString('base64')))))
    expect(pages).toBe(1)
    expect(bytes.includes('/Subtype /Image')).toBe(true)
    expect(inspect(bytes)).toMatchObject({ checked: ['pdfa-2a', 'pdfua-1'], breaches: [] })
  })
})
