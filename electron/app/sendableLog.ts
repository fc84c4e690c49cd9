/** Entries of the log that are given away at most: the newest. */
const mostEntries = 200

const entryLine = /^(\S+) ([0-9A-F]{6}) shoranameh (\d[\w.-]{0,30}) (.*)$/
const innerLine = /^\s+of (.*)$/
const frameLine = /^\s+at .*?([\w.-]{1,60}\.(?:[cm]?[jt]sx?)):(\d+):\d+\)?$/
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/**
 * What of the log of bugs may leave the house: when, the number, version, kind and code of each, and files and lines of
 * the program. Every line is written anew from these, so that no word of a record and no path of a machine goes with
 * it, whatever an error says of itself.
 */
export function sendableLog(log: string): string[] {
  const entries: string[][] = []
  for (const line of log.split('\n')) {
    const [entry, inner, frame] = [entryLine.exec(line), innerLine.exec(line), frameLine.exec(line)]
    if (entry !== null && instant.test(entry[1] ?? ''))
      entries.push([`${entry[1]} ${entry[2]} ${entry[3]} ${named(entry[4])}`])
    else if (inner !== null) entries.at(-1)?.push(`  of ${named(inner[1])}`)
    else if (frame !== null) entries.at(-1)?.push(`  at ${frame[1]}:${frame[2]}`)
  }
  return entries.slice(-mostEntries).flat()
}

/** Kinds of errors end so in the program and in what it is made of; any other name is told as no more than a kind. */
const kindName = /^(?:[A-Z][A-Za-z]*(?:Error|Problem|Exception)|Error|Problem|string|object|undefined|number)$/
/** «bad-value», «ENOSPC», «SQLITE_FULL». */
const codeName = /^(?:[a-z]+(?:-[a-z]+)+|E[A-Z0-9]{2,}|SQLITE_[A-Z_]+|ERR_[A-Z_]+|bug)$/

function named(said = ''): string {
  const [kind = '', code = ''] = said.split(' ')
  const known = kindName.test(kind) ? kind : 'other'
  return codeName.test(code) ? `${known} ${code}` : known
}
