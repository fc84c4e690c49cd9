import { useQuery } from '@tanstack/react-query'
import type { BackupState } from '../../shared/api/backups.ts'
import { orpc } from '../api/api.ts'
import { ageText } from './ageText.ts'

/** Milliseconds after which it is asked again how old the last copy is. */
const askAgain = 30_000

interface Told extends BackupState {
  /** How old the last copy is. */
  age: string
  /** What is said of it in one line. */
  words: string
  isBad: boolean
}

/** How the copies of the open store stand, in words. */
export function useBackupState(): Told | undefined {
  const { data, dataUpdatedAt } = useQuery({ ...orpc.backups.state.queryOptions(), refetchInterval: askAgain })
  if (data === undefined) return undefined
  const age = data.lastAt === null ? 'هنوز نیست' : ageText(data.lastAt, dataUpdatedAt)
  const isDamaged = data.damage.length > 0
  const words = isDamaged
    ? 'پایگاه داده آسیب دیده است'
    : `پشتیبان: ${age}${data.away === null ? '' : ' · جای دوم نیست'}`
  return { ...data, age, words, isBad: isDamaged || data.isOld }
}
