/** What makes a spreadsheet run a cell: signs in ASCII, full width and small, and controls that it passes over. */
const live = '=+\\-@\\t\\r\\n＝＋－＠﹦﹢﹣﹫'
/** A number of our own writing is no formula. */
const isNumber = /^-\d+(\.\d+)?%?$/
const liveStart = new RegExp(`^'* *[${live}]`)
const guardedStart = new RegExp(`^'+ *[${live}]`)
/** Where a spreadsheet whose list separator is «;» begins a new cell inside a cell of ours, quoted or not. */
const inner = new RegExp(`[;,\\r\\n](?=['"]*[${live}])`, 'g')
const guardedInner = new RegExp(`([;,\\r\\n])'(?=['"]*[${live}])`, 'g')

/**
 * A cell for another program: what a spreadsheet would run as a formula gets an apostrophe. `unguardCell` takes it off.
 */
export function guardCell(cell: string): string {
  return liveStart.test(cell) && !isNumber.test(cell) ? `'${cell}` : cell
}

/**
 * A cell as it was before `guardCell`, or as a person meant it who wrote an apostrophe before a sign; text written as a
 * formula (`="0012"`) is that text.
 */
export function unguardCell(cell: string): string {
  const text = formulaText(cell)
  if (text !== undefined) return text
  return cell.startsWith("'") && guardedStart.test(cell) ? cell.slice(1) : cell
}

/** A cell of a CSV file, in which separators may begin a cell too where another one is the list separator. */
export function guardCsvCell(cell: string): string {
  return guardCell(cell.replace(inner, "$&'"))
}

/** A cell as it was before `guardCsvCell`, read as by `unguardCell`. */
export function unguardCsvCell(cell: string): string {
  if (unguarded.test(cell)) return cell
  if (formulaText(cell) !== undefined) return unguardCell(cell)
  const start = unguardCell(cell)
  return start.includes("'") ? start.replace(guardedInner, '$1') : start
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
/**
 * What a spreadsheet takes for a number, a day or a truth, and writes back as another text: 0012, 1.10, 1,250, 1E5,
 * 3-4, MAR-1, 9:30, and numbers of twelve digits, which it shows as 1.23E+11.
 */
const takenForOther = new RegExp(
  `^(?:0\\d+|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?%|\\d{1,2}:\\d\\d(?::\\d\\d)?|\\d{12,}|\\d+\\.\\d*0|\\d+\\.?\\d*e[-+]?\\d+|\\d{1,4}([-/.])\\d{1,2}(?:\\1\\d{1,4})?|` +
    `${month}[-. ]?\\d{1,4}|\\d{1,4}[-. ]?${month}|true|false)$`,
  'i',
)

/**
 * A code or a text in a CSV file that people open: one that a spreadsheet would make a number of is written as
 * `="0012"`.
 */
export function guardText(cell: string): string {
  return takenForOther.test(cell) ? `="${cell}"` : guardCsvCell(cell)
}

/** Most cells: they neither begin as a formula does nor hold an apostrophe. */
const unguarded = /^(?:[^ =+'][^']*)?$/

/** How spreadsheets are told to keep leading zeros: `="0012"`, `=T("0012")`. */
const formulaTexts = [/^ *[=+] *"((?:[^"]|"")*)" *$/, /^ *= *T\( *"((?:[^"]|"")*)" *\) *$/i]

function formulaText(cell: string): string | undefined {
  if (!/^ *[=+]/.test(cell)) return undefined
  return formulaTexts
    .map(shape => shape.exec(cell)?.[1])
    .find(text => text !== undefined)
    ?.replaceAll('""', '"')
}
