import { useMutation, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { problemMessage } from '../../shared/problems/problemText.ts'
import { orpc } from '../api/api.ts'
import { Button } from '../components/Button.tsx'
import { saveFile } from '../components/saveFile.ts'
import { withPaths } from '../components/withPaths.tsx'
import { followKept } from '../drafts/keptByWindow.ts'
import styles from './ConnectionBar.module.css'
import { heldWords } from './heldWords.ts'

/**
 * Says that the store's file was taken away while this window is open, where what was saved is, and gives what was not.
 */
export function StoreBar() {
  const { data: door, refetch, isFetching } = useQuery(orpc.door.state.queryOptions())
  const { data: can } = useQuery(orpc.host.capabilities.queryOptions())
  const reveal = useMutation(orpc.host.reveal.mutationOptions())
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

function SaveHeld() {
  const { data: about } = useQuery(orpc.store.about.queryOptions())
  const held = useSyncExternalStore(followKept, () => (about === undefined ? '' : heldWords(about.id)))
  if (held === '') return null
  return <Button onPress={() => saveFile(textFile(held))}>ذخیرهٔ نوشته‌های ذخیره‌نشده…</Button>
}

const textFile = (text: string) =>
  new File([`\uFEFF${text}\n`], 'متن ذخیره نشده – شاید غیرعلنی.txt', { type: 'text/plain;charset=utf-8' })
