import type { ReactNode } from 'react'
import type { Edition } from '../../shared/document.ts'
import { Button } from './Button.tsx'
import { useGiving } from './useGiving.tsx'

interface GiveFileProps {
  label: string
  icon: ReactNode
  /** Of the label, seen beside the icon; a button without it stands where its picture is enough. */
  word?: string
  isQuiet?: boolean
  /** «این جدول» */
  what: string
  give: (edition: Edition) => Promise<{ file: File; closed: number }>
}

/** Saves a file that has one format. */
export function GiveFile({ label, icon, word, isQuiet = false, what, give }: GiveFileProps) {
  const giving = useGiving<void>(what, (_format, edition) => give(edition))
  return (
    <>
      <Button
        {...(isQuiet ? { look: 'quiet' } : {})}
        icon={word === undefined}
        aria-label={label}
        isPending={giving.isPending}
        onPress={() => giving.give()}
      >
        {icon}
        {word}
      </Button>
      {giving.question}
    </>
  )
}
