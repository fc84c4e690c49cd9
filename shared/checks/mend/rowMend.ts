import { fieldName } from '../../session/recordName.ts'
import type { Session } from '../../session/session.ts'
import type { JsonRow } from '../../tables/change.ts'
import { toJsonRow } from '../../tables/jsonRow.ts'
import type { Where } from '../finding.ts'
import type { Mend } from './mend.ts'

/** Another value of a record's field. @param shown how values are read; undefined where the record is not there */
export function valueMend(
  session: Session,
  { kind, key, field }: Where,
  now: string | number,
  isSure: boolean,
  shown: (value: string) => string,
): Mend | undefined {
  const row = session.find(kind, key)
  if (row === undefined) return undefined
  const json: JsonRow = toJsonRow(kind, row)
  const was = json[field] ?? null
  const like = typeof was === 'number' ? Number(now) : String(now)
  if (was === null || was === like) return undefined
  return {
    where: { kind, key, field },
    change: { by: 'value', was, now: like },
    isSure,
    preview: [{ same: `${fieldName(kind, field)}: ` }, { was: shown(String(was)), now: shown(String(like)) }],
  }
}

/** The record goes. */
export function removalMend({ kind, key, field }: Where, name: string, isSure: boolean): Mend {
  return { where: { kind, key, field }, change: { by: 'removal' }, isSure, preview: [{ was: name, now: '' }] }
}
