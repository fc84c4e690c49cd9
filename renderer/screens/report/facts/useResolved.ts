import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FactPlace } from '../../../../shared/api/facts.ts'
import { linesOf } from '../../../../shared/facts/narrative.ts'
import { orpc } from '../../../api/api.ts'
import { useSessionCode } from '../../../session/useSession.ts'
import { type ResolvedReferences, referencesIn } from '../narrative/factChips.ts'

const most = 500

/** What the references of a record's texts say now; asked again whenever the store changes. */
export function useResolved(place: FactPlace, references: readonly string[]): ResolvedReferences {
  const session = useSessionCode()
  const asked = [...new Set(references)].slice(0, most)
  const { data } = useQuery(
    orpc.facts.resolve.queryOptions({
      input: { session, ...place, references: asked },
      enabled: asked.length > 0,
      placeholderData: keepPreviousData,
    }),
  )
  return useMemo(() => new Map((data ?? []).map(one => [one.reference, one])), [data])
}

/** What stands between the braces of a narrative. */
export const narrativeReferences = (text: string): string[] => referencesIn(text).map(({ reference }) => reference)

/** The references of key figures: each line without its label at the end. */
export const figureReferences = (text: string): string[] =>
  linesOf(text).map(line => line.slice(0, Math.max(0, line.lastIndexOf('|'))).trim())
