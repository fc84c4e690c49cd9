import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Edition } from '../../shared/document.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { Button } from './Button.tsx'
import { EditionQuestion } from './EditionQuestion.tsx'
import { fromBase64 } from './fromBase64.ts'
import { saveBytes } from './saveBytes.ts'

/** A file as the contract gives it: its bytes as base64, and how many closed records it holds. */
interface GivenFile {
  name: string
  content: string
  closed: number
}

interface GiveFileProps {
  label: string
  icon: ReactNode
  isQuiet?: boolean
  /** MIME type. */
  type: string
  /** «این جدول» */
  what: string
  give: (edition: Edition) => Promise<GivenFile>
}

/** Saves a file. One that holds closed records is saved only when its edition was asked. */
export function GiveFile({ label, icon, isQuiet = false, type, what, give }: GiveFileProps) {
  const [whole, setWhole] = useState<GivenFile>()
  const save = ({ name, content }: GivenFile) => saveBytes(fromBase64(content), name, type)
  const giving = useMutation({
    mutationFn: give,
    onSuccess: (file, edition) => (edition === 'closed' && file.closed > 0 ? setWhole(file) : save(file)),
  })
  const answered = (file: GivenFile, edition: Edition): void => {
    setWhole(undefined)
    if (edition === 'closed') save(file)
    else giving.mutate('public')
  }
  return (
    <>
      <Button
        {...(isQuiet ? { look: 'quiet' } : {})}
        icon
        aria-label={label}
        isPending={giving.isPending}
        onPress={() => giving.mutate('closed')}
      >
        {icon}
      </Button>
      {whole === undefined ? null : (
        <EditionQuestion onClose={() => setWhole(undefined)} onAnswer={edition => answered(whole, edition)}>
          <p>{toPersianDigits(`${what} ${whole.closed} رکورد غیرعلنی دارد.`)}</p>
        </EditionQuestion>
      )}
    </>
  )
}
