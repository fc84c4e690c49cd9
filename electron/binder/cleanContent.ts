import { operatorsOf } from './operators.ts'

/** What a content stream's names stand for. */
export interface ContentNames {
  /** Whether a layer of `/Properties` is off. */
  isHiddenLayer: (name: string) => boolean
  /** Whether an XObject is left out, as one of a layer that is off. */
  isLeftOut: (name: string) => boolean
}

export interface CleanedContent {
  content: Buffer
  /** Names that it still uses. */
  names: ReadonlySet<string>
}

const marks = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP'])

/** Operators that draw, or say what is drawn. Others change the state in which the rest is drawn, and stay. */
const drawing = new Set('m l c v y h re S s f F f* B B* b b* n W W* sh Do ID Tj TJ'.split(' '))
/** They show text on a new line, which stays a new line. */
const onNewLine = new Set(["'", '"'])

/**
 * A content stream without marked content, so that it may stand inside a figure of ours, without what layers that are
 * off would show, and with its states saved and brought back in pairs.
 */
export function cleanContent(content: Buffer, { isHiddenLayer, isLeftOut }: ContentNames): CleanedContent {
  const kept: Buffer[] = [Buffer.from('q\n')]
  const names = new Set<string>()
  /** Of each mark that is open, whether it hides. */
  const open: boolean[] = []
  let hiding = 0
  let depth = 0
  let from = 0
  const cut = (start: number, end: number, instead = '\n'): void => {
    kept.push(content.subarray(from, start), Buffer.from(instead))
    from = end
  }
  for (const operator of operatorsOf(content)) {
    const { word } = operator
    if (word === 'BDC' || word === 'BMC') {
      const hides = word === 'BDC' && operator.names[0] === 'OC' && isHiddenLayer(operator.names[1] ?? '')
      open.push(hides)
      if (hides) hiding++
    } else if (word === 'EMC' && open.pop() === true) hiding--
    const isHidden = hiding > 0 && (drawing.has(word) || onNewLine.has(word))
    const isOutside = word === 'Q' && depth === 0
    if (marks.has(word) || isOutside || isHidden || (word === 'Do' && isLeftOut(operator.names[0] ?? ''))) {
      cut(operator.from, operator.to, onNewLine.has(word) ? ' T*\n' : '\n')
      continue
    }
    if (word === 'q') depth++
    else if (word === 'Q') depth--
    for (const name of operator.names) names.add(name)
  }
  kept.push(content.subarray(from), Buffer.from(`\n${'Q\n'.repeat(depth + 1)}`))
  return { content: Buffer.concat(kept), names }
}
