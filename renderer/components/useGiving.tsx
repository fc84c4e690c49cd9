import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Edition } from '../../shared/document.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { EditionQuestion } from './EditionQuestion.tsx'
import { saveFile } from './saveFile.ts'

/** A file as the contract gives it, and how many closed records it holds. */
interface GivenFile {
  file: File
  closed: number
}

interface Giving<F> {
  give: (format: F) => void
  isPending: boolean
  /** Which edition is wanted, while that is asked. */
  question: ReactNode
}

/**
 * Saves a file in one of its formats. One that holds closed records is saved only when its edition was asked.
 * @param what «این جدول»
 */
export function useGiving<F>(what: string, fileOf: (format: F, edition: Edition) => Promise<GivenFile>): Giving<F> {
  const [whole, setWhole] = useState<GivenFile & { format: F }>()
  const giving = useMutation({
    mutationFn: ({ format, edition }: { format: F; edition: Edition }) => fileOf(format, edition),
    onSuccess: (given, { format, edition }) =>
      edition === 'closed' && given.closed > 0 ? setWhole({ ...given, format }) : saveFile(given.file),
  })
  const answered = ({ file, format }: { file: File; format: F }, edition: Edition): void => {
    setWhole(undefined)
    if (edition === 'closed') saveFile(file)
    else giving.mutate({ format, edition: 'public' })
  }
  return {
    give: format => giving.mutate({ format, edition: 'closed' }),
    isPending: giving.isPending,
    question:
      whole === undefined ? null : (
        <EditionQuestion onClose={() => setWhole(undefined)} onAnswer={edition => answered(whole, edition)}>
          <p>{toPersianDigits(`${what} ${whole.closed} رکورد غیرعلنی دارد.`)}</p>
        </EditionQuestion>
      ),
  }
}
