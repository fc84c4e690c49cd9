import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Edition } from '../../shared/document.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { Button } from './Button.tsx'
import { EditionQuestion } from './EditionQuestion.tsx'
import { saveFile } from './saveFile.ts'

/** A file as the contract gives it, and how many closed records it holds. */
interface GivenFile {
  file: File
  closed: number
}

interface GiveFileProps {
  label: string
  icon: ReactNode
  /** Of the label, seen beside the icon; a button without it stands where its picture is enough. */
  word?: string
  isQuiet?: boolean
  /** «این جدول» */
  what: string
  give: (edition: Edition) => Promise<GivenFile>
}

/** Saves a file. One that holds closed records is saved only when its edition was asked. */
export function GiveFile({ label, icon, word, isQuiet = false, what, give }: GiveFileProps) {
  const [whole, setWhole] = useState<GivenFile>()
  const giving = useMutation({
    mutationFn: give,
    onSuccess: (given, edition) => (edition === 'closed' && given.closed > 0 ? setWhole(given) : saveFile(given.file)),
  })
  const answered = ({ file }: GivenFile, edition: Edition): void => {
    setWhole(undefined)
    if (edition === 'closed') saveFile(file)
    else giving.mutate('public')
  }
  return (
    <>
      <Button
        {...(isQuiet ? { look: 'quiet' } : {})}
        icon={word === undefined}
        aria-label={label}
        isPending={giving.isPending}
        onPress={() => giving.mutate('closed')}
      >
        {icon}
        {word}
      </Button>
      {whole === undefined ? null : (
        <EditionQuestion onClose={() => setWhole(undefined)} onAnswer={edition => answered(whole, edition)}>
          <p>{toPersianDigits(`${what} ${whole.closed} رکورد غیرعلنی دارد.`)}</p>
        </EditionQuestion>
      )}
    </>
  )
}
