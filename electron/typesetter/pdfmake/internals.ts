import { createRequire } from 'node:module'
import type { PageMargins, PageSize } from '../model/page.ts'
import type * as types from './types.ts'
import { refuseOtherPdfmake } from './version.ts'

/**
 * The doors into pdfmake this engine goes through. pdfmake has no `exports`, so its files can be required one by one,
 * and looks each other up at their `.default` when called. None of it is promised to stay: any other version is
 * refused.
 */
const require = createRequire(import.meta.url)

const installed: { version: string } = require('pdfmake/package.json')
refuseOtherPdfmake(installed.version)

interface Module<T> {
  default: T
}

export const {
  default: StyleContextStack,
}: Module<typeof types.StyleContextStack> = require('pdfmake/js/StyleContextStack')
export const {
  default: StockDocPreprocessor,
}: Module<typeof types.StockDocPreprocessor> = require('pdfmake/js/DocPreprocessor')
export const { default: StockDocMeasure }: Module<typeof types.StockDocMeasure> = require('pdfmake/js/DocMeasure')
export const {
  default: StockDocumentContext,
}: Module<typeof types.StockDocumentContext> = require('pdfmake/js/DocumentContext')
export const {
  default: StockPageElementWriter,
}: Module<typeof types.StockPageElementWriter> = require('pdfmake/js/PageElementWriter')
export const {
  default: StockLayoutBuilder,
}: Module<typeof types.StockLayoutBuilder> = require('pdfmake/js/LayoutBuilder')
export const { default: StockRenderer }: Module<typeof types.StockRenderer> = require('pdfmake/js/Renderer')
export const { default: StockTextInlines }: Module<typeof types.StockTextInlines> = require('pdfmake/js/TextInlines')
export const {
  default: StockTextDecorator,
}: Module<typeof types.StockTextDecorator> = require('pdfmake/js/TextDecorator')
export const { default: StockPDFDocument }: Module<typeof types.StockPDFDocument> = require('pdfmake/js/PDFDocument')
export const { default: SvgMeasure }: Module<new () => object> = require('pdfmake/js/SVGMeasure')

const tableProcessor: Module<typeof types.StockTableProcessor> = require('pdfmake/js/TableProcessor')
export const StockTableProcessor = tableProcessor.default

export const { tableLayouts: stockTableLayouts }: { tableLayouts: object } = require('pdfmake/js/tableLayouts')

interface PageSizes {
  normalizePageSize: (size: unknown, orientation: unknown) => PageSize
  normalizePageMargin: (margins: unknown) => PageMargins
}
export const { normalizePageSize, normalizePageMargin }: PageSizes = require('pdfmake/js/PageSize')

export const { getNodeId }: { getNodeId: (node: object) => string | null } = require('pdfmake/js/helpers/node')

interface LineBreaker {
  nextBreak(): { position: number; required: boolean } | null
}
/** UAX#14 line breaking, the copy pdfmake itself breaks lines with. */
export const LineBreaker: new (text: string) => LineBreaker = require('linebreak')

export interface XmlElement {
  type: 'element'
  name: string
  attr: Record<string, string>
  /** Its text. */
  val: string
  children: (XmlElement | { type: 'text' | 'cdata' | 'comment' })[]
}
/** The XML reader pdfmake measures pictures with. Throws at what is not well-formed. */
export const { XmlDocument }: { XmlDocument: new (text: string) => XmlElement } = require('xmldoc')

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
