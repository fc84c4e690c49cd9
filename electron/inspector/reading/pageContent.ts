import type { Page } from './pages.ts'
import type { PdfFile } from './pdfFile.ts'
import { Keyword, Tokens } from './tokens.ts'
import { type Dictionary, nameOf, PdfText, type PdfValue } from './values.ts'

/** What a page paints, as far as the standards ask. */
export interface PaintedPage {
  page: Page
  /** Numbers of the stretches of marked content. */
  mcids: number[]
  /** Painting operators that stand neither in a numbered stretch nor in an artifact. */
  loose: number
  /** Artifacts inside numbered stretches, or the other way round. */
  mixed: number
  /** Properties of the artifacts that have some. */
  artifacts: Dictionary[]
  /** Deepest nesting of saved graphics states. */
  saves: number
  /** Operators that set a colour of the device. */
  deviceColours: Set<string>
  /** Strings shown, by the font's name among the page's resources. */
  shown: Map<string, string[]>
}

const painting = new Set('S s f F f* B B* b b* Tj TJ \' " Do sh EI'.split(' '))
const deviceColours = new Set('rg RG g G k K'.split(' '))

/** Reads the operators of a page's content. @throws Problem 'pdf-damaged' */
export function readContent(file: PdfFile, page: Page): PaintedPage {
  const painted: PaintedPage = {
    page,
    mcids: [],
    loose: 0,
    mixed: 0,
    artifacts: [],
    saves: 0,
    deviceColours: new Set(),
    shown: new Map(),
  }
  const text = file
    .array(page.entries.get('Contents'))
    .map(part => file.streamText(part))
    .join('\n')
  const tokens = new Tokens(text, 0, false)
  const open: ('artifact' | 'numbered' | 'other')[] = []
  let depth = 0
  let font = ''
  let operands: PdfValue[] = []
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (!(token instanceof Keyword)) {
      operands.push(token)
      continue
    }
    const { word } = token
    const [first, second] = operands
    if (word === 'q') painted.saves = Math.max(painted.saves, ++depth)
    else if (word === 'Q') depth--
    else if (word === 'Tf') font = nameOf(first)
    else if (word === 'BMC' || word === 'BDC') open.push(begin(painted, open, first, propertiesOf(file, page, second)))
    else if (word === 'EMC') open.pop()
    else if (word === 'ID') tokens.at = Math.max(tokens.at, text.indexOf('EI', tokens.at))
    if (deviceColours.has(word)) painted.deviceColours.add(word)
    if (painting.has(word)) {
      if (!open.includes('artifact') && !open.includes('numbered')) painted.loose++
      show(painted, font, operands)
    }
    operands = []
  }
  return painted
}

function begin(
  painted: PaintedPage,
  open: readonly string[],
  tag: PdfValue | undefined,
  properties: Dictionary,
): 'artifact' | 'numbered' | 'other' {
  const mcid = properties.get('MCID')
  if (tag === 'Artifact') {
    if (properties.size > 0) painted.artifacts.push(properties)
    if (open.includes('numbered')) painted.mixed++
    return 'artifact'
  }
  if (typeof mcid !== 'number') return 'other'
  painted.mcids.push(mcid)
  if (open.includes('artifact')) painted.mixed++
  return 'numbered'
}

function propertiesOf(file: PdfFile, page: Page, value: PdfValue | undefined): Dictionary {
  if (typeof value !== 'string') return file.dictionary(value)
  return file.dictionary(file.dictionary(page.resources.get('Properties')).get(value))
}

function show(painted: PaintedPage, font: string, operands: readonly PdfValue[]): void {
  const strings = operands.flat().flatMap(value => (value instanceof PdfText ? [value.bytes] : []))
  if (strings.length === 0) return
  const known = painted.shown.get(font) ?? []
  for (const text of strings) known.push(text)
  painted.shown.set(font, known)
}
