import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { problemMessage } from '../../shared/problems/problemText.ts'
import { orpc } from '../api/api.ts'
import { Button } from '../components/Button.tsx'
import { lazyComponent } from '../components/lazyComponent.tsx'
import { useStoreWork } from '../components/StoreProgress.tsx'
import { withFigures } from '../components/withFigures.tsx'
import { withPaths } from '../components/withPaths.tsx'
import styles from './ConnectionBar.module.css'

const load = () => import('./SaveHeld.tsx').then(module => module.default)
const SaveHeld = lazyComponent(load)

/**
 * Says what the store is closed for, or that its file was taken away while this window is open, where what was saved
 * is, and gives what was not.
 */
export function StoreBar() {
  const { data: door, refetch, isFetching } = useQuery(orpc.door.state.queryOptions())
  const work = useStoreWork()
  const { data: can } = useQuery(orpc.host.capabilities.queryOptions())
  const reveal = useMutation(orpc.host.reveal.mutationOptions())
  // It knows how every cell is shown, which no start waits for; it is there before any store is lost.
  useEffect(() => {
    const idle = requestIdleCallback(() => void load().catch(() => undefined))
    return () => cancelIdleCallback(idle)
  }, [])
  if (work !== undefined)
    return (
      <output aria-live="assertive">
        <p className={styles['bar']}>{withFigures(`${work}. آنچه اکنون می‌خواهید، منتظر پایان آن می‌ماند.`)}</p>
      </output>
    )
  if (door?.kind !== 'lost') return <output aria-live="assertive" />
  const { problem, rescued } = door
  return (
    <output aria-live="assertive">
      <div className={`${styles['bar']} ${styles['lost']}`}>
        <p>{withPaths(problemMessage(problem))}</p>
        {rescued === null ? (
          <Button isPending={isFetching} onPress={() => void refetch()}>
            نگه داشتن در پروندهٔ دیگر
          </Button>
        ) : can?.reveal ? (
          <Button onPress={() => reveal.mutate({ path: rescued })}>نشان دادن پروندهٔ نگه‌داشته</Button>
        ) : null}
        <SaveHeld />
      </div>
    </output>
  )
}
