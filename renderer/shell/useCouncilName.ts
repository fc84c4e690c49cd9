import { useRecords } from '../session/useSession.ts'

/** Whose store is open; undefined while that is read, and before there is a council. */
export function useCouncilName(): string | undefined {
  const [council] = useRecords('council')
  return council === undefined ? undefined : String(council['name'])
}
