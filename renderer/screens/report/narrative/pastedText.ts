import { EditorView } from '@codemirror/view'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'

/**
 * What Word, Excel or a browser copied, as lines of a narrative: its headings, lists, tables and bold words stay.
 * @param html of the clipboard
 * @returns null where it holds nothing but paragraphs, which plain text says as well
 */
function narrativeOfHtml(html: string): string | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  if (body.querySelector('h1, h2, h3, h4, h5, h6, li, tr, b, strong, [style*="mso-list"]') === null) return null
  const lines = linesOfNode(body).map(line => line.trim())
  return lines.filter(line => line !== '').join('\n')
}

const blocks = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'BODY',
  'UL',
  'OL',
  'LI',
  'TABLE',
  'BLOCKQUOTE',
  'HEADER',
  'MAIN',
])

/** The lines of an element that holds others, or of words beside each other. */
function linesOfNode(parent: Element): string[] {
  const lines: string[] = []
  let words = ''
  const end = (): void => {
    lines.push(words)
    words = ''
  }
  for (const node of parent.childNodes) {
    if (!(node instanceof Element)) words += spaced(node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')
    else if (node.tagName === 'BR') end()
    else if (isBlock(node)) {
      end()
      lines.push(...blockLines(node))
    } else words += inlineText(node)
  }
  end()
  return lines
}

const isBlock = (element: Element): boolean =>
  blocks.has(element.tagName) ||
  /^H[1-6]$/.test(element.tagName) ||
  // Google's documents are one bold element that is not bold.
  element.querySelector('p, li, tr, h1, h2, h3, h4, h5, h6, div') !== null

function blockLines(element: Element): string[] {
  if (/^H[1-6]$/.test(element.tagName)) return [`# ${plain(element)}`]
  if (element.tagName === 'TABLE') return [...element.querySelectorAll('tr')].map(rowLine)
  if (element.tagName === 'OL' || element.tagName === 'UL') return listLines(element)
  if (/mso-list:(?!\s*(?:none|ignore))/i.test(styleOf(element))) return [wordItem(element)]
  return linesOfNode(element)
}

/** An inner list follows its item, on the same level: a narrative's lists have one. */
function listLines(list: Element): string[] {
  let ordinal = 0
  return [...list.children].flatMap(item => {
    if (item.tagName !== 'LI') return blockLines(item)
    ordinal += 1
    const [first = '', ...others] = linesOfNode(item).filter(line => line.trim() !== '')
    const sign = list.tagName === 'OL' ? toPersianDigits(`${ordinal}. `) : '- '
    return [sign + first.trim(), ...others]
  })
}

/** Word writes items as paragraphs, the sign within a part that lists ignore. */
function wordItem(paragraph: Element): string {
  const copy = paragraph.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  const marks = [...copy.querySelectorAll('span')].filter(span => /mso-list:\s*ignore/i.test(styleOf(span)))
  const number = /[0-9۰-۹]+/.exec(marks.map(mark => mark.textContent).join(''))?.[0]
  for (const mark of marks) mark.remove()
  const sign = number === undefined ? '- ' : toPersianDigits(`${number}. `)
  return sign + linesOfNode(copy).join(' ').trim()
}

const rowLine = (row: Element): string =>
  `| ${[...row.children].map(cell => plain(cell).replaceAll('|', '/')).join(' | ')} |`

/** A bold run of words, its spaces outside. */
function inlineText(element: Element): string {
  const text = linesOfNode(element).join(' ')
  const style = styleOf(element)
  const isBold = /^(?:B|STRONG)$/.test(element.tagName) ? !/font-weight:\s*(?:normal|400)/.test(style) : isHeavy(style)
  if (!isBold || text.trim() === '' || text.includes('**')) return text
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return `${before}**${words}**${after}`
}

const isHeavy = (style: string): boolean => /font-weight:\s*(?:bold|[6-9]00)/.test(style)

const plain = (element: Element): string => spaced(element.textContent ?? '').trim()

const spaced = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ')

const styleOf = (element: Element): string => element.getAttribute('style') ?? ''

/** Keeps what a pasted text is made of; where nothing would be lost, the editor pastes the words as ever. */
export const keepsPasted = EditorView.domEventHandlers({
  paste(event, view) {
    const html = event.clipboardData?.getData('text/html') ?? ''
    const text = html === '' || view.state.readOnly ? null : narrativeOfHtml(html)
    if (text === null) return false
    event.preventDefault()
    const { from } = view.state.doc.lineAt(view.state.selection.main.from)
    const isWithin = view.state.sliceDoc(from, view.state.selection.main.from).trim() !== ''
    const insert = isWithin && text.includes('\n') ? `\n${text}` : text
    view.dispatch(view.state.replaceSelection(insert), { userEvent: 'input.paste', scrollIntoView: true })
    return true
  },
})
