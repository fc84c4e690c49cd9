import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PersianDocMeasure } from '../../../../electron/typesetter/pdfmake/docMeasure.ts'
import { MirroredDocumentContext } from '../../../../electron/typesetter/pdfmake/documentContext.ts'
import * as internals from '../../../../electron/typesetter/pdfmake/internals.ts'
import { PersianLayoutBuilder } from '../../../../electron/typesetter/pdfmake/layoutBuilder.ts'
import { PersianPageElementWriter } from '../../../../electron/typesetter/pdfmake/pageElementWriter.ts'
import { PersianPdfDocument } from '../../../../electron/typesetter/pdfmake/pdfDocument.ts'
import { PersianRenderer } from '../../../../electron/typesetter/pdfmake/renderer.ts'
import { ReusingPdfDocument } from '../../../../electron/typesetter/pdfmake/reusingPdfDocument.ts'
import { MirroredTableProcessor } from '../../../../electron/typesetter/pdfmake/tableProcessor.ts'
import { TaggedLayoutBuilder } from '../../../../electron/typesetter/pdfmake/taggedLayoutBuilder.ts'
import { PersianTextInlines } from '../../../../electron/typesetter/pdfmake/textInlines.ts'
import { pdfmakeVersion, refuseOtherPdfmake } from '../../../../electron/typesetter/pdfmake/version.ts'

/**
 * What the engine takes for granted of pdfmake's and fontkit's inside. When a new version fails here, compare the
 * methods named with their old source, adapt the class that replaces them, and only then renew the list with `npx
 * vitest run -u`.
 */
const folder = fileURLToPath(new URL('../../../../electron/typesetter/pdfmake', import.meta.url))

const ours = {
  PersianDocMeasure,
  MirroredDocumentContext,
  PersianLayoutBuilder,
  PersianPageElementWriter,
  PersianPdfDocument,
  PersianRenderer,
  MirroredTableProcessor,
  PersianTextInlines,
  ReusingPdfDocument,
  TaggedLayoutBuilder,
}

type Method = (...input: unknown[]) => unknown

/** A method of a class or of one it extends. */
function methodOf(owner: object, name: string): Method | undefined {
  const found: unknown = Reflect.get(owner, name)
  return typeof found === 'function' ? (found as Method) : undefined
}

function digest(method: Method | undefined): string {
  return createHash('sha256').update(String(method)).digest('hex').slice(0, 12)
}

/** Digests of the stock methods that a class of ours replaces. */
function replaced(ourClass: { prototype: object }): Record<string, string> {
  let stock: object = Object.getPrototypeOf(ourClass.prototype)
  while (Object.values(ours).some(({ prototype }) => prototype === stock)) stock = Object.getPrototypeOf(stock)
  const names = Object.getOwnPropertyNames(ourClass.prototype).filter(name => name !== 'constructor')
  return Object.fromEntries(
    names.toSorted().flatMap(name => {
      const method = methodOf(stock, name)
      return method ? [[name, digest(method)]] : []
    }),
  )
}

/** Methods that types.ts declares, by class. */
function declared(): [string, string[]][] {
  const source = readFileSync(join(folder, 'types.ts'), 'utf8')
  const classes = source.matchAll(/^export declare class (\w+)[^{]*\{\n(.*?)^\}/gms)
  return Array.from(classes, ([, name = '', body = '']) => [
    name,
    Array.from(body.matchAll(/^ {2}(?!constructor|static)(\w+)(?:<\w+>)?\(/gm), ([, method = '']) => method),
  ])
}

describe('pdfmake', () => {
  it('is refused in any other version, with what to do', () => {
    expect(() => refuseOtherPdfmake(pdfmakeVersion)).not.toThrow()
    expect(() => refuseOtherPdfmake('0.3.12')).toThrow(/extends pdfmake 0\.3\.11 .* cannot use 0\.3\.12: run npm ci/)
  })

  it('has every method the engine calls', () => {
    const classes: Record<string, unknown> = { ...internals }
    const missing = declared().flatMap(([name, methods]) => {
      const stock = classes[name]
      if (typeof stock !== 'function') return [name]
      return methods.filter(method => !methodOf(stock.prototype, method)).map(method => `${name}.${method}`)
    })
    expect(missing).toEqual([])
    expect(declared().flatMap(([, methods]) => methods).length).toBeGreaterThan(80)
  })

  it('still does in the replaced methods what it did when they were replaced', async () => {
    const digests = Object.fromEntries(Object.entries(ours).map(([name, each]) => [name, replaced(each)]))
    await expect(`${JSON.stringify(digests, null, 2)}\n`).toMatchFileSnapshot('pdfmakeShape.json')
  })
})

/** What lengthenedGlyphs.ts replaces or calls of fontkit's subset, and where it is called from. */
const subsetMethods = ['_addGlyph', 'encode', 'includeGlyph']

describe('fontkit', () => {
  it('still writes a subset glyph by glyph, as when strokes were written among them', async () => {
    const pdfDocument = new PersianPdfDocument({ title: 't', author: 'a', date: new Date(0), tagged: false }, {})
    const { subset } = pdfDocument.provideFont('Vazirmatn', false, false)
    const stock: object = Object.getPrototypeOf(subset)
    const digests = Object.fromEntries(subsetMethods.map(name => [name, digest(methodOf(stock, name))]))
    await expect(`${JSON.stringify(digests, null, 2)}\n`).toMatchFileSnapshot('fontkitShape.json')
    expect(subset).toMatchObject({ glyphs: [0], mapping: { 0: 0 } })
  })
})

describe('an override', () => {
  it('says what it replaces or adds', () => {
    const files = readdirSync(folder).filter(file => file.endsWith('.ts'))
    const silent = files.flatMap(file => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n')
      return lines.flatMap((line, index) =>
        /^ {2}override /.test(line) && !lines[index - 1]?.endsWith('*/') ? [`${file}: ${line.trim()}`] : [],
      )
    })
    expect(silent).toEqual([])
  })
})
