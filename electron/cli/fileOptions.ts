import { type FileOptions, settleFile, type Standard, standards } from '../../shared/fileOptions.ts'
import { Problem } from '../../shared/problem.ts'
import type { Arguments } from './command.ts'

/** Options of every command that writes a PDF: its standards and its protection. */
export const fileOptionNames = ['standard'] as const
export const fileUsage = `[--standard ${standards.join(',')}|none]`

/** @throws Problem 'bad-command' for an unknown standard, those of `settleFile` for options that exclude each other */
export async function readFileOptions({ option }: Arguments): Promise<FileOptions> {
  const chosen = option('standard')
  const options: FileOptions = chosen === undefined ? {} : { standards: readStandards(chosen) }
  settleFile(options)
  return options
}

/** Names between commas, or `none`. */
function readStandards(text: string): Standard[] {
  if (text.trim() === 'none') return []
  return text.split(/[,،]/).map(name => {
    const known = standards.find(standard => standard === name.trim())
    if (known === undefined)
      throw new Problem(
        'bad-command',
        `استاندارد «${name.trim()}» شناخته نیست. از این‌ها برگزینید: --standard ${standards.join(',')} یا --standard none.`,
      )
    return known
  })
}
