import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { useLocation } from 'wouter'
import { mostFileBytes } from '../../../shared/api/limits.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { orpc } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { readChosen } from '../../components/readChosen.ts'
import { showHidden, showProblem, useToasts } from '../../state/toasts.ts'
import styles from './Start.module.css'

/** Brings a session's bundle in, dropped here or picked. */
export function ImportBundle() {
  const [, go] = useLocation()
  const [isReading, setReading] = useState(false)
  const receive = useMutation(
    orpc.bundles.receive.mutationOptions({
      onSuccess: ({ session, records, changed, hidden, remarks }) => {
        const text = toPersianDigits(`بسته خوانده شد: ${records} رکورد، ${changed} تازه یا دگرگون.`)
        useToasts.getState().show({ tone: 'done', text })
        showHidden(hidden)
        for (const remark of remarks) useToasts.getState().show({ tone: 'problem', text: remark })
        go(`/session/${session}`)
      },
    }),
  )
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    if (file.size > mostFileBytes) return showProblem(new Problem('bundle-file-too-large', {}, { file: file.name }))
    setReading(true)
    try {
      receive.mutate({ file: await readChosen(file) })
    } catch (cause) {
      showProblem(problemOf(cause))
    } finally {
      setReading(false)
    }
  }
  const isBusy = isReading || receive.isPending
  return (
    <DropZone
      className={styles['drop'] ?? ''}
      aria-label="جای رها کردن بستهٔ جلسه"
      onDrop={async ({ items }) => take(await items.find(isFileDropItem)?.getFile())}
    >
      <p>
        پروندهٔ بستهٔ جلسه (‎.shoranameh‎ یا ‎.zip‎) را اینجا رها کنید یا برگزینید. آنچه در پایگاه داده هست از میان نمی‌رود.
      </p>
      <FileTrigger
        acceptedFileTypes={['.shoranameh', '.zip', 'application/zip']}
        onSelect={files => void take(files?.[0])}
      >
        <Button isPending={isBusy}>{isBusy ? 'در حال خواندن…' : 'برگزیدن بسته'}</Button>
      </FileTrigger>
      {receive.isError ? <ProblemNote cause={receive.error} /> : null}
    </DropZone>
  )
}
