import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { orpc } from '../api/api.ts'
import { Button } from '../components/Button.tsx'
import { saveFile } from '../components/saveFile.ts'
import { followKept } from '../drafts/keptByWindow.ts'
import { heldWords } from './heldWords.ts'

/** Gives what was typed and could not be saved, where there is any. */
export default function SaveHeld() {
  const { data: about } = useQuery(orpc.store.about.queryOptions())
  const held = useSyncExternalStore(followKept, () => (about === undefined ? '' : heldWords(about.id)))
  if (held === '') return null
  return <Button onPress={() => saveFile(textFile(held))}>ذخیرهٔ نوشته‌های ذخیره‌نشده…</Button>
}

const textFile = (text: string) =>
  new File([`\uFEFF${text}\n`], 'متن ذخیره نشده – شاید غیرعلنی.txt', { type: 'text/plain;charset=utf-8' })
