import type { CheckedFinding } from '../../shared/checks/finding.ts'
import { recordPlace } from './recordPlace.ts'

/** The route to what a finding is about: the cell of a row, or the paragraph of a report's text. */
export function findingPlace({ where }: Pick<CheckedFinding, 'where'>, session: string): string {
  const { kind, key, field, paragraph } = where
  const place = recordPlace({ kind, key, session, field })
  return paragraph === undefined ? place : `${place}&paragraph=${paragraph}`
}
