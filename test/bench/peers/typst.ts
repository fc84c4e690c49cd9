import type { Block, Cell, Document, List, RichText, TableColumn } from '../../../shared/document.ts'
import { chartSvg } from './chartSvg.ts'

/** The same document as Typst source. */
export function toTypst(document: Document): string {
  const { title, running, blocks } = document
  return `#set document(title: ${quoted(title)})
#set text(font: "Vazirmatn", lang: "fa", dir: rtl, size: 10.6pt, fill: rgb("#14302e"), top-edge: "ascender", bottom-edge: "descender")
#set par(justify: true, leading: 0.375em, spacing: 10pt)
#set list(marker: "•")
#let numbering-fa(..n) = str(n.pos().first()).clusters().map(d => str.from-unicode(str.to-unicode(d) + 1728)).join()
#set page(paper: "a4", margin: (top: 78pt, right: 63pt, bottom: 68pt, left: 51pt), numbering: numbering-fa,
  header: context if here().page() > 1 { text(8pt, ${quoted(running.start)}) },
  footer: context if here().page() > 1 { text(8pt)[#${quoted(running.footer)} #h(1fr) #${quoted('صفحهٔ ')}#numbering-fa(..counter(page).get()) #${quoted('از')} #numbering-fa(..counter(page).final())] })
#show heading.where(level: 1): set text(17pt)
#show heading.where(level: 2): set text(12.6pt)
#show heading.where(level: 3): set text(11pt)
#show heading: set block(above: 19pt, below: 7pt)
#show table.cell: set par(justify: false, leading: 0.19em)
#show table: set text(9.2pt, features: ("tnum",))
#set table(stroke: (bottom: 0.45pt + rgb("#d5dedc")), inset: (x: 5pt, y: 4.5pt))
#show table: set block(above: 8pt, below: 13pt)
#let fact(code) = super(link(<sources>, code))
#let figures(..cells) = block(breakable: false, above: 12pt, below: 12pt, inset: (y: 9pt), stroke: (top: 1.6pt + rgb("#0d8585"), bottom: 0.5pt), grid(columns: (1fr, 1fr, 1fr), gutter: 22pt, ..cells))
#let figure-cell(value, label, note) = [#text(16pt, weight: "bold", value) \\ #text(9.2pt, label) \\ #text(8pt, note)]
#let statement(speaker, body) = block(inset: (x: 10pt, y: 5pt), stroke: (right: 2.2pt + rgb("#2b4a7f")), text(10.2pt)[*#speaker* \\ #body])
#let small(body) = text(9.2pt, body)
#let lead(body) = text(11.6pt, body)
#let total(body) = strong(body)
${blocks.map(typst).join('\n\n')}
`
}

function typst(block: Block): string {
  switch (block.kind) {
    case 'cover':
      return `#page[#${quoted(block.invocation)}

#image(bytes(${quoted(block.emblem.source)}), format: "svg", width: 90pt, alt: ${quoted(block.emblem.alternative)})

#text(20pt, ${quoted(block.title)})

#${quoted(block.subtitle)}

#table(columns: 2, ${block.particulars.map(({ name, value }) => `${quoted(name)}, ${quoted(value)}`).join(', ')})

#${quoted(block.issuer)}]`
    case 'contents':
      return `#outline(title: ${quoted(block.title)}, depth: ${block.depth})`
    case 'heading':
      return `${block.newPage ? '#pagebreak(weak: true)\n' : ''}#heading(level: ${block.level}, ${quoted(block.text)}) <${block.anchor}>`
    case 'paragraph': {
      const size = block.role === 'body' ? undefined : block.role === 'lead' ? 'lead' : 'small'
      return size === undefined ? rich(block.text) : `#${size}[${rich(block.text)}]`
    }
    case 'keyFigures': {
      const figures = block.figures.map(
        ({ value, label, note, fact }) =>
          `figure-cell([#${quoted(value)}${mark(fact)}], ${quoted(label)}, ${quoted(note ?? '')})`,
      )
      return `#figures(${figures.join(', ')})`
    }
    case 'table': {
      const widths = block.columns.map(({ width }) => (width === 'share' ? '1fr' : 'auto'))
      const aligns = block.columns.map(({ align }) => ({ text: 'right', number: 'left', centre: 'center' })[align])
      const header = block.columns.map(column => `strong(${quoted(column.header)})`)
      const rows = [
        ...block.rows.map(row => cells(row, block.columns)),
        ...(block.totals ?? []).map(row => `table.hline(stroke: 1pt), ${cells(row, block.columns)}`),
      ]
      const caption = block.caption === undefined ? '' : `#strong(${quoted(block.caption)})${mark(block.fact)}\n\n`
      return `${caption}#table(columns: (${widths.join(', ')}), align: (${aligns.join(', ')}), table.header(${header.join(', ')}), ${rows.join(', ')})`
    }
    case 'chart':
      return `#block(breakable: false)[#${quoted(block.spec.title)}${mark(block.fact)} \\ #image(bytes(${quoted(chartSvg(block.spec))}), format: "svg", width: 360pt, alt: ${quoted(block.spec.alternative)})]`
    case 'list':
      return `#${list(block)}`
    case 'statement':
      return `#statement(${quoted(block.speaker)})[${rich(block.text)}]`
    case 'letterhead':
      return `#align(center)[#${quoted(block.invocation)} \\ #${quoted(block.issuer)}]`
    case 'particulars':
      return `#grid(columns: 2, ${block.pairs.map(({ name, value }) => `[#${quoted(name)}], [#${quoted(value)}]`).join(', ')})`
    case 'signatures':
      return `#figures(${block.signers.map(({ office, name }) => `[#${quoted(office)} \\ #${quoted(name ?? '')}]`).join(', ')})`
    case 'pageBreak':
      return '#pagebreak()'
    default:
      return block satisfies never
  }
}

function list({ ordered, items }: List): string {
  const inside = items.map(item => `[${rich(item.text)}${item.items ? ` #${list(item.items)}` : ''}]`)
  return ordered ? `enum(numbering: numbering-fa, ${inside.join(', ')})` : `list(${inside.join(', ')})`
}

function cells(row: readonly Cell[], columns: readonly TableColumn[]): string {
  let column = 0
  return row
    .map(({ text, span = 1, strong }) => {
      const body = strong ? `total[${rich(text)}]` : `[${rich(text)}]`
      const align = columns[column]?.align === 'number' ? 'left' : 'right'
      column += span
      return span > 1 ? `table.cell(colspan: ${span}, align: ${align}, ${body})` : body
    })
    .join(', ')
}

function rich(text: RichText): string {
  return text
    .map(({ text: words, strong, fact }) => (strong ? `#strong(${quoted(words)})` : `#${quoted(words)}`) + mark(fact))
    .join('')
}

function mark(fact: string | undefined): string {
  return fact === undefined ? '' : `#fact(${quoted(fact)})`
}

/** A Typst string, which Typst never reads as markup. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, found => `\\${found}`)}"`
}
