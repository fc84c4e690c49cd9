import { useQuery } from '@tanstack/react-query'
import type { DoorState } from '../../shared/api/door.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { orpc } from '../api/api.ts'
import { withFigures } from './withFigures.tsx'

type Working = Extract<DoorState, { kind: 'working' }>

/** Milliseconds between two looks at how far it is. */
const lookAgain = 400

const doings: Record<Working['doing'], string> = {
  lock: 'در حال رمز گذاشتن',
  unlock: 'در حال حذف رمز',
  restore: 'در حال بازگردانی نسخه',
  mend: 'در حال ترمیم پایگاه داده',
}

/** What the store is closed for, and how far that is; undefined while it is open. @param isAsked by this window, now */
export function useStoreWork(isAsked = false): string | undefined {
  const { data } = useQuery({
    ...orpc.door.state.queryOptions(),
    refetchInterval: ({ state }) => (isAsked || state.data?.kind === 'working' ? lookAgain : false),
  })
  return data?.kind === 'working' ? wordsOf(data) : undefined
}

/** The same in a dialog that has asked for it. */
export function StoreProgress({ isAsked }: { isAsked: boolean }) {
  const words = useStoreWork(isAsked)
  return <p role="status">{isAsked && words !== undefined ? withFigures(words) : null}</p>
}

const wordsOf = ({ doing, done, of }: Working): string =>
  of === 0 ? `${doings[doing]}…` : toPersianDigits(`${doings[doing]}: ${done} از ${of} پرونده`)
