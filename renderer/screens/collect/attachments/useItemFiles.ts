import { useState } from 'react'
import { removedFromAll, removedMessage, type Stripped } from '../../../../shared/domain/activeContent.ts'
import { mostAttachmentBytes } from '../../../../shared/domain/attachmentFile.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { Problem } from '../../../../shared/problems/problem.ts'
import { api } from '../../../api/api.ts'
import { problemOf } from '../../../api/problem.ts'
import { readChosen } from '../../../components/readChosen.ts'
import { keepOpen } from '../../../state/keepOpen.ts'
import { showHidden, useToasts } from '../../../state/toasts.ts'

interface Refused {
  id: string
  problem: Problem
}

interface ItemFiles {
  /** Attaches files to the item, one after the other; each that is refused is told in its place. */
  add: (files: readonly File[]) => void
  /** Gives an attachment another file. */
  replace: (attachment: { code: string; sha256: string }, file: File) => void
  /** How far many files are; null while nothing is under way. */
  progress: { done: number; of: number } | null
  /** Why files were not taken; gone when it has been read. */
  refused: readonly Refused[]
  forget: (id: string) => void
}

/** What is under way with the files of one item of the agenda. */
export function useItemFiles(agendaItem: string): ItemFiles {
  const [progress, setProgress] = useState<ItemFiles['progress']>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const refuse = (cause: unknown): void =>
    setRefused(others => [...others, { id: crypto.randomUUID(), problem: problemOf(cause) }])
  const add = async (files: readonly File[]): Promise<void> => {
    const group = crypto.randomUUID()
    const added: string[] = []
    const stripped: Stripped[] = []
    for (const [done, chosen] of files.entries()) {
      setProgress({ done, of: files.length })
      try {
        const file = await readable(chosen)
        const { row, isNew, removed, hidden } = await api.attachments.add({ agendaItem, file, group })
        showHidden(hidden)
        if (isNew) {
          added.push(row.title)
          if (removed.length > 0) stripped.push({ file: row.file, removed })
        } else show(`«${row.title}» پیش‌تر پیوست همین دستور بود و دوباره افزوده نشد.`)
      } catch (cause) {
        refuse(cause)
      }
    }
    setProgress(null)
    if (stripped.length > 0) show(removedFromAll(stripped))
    if (added.length > 0) show(addedText(added), () => void api.records.undo({ group }))
  }
  const replace = async ({ code, sha256 }: { code: string; sha256: string }, chosen: File): Promise<void> => {
    setProgress({ done: 0, of: 1 })
    try {
      const { row, removed, group, hidden } = await api.attachments.replace({ code, file: await readable(chosen) })
      showHidden(hidden)
      const undo = group === null ? undefined : () => void api.records.undo({ group })
      if (row.sha256 === sha256) show(`پروندهٔ «${row.title}» همان است و اکنون همراه است.`, undo)
      else show(`پروندهٔ «${row.title}» عوض شد.`, undo)
      if (removed.length > 0) show(removedMessage({ file: row.file, removed }))
    } catch (cause) {
      refuse(cause)
    }
    setProgress(null)
  }
  return {
    add: files => void keepOpen(add(files)),
    replace: (attachment, file) => void keepOpen(replace(attachment, file)),
    progress,
    refused,
    forget: id => setRefused(all => all.filter(one => one.id !== id)),
  }
}

function show(text: string, undo?: () => void): void {
  useToasts.getState().show({ tone: 'done', text, ...(undo && { undo }) })
}

function addedText(titles: readonly string[]): string {
  const [title] = titles
  return titles.length === 1 ? `«${title}» پیوست شد.` : toPersianDigits(`${titles.length} پرونده پیوست شد.`)
}

/** @throws Problem before a file is sent that would be refused by its size, or is gone */
async function readable(chosen: File): Promise<File> {
  if (chosen.size > mostAttachmentBytes)
    throw new Problem('attachment-too-large', { most: mostAttachmentBytes / 2 ** 20 }, { file: chosen.name })
  return readChosen(chosen)
}
