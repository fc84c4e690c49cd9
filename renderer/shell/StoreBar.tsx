import { useMutation, useQuery } from '@tanstack/react-query'
import { orpc } from '../api/api.ts'
import { Button } from '../components/Button.tsx'
import { isolatePaths } from '../components/isolatePaths.ts'
import styles from './ConnectionBar.module.css'

/** Says that the store's file was taken away while this window is open, and where what was saved is. */
export function StoreBar() {
  const { data: door, refetch, isFetching } = useQuery(orpc.door.state.queryOptions())
  const { data: can } = useQuery(orpc.host.capabilities.queryOptions())
  const reveal = useMutation(orpc.host.reveal.mutationOptions())
  if (door?.kind !== 'lost') return <output aria-live="assertive" />
  const { message, rescued } = door
  return (
    <output aria-live="assertive">
      <div className={`${styles['bar']} ${styles['lost']}`}>
        <p>{isolatePaths(message)}</p>
        {rescued === null ? (
          <Button isPending={isFetching} onPress={() => void refetch()}>
            نگه داشتن در پروندهٔ دیگر
          </Button>
        ) : can?.reveal ? (
          <Button onPress={() => reveal.mutate({ path: rescued })}>نشان دادن پروندهٔ نگه‌داشته</Button>
        ) : null}
      </div>
    </output>
  )
}
