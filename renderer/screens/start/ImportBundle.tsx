import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { useLocation } from 'wouter'
import { mostBundleBytes } from '../../../shared/api/limits.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { orpc, shownInPlace } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { readChosen } from '../../components/readChosen.ts'
import { showHidden, showProblem, useToasts } from '../../state/toasts.ts'
import { askedBy, BundleQuestion } from './BundleQuestion.tsx'
import styles from './Start.module.css'

/** A bundle on its way in, and what was answered about its tables, by file. */
interface Given {
  file: File
  choices: Readonly<Record<string, ReadingChoices>>
}

const withAnswer = ({ file, choices }: Given, table: string, choice: ReadingChoices): Given => ({
  file,
  choices: { ...choices, [table]: { ...choices[table], ...choice } },
})

/** Brings a session's bundle in, dropped here or picked. */
export function ImportBundle() {
  const [, go] = useLocation()
  const [isReading, setReading] = useState(false)
  const [given, setGiven] = useState<Given>()
  const receive = useMutation(
    orpc.bundles.upload.mutationOptions({
      meta: shownInPlace,
      onSuccess: ({ session, records, changed, hidden, remarks }) => {
        const text = toPersianDigits(`بسته خوانده شد: ${records} رکورد، ${changed} جدید یا تغییرکرده.`)
        useToasts.getState().show({ tone: 'done', text })
        showHidden(hidden)
        for (const remark of remarks) useToasts.getState().show({ tone: 'problem', text: remark })
        go(`/session/${session}`)
      },
    }),
  )
  const read = (next: Given): void => {
    setGiven(next)
    receive.mutate(next)
  }
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    if (file.size > mostBundleBytes) return showProblem(new Problem('bundle-file-too-large', {}, { file: file.name }))
    setReading(true)
    try {
      read({ file: await readChosen(file), choices: {} })
    } catch (cause) {
      showProblem(problemOf(cause))
    } finally {
      setReading(false)
    }
  }
  const isBusy = isReading || receive.isPending
  const problem = receive.isError ? problemOf(receive.error) : undefined
  const asked = problem && askedBy(problem)
  return (
    <DropZone
      className={styles['drop'] ?? ''}
      aria-label="محل انداختن بستهٔ جلسه"
      onDrop={async ({ items }) => take(await items.find(isFileDropItem)?.getFile())}
    >
      <p>
        پروندهٔ بستهٔ جلسه (‎.shoranameh‎ یا ‎.zip‎) را اینجا رها کنید یا انتخاب کنید. آنچه در پایگاه داده هست از میان نمی‌رود.
      </p>
      <FileTrigger
        acceptedFileTypes={['.shoranameh', '.zip', 'application/zip']}
        onSelect={files => void take(files?.[0])}
      >
        <Button isPending={isBusy}>{isBusy ? 'در حال خواندن…' : 'برگزیدن بسته'}</Button>
      </FileTrigger>
      {problem && given && asked ? (
        <BundleQuestion
          {...asked}
          problem={problem}
          onAnswer={choice => read(withAnswer(given, asked.file, choice))}
          onClose={receive.reset}
        />
      ) : problem ? (
        <ProblemNote cause={problem} />
      ) : null}
    </DropZone>
  )
}
