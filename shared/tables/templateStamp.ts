import * as z from 'zod'
import { Problem } from '../problems/problem.ts'
import { type RecordKind, recordKinds } from '../records/index.ts'
import type { WorkbookSheet } from './workbook.ts'

/** Grows when forms of before are not read as those of now. */
const newest = 1

const stamp = z.object({
  version: z.coerce.number().int().positive(),
  council: z.string(),
  department: z.string(),
  /** As the department was called, for messages. */
  name: z.string(),
  /** The session that it was made for, and its report's period; empty without one. */
  session: z.string(),
  period: z.string(),
})

/** What a department's form says of itself, for the program alone: whose it is, and what its sheets are. */
export type TemplateStamp = z.infer<typeof stamp> & {
  /** The record kind of each sheet, by the sheet's name. */
  kinds: Readonly<Record<string, RecordKind>>
}

/** The hidden sheet that has it, and the property of the file that has it without the sheets. */
export const stampSheetName = '_shoranameh'
export const stampProperty = 'shoranameh'
const sheetPrefix = 'sheet:'

export const newStamp = (of: Omit<TemplateStamp, 'version'>): TemplateStamp => ({ version: newest, ...of })

export function stampSheet({ kinds, ...own }: TemplateStamp): WorkbookSheet {
  const sheets = Object.entries(kinds).map(([sheet, kind]) => [sheetPrefix + sheet, kind])
  return {
    name: stampSheetName,
    isHidden: true,
    columns: ['name', 'value'].map(header => ({ header, format: 'text', width: 20 })),
    rows: [...Object.entries(own).map(([name, value]) => [name, String(value)]), ...sheets],
  }
}

export function stampProperties(own: TemplateStamp): Record<string, string> {
  return { [stampProperty]: JSON.stringify({ ...own, kinds: undefined }) }
}

/**
 * The stamp of a workbook; undefined where it has none, or one that nobody can read.
 * @param rows of the sheet `stampSheetName`; none where it is gone @param property of the file
 */
export function readStamp(
  rows: readonly (readonly string[])[],
  property: string | undefined,
): TemplateStamp | undefined {
  const pairs = rows.map(([name = '', value = '']) => [name, value] as const)
  const own = stamp.safeParse(Object.fromEntries(pairs))
  const read = own.success ? own : stamp.safeParse(parsed(property))
  if (!read.success) return undefined
  const kinds = pairs.flatMap(([name, value]) => {
    const kind = recordKinds.find(one => one === value)
    return name.startsWith(sheetPrefix) && kind !== undefined ? [[name.slice(sheetPrefix.length), kind] as const] : []
  })
  return { ...read.data, kinds: Object.fromEntries(kinds) }
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    // Somebody else's property of the same name.
    return undefined
  }
}

/** What is expected of a form that comes back. */
interface Expected {
  council: string | undefined
  /** The session that departments report to now; any without it. */
  session?: string | undefined
  /** What the session that the form was made for is called; its code without it. */
  madeFor?: string | undefined
  /** Code and name of the department that it has to be of; any without it. */
  department?: { code: string; name: string } | undefined
}

/**
 * Refuses a form that is another's or of another time.
 * @throws Problem 'template-of-other-council', 'template-of-other-department', 'template-newer', 'template-old'
 */
export function refuseOtherTemplate(own: TemplateStamp, { council, department, session, madeFor }: Expected): void {
  if (own.version > newest) throw new Problem('template-newer', {})
  if (own.version < newest || (session !== undefined && own.session !== '' && own.session !== session))
    throw new Problem('template-old', { name: own.name, session: madeFor ?? own.session })
  if (council !== undefined && own.council !== council) throw new Problem('template-of-other-council', {})
  if (department !== undefined && own.department !== department.code)
    throw new Problem('template-of-other-department', { own: own.name, wanted: department.name })
}
