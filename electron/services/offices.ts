import { newCode } from '../../shared/domain/newCode.ts'
import { fold } from '../../shared/persian/normalise.ts'
import type { Access } from '../store/access.ts'
import { listRecords } from '../store/records.ts'
import type { RecordWriter } from './recordWriter.ts'

/** An office that is there, by its code, or a new one by its title. */
export type OfficeRequest = { code: string } | { title: string }

/**
 * The code of the office that is meant; one whose title no office has yet is made.
 * @throws Problem 'reference-unknown' for a code that none has, 'bad-value' for a title that cannot be
 */
export async function officeCode(store: Access, writer: RecordWriter, office: OfficeRequest): Promise<string> {
  if ('code' in office) return (await writer.known('office', office.code)).code
  const offices = await listRecords(store, 'office')
  const known = offices.find(({ title }) => fold(title) === fold(office.title))
  if (known !== undefined) return known.code
  const taken = offices.map(({ code }) => code)
  return (await writer.put('office', { code: newCode('office', taken), title: office.title, holder: null })).code
}
