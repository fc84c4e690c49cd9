import { createRequire } from 'node:module'
import type { PageMargins, PageSize } from '../model/page.ts'
import type * as types from './types.ts'
import { refuseOtherPdfmake } from './version.ts'

/**
 * The doors into pdfmake this engine goes through. pdfmake has no `exports`, so its files can be required one by one,
 * and looks each other up at their `.default` when called. None of it is promised to stay: any other version is refused.
 */
const require = createRequire(import.meta.url)

const installed: { version: string } = require('pdfmake/package.json')
refuseOtherPdfmake(installed.version)

interface Module<T> {
  default: T
}

const load = <T>(file: string): Module<T> => require(`pdfmake/js/${file}`)

export const StyleContextStack = load<typeof types.StyleContextStack>('StyleContextStack').default
export const StockDocPreprocessor = load<typeof types.StockDocPreprocessor>('DocPreprocessor').default
export const StockDocMeasure = load<typeof types.StockDocMeasure>('DocMeasure').default
export const StockDocumentContext = load<typeof types.StockDocumentContext>('DocumentContext').default
export const StockPageElementWriter = load<typeof types.StockPageElementWriter>('PageElementWriter').default
export const StockLayoutBuilder = load<typeof types.StockLayoutBuilder>('LayoutBuilder').default
export const StockRenderer = load<typeof types.StockRenderer>('Renderer').default
export const StockTextInlines = load<typeof types.StockTextInlines>('TextInlines').default
export const StockTextDecorator = load<typeof types.StockTextDecorator>('TextDecorator').default
export const StockPDFDocument = load<typeof types.StockPDFDocument>('PDFDocument').default
export const SvgMeasure = load<new () => object>('SVGMeasure').default

const tableProcessor = load<typeof types.StockTableProcessor>('TableProcessor')
export const StockTableProcessor = tableProcessor.default

export const stockTableLayouts: object = (require('pdfmake/js/tableLayouts') as { tableLayouts: object }).tableLayouts

interface PageSizes {
  normalizePageSize: (size: unknown, orientation: unknown) => PageSize
  normalizePageMargin: (margins: unknown) => PageMargins
}
export const { normalizePageSize, normalizePageMargin }: PageSizes = require('pdfmake/js/PageSize')

export const { getNodeId }: { getNodeId: (node: object) => string | null } = require('pdfmake/js/helpers/node')

interface LineBreaker {
  nextBreak(): { position: number; required: boolean } | null
}
const requireOfPdfmake = createRequire(require.resolve('pdfmake/package.json'))

/** UAX#14 line breaking, the copy pdfmake itself breaks lines with. */
export const LineBreaker: new (text: string) => LineBreaker = requireOfPdfmake('linebreak')

export interface XmlElement {
  type: 'element'
  name: string
  attr: Record<string, string>
  /** Its text. */
  val: string
  children: (XmlElement | { type: 'text' | 'cdata' | 'comment' })[]
}
/** The XML reader pdfmake measures pictures with. Throws at what is not well-formed. */
export const { XmlDocument }: { XmlDocument: new (text: string) => XmlElement } = requireOfPdfmake('xmldoc')

/**
 * Runs `work` with another table processor in place of pdfmake's: the one class that pdfmake offers no seam for, since
 * `processTable` makes it itself. `work` is synchronous, so nobody else ever sees the swap.
 */
export function withTableProcessor<T>(processor: typeof types.StockTableProcessor, work: () => T): T {
  const before = tableProcessor.default
  tableProcessor.default = processor
  try {
    return work()
  } finally {
    tableProcessor.default = before
  }
}
