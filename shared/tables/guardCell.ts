/** What makes a spreadsheet run a cell: signs in ASCII, full width and small, and controls that it passes over. */
const live = '=+\\-@\\t\\r\\n＝＋－＠﹦﹢﹣﹫'
/** A number of our own writing is no formula. */
const isNumber = /^-\d+(\.\d+)?%?$/
const liveStart = new RegExp(`^'*[${live}]`)
const guardedStart = new RegExp(`^'+[${live}]`)
/** Where a spreadsheet whose list separator is «;» begins a new cell inside a cell of ours, quoted or not. */
const inner = new RegExp(`[;,\\r\\n](?=['"]*[${live}])`, 'g')
const guardedInner = new RegExp(`([;,\\r\\n])'(?=['"]*[${live}])`, 'g')

/** A cell for another program: what a spreadsheet would run as a formula gets an apostrophe. `unguardCell` takes it off. */
export function guardCell(cell: string): string {
  return liveStart.test(cell) && !isNumber.test(cell) ? `'${cell}` : cell
}

/** A cell as it was before `guardCell`, or as a person meant it who wrote an apostrophe before a sign. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && guardedStart.test(cell) ? cell.slice(1) : cell
}

/** A cell of a CSV file, in which separators may begin a cell too where another one is the list separator. */
export function guardCsvCell(cell: string): string {
  return guardCell(cell.replace(inner, "$&'"))
}

/** A cell as it was before `guardCsvCell`; text written as a formula (`="0012"`) is that text. */
export function unguardCsvCell(cell: string): string {
  const text = formulaText(cell)
  if (text !== undefined) return text
  const start = unguardCell(cell)
  return start.includes("'") ? start.replace(guardedInner, '$1') : start
}

/** How spreadsheets are told to keep leading zeros: `="0012"`, `=T("0012")`. */
const formulaTexts = [/^ *[=+] *"((?:[^"]|"")*)" *$/, /^ *= *T\( *"((?:[^"]|"")*)" *\) *$/i]

function formulaText(cell: string): string | undefined {
  if (!/^ *[=+]/.test(cell)) return undefined
  return formulaTexts
    .map(shape => shape.exec(cell)?.[1])
    .find(text => text !== undefined)
    ?.replaceAll('""', '"')
}
