/** Block kind → the markup of a page, one entry a kind. */
import type { Block, BlockKind, BlockOf, Cover, Letterhead, List } from '../../shared/document.ts'
import { emblemAddress } from '../../shared/emblemSource.ts'
import { squareCode } from '../../shared/squareCode.ts'
import { attribute, factCode, linkTo, type PageContext, richText, words } from './markup.ts'
import { table } from './table.ts'

type Printer<K extends BlockKind> = (block: BlockOf[K], context: PageContext) => string

/** A printer for every kind: another kind of block is an error here until it has one. */
const printers: { readonly [K in BlockKind]: Printer<K> } = {
  cover: head,
  letterhead: head,
  particulars: ({ pairs, code }) => pairsOf(pairs) + (code === undefined ? '' : squareFigure(code)),
  contents: ({ title, depth }, { headings }) => {
    const links = headings.filter(({ level }) => level <= depth)
    const items = links.map(({ anchor, text, level }) => `<li class="level${level}">${linkTo(anchor, text)}</li>`)
    return `<nav class="contents"${attribute('aria-label', title)}><h2>${words(title)}</h2><ul>${items.join('')}</ul></nav>`
  },
  heading: ({ level, text, anchor, newPage }, { levels }) => {
    const tag = `h${levels.get(anchor) ?? level + 1}`
    return `<${tag} class="level${level}${newPage === true ? ' newPage' : ''}"${attribute('id', anchor)}>${words(text)}</${tag}>`
  },
  paragraph: ({ role, text }, context) => `<p class="${role}">${richText(text, context)}</p>`,
  keyFigures: ({ figures }, context) => {
    const shown = figures.map(({ value, label, note, fact, sample }) => {
      const named = words(sample ? `${label} (نمونه)` : label)
      const code = fact === undefined ? '' : factCode(fact, context)
      const noted = note === undefined ? '' : `<dd class="note">${words(note)}</dd>`
      return `<div><dt>${named}${code}</dt><dd class="value">${words(value)}</dd>${noted}</div>`
    })
    return `<dl class="figures">${shown.join('')}</dl>`
  },
  table,
  chart: ({ spec, fact }, context) => {
    const { address, width, height } = context.chartAddress(spec)
    const code = fact === undefined ? '' : factCode(fact, context)
    const note = spec.note === undefined ? '' : `<p class="note">${words(spec.note)}</p>`
    const picture = `<img${attribute('src', address)}${attribute('alt', spec.alternative)} width="${width}" height="${height}">`
    return `<figure><figcaption>${words(spec.title)}${code}</figcaption><div class="chart" tabindex="0" role="group"${attribute('aria-label', spec.title)}>${picture}</div>${note}</figure>`
  },
  list: listOf,
  statement: ({ speaker, mark, text }, context) => {
    const marked = mark === undefined ? '' : ` <small>(${words(mark)})</small>`
    return `<blockquote><p><b>${words(speaker)}</b>${marked}</p><p>${richText(text, context)}</p></blockquote>`
  },
  signatures: ({ signers }) => {
    const signed = signers.map(({ office, name = '' }) => `<li>${words(office)}<b>${words(name)}</b></li>`)
    return `<ul class="signers">${signed.join('')}</ul>`
  },
  pageBreak: () => '<div class="newPage"></div>',
}

/** A block as markup. */
export function printBlock(block: Block, context: PageContext): string {
  return print(block.kind, block, context)
}

function print<K extends BlockKind>(kind: K, block: BlockOf[K], context: PageContext): string {
  return printers[kind](block, context)
}

function head(block: Cover | Letterhead): string {
  const { invocation, emblem, issuer, particulars } = block
  return [
    '<header class="cover">',
    `<p>${words(invocation)}</p>`,
    `<img${attribute('src', emblemAddress(emblem.source))}${attribute('alt', emblem.alternative)} width="72" height="72">`,
    block.kind === 'cover' ? `<h1>${words(block.title)}</h1><p class="subtitle">${words(block.subtitle)}</p>` : '',
    pairsOf(particulars),
    `<p>${words(issuer)}</p>`,
    '</header>',
  ].join('\n')
}

function pairsOf(pairs: readonly { name: string; value: string }[]): string {
  const rows = pairs.map(({ name, value }) => `<div><dt>${words(name)}</dt><dd>${words(value)}</dd></div>`)
  return `<dl class="pairs">${rows.join('')}</dl>`
}

function squareFigure(code: string): string {
  const { size, path } = squareCode(code)
  return `<svg class="square" role="img" aria-label="رمزینهٔ شناسه" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`
}

function listOf({ ordered, items, compact }: List, context: PageContext): string {
  const tag = ordered ? 'ol' : 'ul'
  const shown = items.map(item => {
    const below = item.items === undefined ? '' : listOf(item.items, context)
    return `<li>${richText(item.text, context)}${below}</li>`
  })
  return `<${tag}${compact === true ? ' class="compact"' : ''}>${shown.join('\n')}</${tag}>`
}
