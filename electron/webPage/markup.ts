import type { ChartSpec } from '../../shared/chartSpec.ts'
import type { RichText, Span } from '../../shared/document.ts'
import { isolateFigures } from '../../shared/persian/isolateFigures.ts'

/** What the blocks of a page are written with. */
export interface PageContext {
  /** Whether a link may lead there. */
  hasAnchor: (anchor: string) => boolean
  /** The level of each heading's element, by its anchor. */
  levels: ReadonlyMap<string, number>
  /** What the table of contents leads to. */
  headings: readonly { level: number; text: string; anchor: string }[]
  /** A chart's picture as an address that needs no network. */
  chartAddress: (spec: ChartSpec) => { address: string; width: number; height: number }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Signs that no page may hold. */
const unprinted = /[^\P{Cc}\n\t]/gu

/** What is written by people as text of a page or within the quotes of an attribute. */
export const escaped = (text: string): string =>
  text.replace(unprinted, '').replace(/[&<>"]/g, sign => entities[sign] ?? sign)

/** Words with their figures in one piece, lines as they were written. */
export const words = (text: string): string => escaped(isolateFigures(text)).replaceAll('\n', '<br>')

/** An attribute, or nothing where it has no value. */
export const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escaped(value)}"`

/** The address of a place in the page. */
const within = (anchor: string): string => `#${encodeURIComponent(anchor)}`

/** A figure's code, small after it; it leads to the line of its source, where the page has one. */
export function factCode(code: string, context: PageContext, to = `source-${code}`): string {
  const label = attribute('aria-label', `منبع ${code}`)
  return context.hasAnchor(to)
    ? `<a class="fact"${attribute('href', within(to))}${label}>${escaped(code)}</a>`
    : `<span class="fact">${escaped(code)}</span>`
}

/** Running text: emphasis, links, targets and the codes of figures. */
export function richText(spans: RichText, context: PageContext): string {
  return spans.map(span => inline(span, context)).join('')
}

function inline({ text, strong, tone, fact, to, href, anchor }: Span, context: PageContext): string {
  const toned = tone === undefined ? words(text) : `<span class="${tone}">${words(text)}</span>`
  const said = strong ? `<strong>${toned}</strong>` : toned
  const web = href === undefined ? undefined : webAddress(href)
  const linked =
    web !== undefined
      ? `<a dir="ltr"${attribute('href', web)}>${said}</a>`
      : fact === undefined && to !== undefined && context.hasAnchor(to)
        ? `<a${attribute('href', within(to))}>${said}</a>`
        : said
  const placed = anchor === undefined ? linked : `<span${attribute('id', anchor)}>${linked}</span>`
  return fact === undefined ? placed : placed + factCode(fact, context, to)
}

/** A link of the contents. */
export const linkTo = (anchor: string, text: string): string =>
  `<a${attribute('href', within(anchor))}>${words(text)}</a>`

/** An address that a browser may open; undefined for whatever else is written there. */
function webAddress(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const { protocol, href: address } = new URL(href)
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? address : undefined
}
