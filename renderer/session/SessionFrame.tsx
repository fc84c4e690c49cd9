import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { orpc } from '../api/api.ts'
import { Empty } from '../components/Empty.tsx'
import styles from './SessionFrame.module.css'
import { SessionName } from './SessionName.tsx'
import { StageRail } from './StageRail.tsx'
import { useSession } from './useSession.ts'

interface SessionFrameProps {
  /** Path of the stage at hand. */
  stage: string
  /** The stage is as high as the window where there is room, and its parts scroll by themselves. */
  fills?: boolean
  children: ReactNode
}

/** A session's workspace: what it is and its stages in one row, and the stage at hand. */
export function SessionFrame({ stage, fills = false, children }: SessionFrameProps) {
  const { data: sessions = [], isPending } = useQuery(orpc.sessions.list.queryOptions())
  const session = useSession()
  if (isPending) return null
  if (!session)
    return (
      <Empty title="این جلسه در پایگاه داده نیست">شاید حذف شده باشد؛ از فهرست کنار صفحه جلسهٔ دیگری را باز کنید.</Empty>
    )
  return (
    <div className={`${styles['frame']} ${fills ? styles['fills'] : ''}`}>
      <header className={styles['header']}>
        <SessionName session={session} others={sessions.filter(one => one !== session)}>
          <StageRail at={stage} />
        </SessionName>
      </header>
      <div className={styles['work']}>{children}</div>
    </div>
  )
}
