import type { Block, Cell, Document, List, RichText, TableColumn } from '../../../shared/document.ts'
import { chartSvg } from './chartSvg.ts'

/** The same document as a page for Chromium to print. @param fonts address of the folder with Vazirmatn's TTF files */
export function toHtml(document: Document, fonts: string): string {
  const { title, running, blocks } = document
  return `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
@font-face { font-family: Vazirmatn; src: url("${fonts}/Vazirmatn-Regular.ttf") }
@font-face { font-family: Vazirmatn; font-weight: bold; src: url("${fonts}/Vazirmatn-Bold.ttf") }
@page { size: A4; margin: 78pt 63pt 68pt 51pt; font: 8pt Vazirmatn;
  @top-right { content: "${running.start}" }
  @bottom-right { content: "${running.footer}" }
  @bottom-left { content: "صفحهٔ " counter(page, persian) " از " counter(pages, persian) } }
@page :first { @top-right { content: "" } @bottom-right { content: "" } @bottom-left { content: "" } }
body { margin: 0; font: 10.6pt/1.94 Vazirmatn; color: #14302e }
h1, h2, h3 { line-height: 1.72; break-after: avoid }
h1 { font-size: 17pt; margin: 0 0 10pt }
h2 { font-size: 12.6pt; margin: 19pt 0 5pt }
h3 { font-size: 11pt; margin: 14pt 0 5pt }
.new-page { break-before: page }
p { margin: 6pt 0 0; text-align: justify }
.lead { font-size: 11.6pt }
.note, .caveat { font-size: 9.2pt }
.caveat { border-right: 2.2pt solid #c98a1b; padding: 5pt 10pt; background: #fdf8ee }
sup { font-size: 7pt; line-height: 0 }
a { color: inherit; text-decoration: none }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 22pt; margin: 10pt 0 11pt; padding: 9pt 0; border: solid #0d8585; border-width: 1.6pt 0 0.5pt; break-inside: avoid }
.figures b { display: block; font-size: 16pt; line-height: 1.64 }
.figures span { display: block; font-size: 9.2pt; line-height: 1.72 }
.figures small { display: block; font-size: 8pt; line-height: 1.72 }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt; line-height: 1.75; margin: 13pt 0 11pt; font-feature-settings: "tnum" }
caption { font-size: 9.8pt; font-weight: bold; text-align: right }
td, th { padding: 3.6pt 5pt; border-bottom: 0.45pt solid #d5dedc; text-align: right }
tr { break-inside: avoid }
th, .total td { border-color: #14302e }
.number { text-align: left; white-space: nowrap } .centre { text-align: center; white-space: nowrap } .share { width: 100% }
.total td { font-weight: bold; background: #eef6f5 }
ul, ol { margin: 0; padding-right: 18pt } ol { list-style-type: persian } li { margin: 3pt 0 }
blockquote { font-size: 10.2pt; margin: 9pt 0; padding: 5pt 10pt; border-right: 2.2pt solid #2b4a7f } blockquote p { margin: 0 }
figure { margin: 15pt 0 11pt; break-inside: avoid } svg { display: block }
.cover { height: 640pt; break-after: page } .cover svg { width: 90pt; height: 90pt }
nav { break-after: page } nav div { line-height: 1.94 }
</style></head><body>
${blocks.map(block => html(block, blocks)).join('\n')}
</body></html>`
}

function html(block: Block, blocks: readonly Block[]): string {
  switch (block.kind) {
    case 'cover': {
      const rows = block.particulars.map(
        ({ name, value }) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`,
      )
      return `<div class="cover"><p>${escaped(block.invocation)}</p>${block.emblem.source}<p class="lead">${escaped(block.title)}</p><p>${escaped(block.subtitle)}</p><table>${rows.join('')}</table><p>${escaped(block.issuer)}</p></div>`
    }
    case 'contents': {
      const headings = blocks.filter(other => other.kind === 'heading').filter(({ level }) => level <= block.depth)
      const lines = headings.map(({ anchor, text }) => `<div><a href="#${anchor}">${escaped(text)}</a></div>`)
      return `<nav><h1>${escaped(block.title)}</h1>${lines.join('')}</nav>`
    }
    case 'heading':
      return `<h${block.level} id="${block.anchor}"${block.newPage ? ' class="new-page"' : ''}>${escaped(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p class="${block.role}">${rich(block.text)}</p>`
    case 'keyFigures': {
      const figures = block.figures.map(
        ({ value, label, note, fact }) =>
          `<div><b>${escaped(value)}${mark(fact)}</b><span>${escaped(label)}</span><small>${escaped(note ?? '')}</small></div>`,
      )
      return `<div class="figures">${figures.join('')}</div>`
    }
    case 'table': {
      const head = block.columns.map(
        column => `<th scope="col" class="${column.align} ${column.width}">${escaped(column.header)}</th>`,
      )
      const rows = block.rows.map(row => `<tr>${cells(row, block.columns)}</tr>`)
      const totals = (block.totals ?? []).map(row => `<tr class="total">${cells(row, block.columns)}</tr>`)
      const caption =
        block.caption === undefined ? '' : `<caption>${escaped(block.caption)}${mark(block.fact)}</caption>`
      return `<table>${caption}<thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}${totals.join('')}</tbody></table>`
    }
    case 'chart':
      return `<figure role="img" aria-label="${escaped(block.spec.alternative)}"><figcaption>${escaped(block.spec.title)}${mark(block.fact)}</figcaption>${chartSvg(block.spec)}</figure>`
    case 'list':
      return list(block)
    case 'statement':
      return `<blockquote><b>${escaped(block.speaker)}</b><p>${rich(block.text)}</p></blockquote>`
    case 'letterhead':
      return `<header><p>${escaped(block.invocation)}</p><h1>${escaped(block.issuer)}</h1>${block.particulars.map(({ name, value }) => `<p>${escaped(name)}: ${escaped(value)}</p>`).join('')}</header>`
    case 'particulars':
      return `<dl>${block.pairs.map(({ name, value }) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
    case 'signatures':
      return `<div class="figures">${block.signers.map(({ office, name }) => `<div>${escaped(office)}<br>${escaped(name ?? '')}</div>`).join('')}</div>`
    case 'pageBreak':
      return '<div class="new-page"></div>'
    default:
      return block satisfies never
  }
}

function list({ ordered, items }: List): string {
  const tag = ordered ? 'ol' : 'ul'
  return `<${tag}>${items.map(item => `<li>${rich(item.text)}${item.items ? list(item.items) : ''}</li>`).join('')}</${tag}>`
}

function cells(row: readonly Cell[], columns: readonly TableColumn[]): string {
  let column = 0
  return row
    .map(({ text, span = 1 }) => {
      const align = columns[column]?.align ?? 'text'
      column += span
      return `<td class="${align}"${span > 1 ? ` colspan="${span}"` : ''}>${rich(text)}</td>`
    })
    .join('')
}

function rich(text: RichText): string {
  return text
    .map(({ text: words, strong, fact }) => (strong ? `<b>${escaped(words)}</b>` : escaped(words)) + mark(fact))
    .join('')
}

function mark(fact: string | undefined): string {
  return fact === undefined ? '' : `<sup><a href="#sources">${fact}</a></sup>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
