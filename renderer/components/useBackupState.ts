import { useQuery } from '@tanstack/react-query'
import type { BackupState } from '../../shared/api/backups.ts'
import { orpc } from '../api/api.ts'
import { ageText } from './ageText.ts'

/** Milliseconds after which it is asked again how old the last copy is. */
const askAgain = 30_000

/** How the copies of the open store stand, in words. */
export function useBackupState(): (BackupState & { age: string }) | undefined {
  const { data, dataUpdatedAt } = useQuery({ ...orpc.backups.state.queryOptions(), refetchInterval: askAgain })
  if (data === undefined) return undefined
  return { ...data, age: data.lastAt === null ? 'هنوز نیست' : ageText(data.lastAt, dataUpdatedAt) }
}
