import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { LayoutNode, ListMarker } from '../model/node.ts'
import { getNodeId, StockDocMeasure, StyleContextStack as Styles } from './internals.ts'
import type { PersianPdfDocument } from './pdfDocument.ts'
import { PersianTextInlines } from './textInlines.ts'
import type { StyleContextStack } from './types.ts'

const alefba = 'ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی'.split(' ').with(0, 'الف')

/** Room for page numbers in a table of contents, until they are known. */
const pageNumberRoom = '۰۰۰'

/** Replaces pdfmake's DocMeasure: text is measured as paragraphs, lists count in Persian, contents have leaders. */
export class PersianDocMeasure extends StockDocMeasure {
  constructor(
    pdfDocument: PersianPdfDocument,
    styles: object,
    defaultStyle: object,
    svgMeasure: object,
    layouts: object,
  ) {
    super(pdfDocument, styles, defaultStyle, svgMeasure, layouts)
    this.textInlines = new PersianTextInlines(pdfDocument)
  }

  /** Replaces the measuring of text, which hands on the bare string: here the node goes along, with its references. */
  override measureLeaf(node: LayoutNode): LayoutNode {
    const { items, minWidth, maxWidth } = this.textInlines.buildInlines(node, this.styleStack)
    node._inlines = items
    node._minWidth = minWidth
    node._maxWidth = maxWidth
    return node
  }

  /** Replaces Latin list markers by Persian numerals or the alphabet. */
  override buildOrderedMarker(
    item: LayoutNode,
    counter: number,
    stack: StyleContextStack,
    type: string,
    separator: string | string[],
  ): ListMarker {
    if (type === 'none') return { _minWidth: 0 }
    const count = (type === 'alefba' ? alefba[counter - 1] : undefined) ?? toPersianDigits(String(counter))
    const [before = '', after = ''] = Array.isArray(separator) ? separator : ['', separator]
    const color =
      Styles.getStyleProperty(item, stack, 'markerColor', undefined) ?? stack.getProperty('color') ?? 'black'
    const { items } = this.textInlines.buildInlines({ text: `${before}${count}${after} `, color, noWrap: true }, stack)
    return { _inlines: items, _minWidth: 0 }
  }

  /** Replaces the table of contents: titles at the right, page numbers at the left, dots between them. */
  override measureToc(node: LayoutNode): LayoutNode {
    const toc = node.toc
    if (!toc) return node
    if (toc.title) toc.title = this.measureNode({ structType: 'Caption', ...toc.title })
    if (toc._items.length === 0) return node
    const leader = toc.tocLeader !== false
    const body = toc._items.map(({ _nodeRef: target, _textNodeRef: entry }) => {
      const margin = entry.tocMargin ?? toc.textMargin ?? [0, 0, 0, 0]
      const link = { linkToDestination: getNodeId(target) }
      const titleStyle = entry.tocStyle ?? toc.textStyle ?? {}
      const numberStyle = entry.tocNumberStyle ?? toc.numberStyle ?? toc.textStyle ?? {}
      return [
        {
          text: entry.text,
          ...link,
          ...asStyle(titleStyle),
          alignment: 'right',
          margin,
          ...(leader && { _leader: 'title' }),
        },
        {
          text: pageNumberRoom,
          ...link,
          ...asStyle(numberStyle),
          alignment: 'left',
          margin: [0, margin[1], 0, margin[3]],
          _tocItemRef: target,
          ...(leader && { _leader: 'number' }),
        },
      ]
    })
    const table = { _isToc: true, table: { dontBreakRows: true, widths: ['*', 'auto'], body }, layout: 'noBorders' }
    toc._table = this.measureNode(table)
    return node
  }
}

/** A style by name, or its properties themselves. */
function asStyle(style: unknown): object {
  return typeof style === 'string' ? { style } : { ...Object(style) }
}
