/** What XML 1.0 cannot hold: controls, lone surrogates, noncharacters. */
const unwritable = /[[\p{Cc}--[\t\n\r\u0085]]\p{Cs}\p{Noncharacter_Code_Point}]/gv
/** Would reorder what stands around them, on whatever screen. */
const overrides = /[\u202a-\u202e]/g
const isolates = /[\u2066-\u2069]/g

const ltr = '\u200e'
const rtl = '\u200f'

/** What ends a line inside of a paragraph. */
const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/

/** A text as names, descriptions and properties of an office file hold it: one line, no marks of direction. */
export function plainOfficeText(text: string): string {
  return text.replace(overrides, '').replace(isolates, '').replace(unwritable, ' ').replace(/\s+/g, ' ').trim()
}

/** The lines of a text as Word and PowerPoint take them. */
export function officeLines(text: string): string[] {
  return withMarks(text.replace(overrides, '').replace(unwritable, ' ')).replaceAll('\t', ' ').split(lineEnd)
}

/**
 * Marks of direction in place of isolates, which the office programs’ own order of text does not know. Within a
 * right-to-left paragraph an isolate from the left stands between two pairs of marks: the inner ones hold its signs and
 * digits together, the outer ones keep it apart from a neighbour.
 */
function withMarks(text: string): string {
  const open: string[] = []
  return text.replace(isolates, sign => {
    if (sign !== '\u2069') {
      const inner = sign === '\u2067' ? rtl : ltr
      open.push(inner)
      return rtl === inner ? rtl : rtl + inner
    }
    const inner = open.pop()
    if (inner === undefined) return ''
    return rtl === inner ? rtl : inner + rtl
  })
}
