import { type FileOptions, formatOf, refuseInFormat, type Standard, standards } from '../../../shared/fileOptions.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Arguments } from './command.ts'
import { protectionOptionNames, protectionUsage, readProtection } from './protectionOptions.ts'

/** Options of every command that writes a document, which a PDF alone can have: its standards and its protection. */
export const fileOptionNames = ['standard', ...protectionOptionNames] as const
export const fileUsage = `[--standard ${standards.join(',')}|none] ${protectionUsage}`

/**
 * @param out the file that is to be written
 * @throws Problem 'standard-unknown', those of `readProtection`, those of `formatOf` and `refuseInFormat`
 */
export async function readFileOptions(read: Arguments, out: string): Promise<FileOptions> {
  const format = formatOf(out)
  const options = await readPdfOptions(read)
  refuseInFormat(format, options)
  return options
}

/** @throws Problem 'standard-unknown', and those of `readProtection` */
export async function readPdfOptions(read: Arguments): Promise<FileOptions> {
  const chosen = read.option('standard')
  const protection = await readProtection(read)
  return {
    ...(chosen === undefined ? {} : { standards: readStandards(chosen) }),
    ...(protection === undefined ? {} : { protection }),
  }
}

/** Names between commas, or `none`. @throws Problem 'standard-unknown' */
export function readStandards(text: string): Standard[] {
  if (text.trim() === 'none') return []
  return text.split(/[,،]/).map(name => {
    const known = standards.find(standard => standard === name.trim())
    if (known === undefined) throw new Problem('standard-unknown', { name: name.trim(), known: standards })
    return known
  })
}
