import type { CheckedFinding } from '../../shared/checks/finding.ts'
import { toLatinDigits } from '../../shared/persian/digits.ts'
import { recordPlace } from './recordPlace.ts'

type Told = Pick<CheckedFinding, 'where' | 'message'>

/** The route to what a finding is about: the cell of a row, or the paragraph of a report's text. */
export function findingPlace(finding: Told, session: string): string {
  const { kind, code, field } = finding.where
  const place = recordPlace({ kind, key: code, session, field })
  const paragraph = paragraphOf(finding)
  return paragraph === undefined ? place : `${place}&paragraph=${paragraph}`
}

/** The paragraph of a report's text that a finding's message begins with, from 1: «بند ۲: …». */
export function paragraphOf({ where, message }: Told): number | undefined {
  if (where.kind !== 'report' || where.field !== 'narrative') return undefined
  const number = /^بند ([۰-۹]+)(?::|،)/.exec(message)?.[1]
  return number === undefined ? undefined : Number(toLatinDigits(number))
}
