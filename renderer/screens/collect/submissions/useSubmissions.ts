import { useRef, useState } from 'react'
import { mostFileBytes } from '../../../../shared/api/limits.ts'
import type { FilePreview } from '../../../../shared/api/submissions.ts'
import type { ReadingChoices } from '../../../../shared/columnTypes/readingChoices.ts'
import { Problem } from '../../../../shared/problems/problem.ts'
import { api } from '../../../api/api.ts'
import { problemOf } from '../../../api/problem.ts'
import { readChosen } from '../../../components/readChosen.ts'
import { keepOpen } from '../../../state/keepOpen.ts'
import { showProblem } from '../../../state/toasts.ts'
import type { Reading } from '../../library/useTableImport.ts'
import { questionsOf } from './settled.ts'
import { type SheetQuestion, type SheetReading, type Submission, submitted } from './submission.ts'

/** What departments sent, on its way into the store: read as often as something is said of it, stored in one step. */
export function useSubmissions() {
  const [files, setFiles] = useState<readonly Submission[]>([])
  const [isReading, setIsReading] = useState(false)
  const newest = useRef(0)
  const look = async (next: readonly Submission[]): Promise<void> => {
    setFiles(next)
    const asked = next.filter(({ isOut }) => !isOut)
    const turn = ++newest.current
    if (asked.length === 0) return setIsReading(false)
    setIsReading(true)
    try {
      const { files: found } = await api.submissions.preview({ files: asked.map(submitted) })
      // Something else was said meanwhile, and is on its way.
      if (turn !== newest.current) return
      const previews = new Map(asked.map(({ id }, i) => [id, found[i]]))
      setFiles(next.map(one => withPreview(one, previews.get(one.id))))
    } catch (cause) {
      if (turn === newest.current) showProblem(problemOf(cause))
    } finally {
      if (turn === newest.current) setIsReading(false)
    }
  }
  const change = (id: string, said: Partial<Submission>): void =>
    void look(files.map(one => (one.id === id ? { ...one, ...said } : one)))
  const changeAll = (some: readonly Submission[], said: (one: Submission) => Partial<Submission>): void => {
    const ids = new Set(some.map(({ id }) => id))
    void look(files.map(one => (ids.has(one.id) ? { ...one, ...said(one) } : one)))
  }
  const read = (one: Submission, sheet: string, said: SheetReading): void =>
    change(one.id, { readings: { ...one.readings, [sheet]: { ...one.readings[sheet], ...said } } })
  return {
    files,
    isReading,
    async add(chosen: readonly File[]): Promise<void> {
      const added: Submission[] = []
      for (const one of chosen) {
        try {
          added.push(await begun(one))
        } catch (cause) {
          showProblem(problemOf(cause))
        }
      }
      if (added.length > 0) await keepOpen(look([...files, ...added]))
    },
    sayDepartment: (some: readonly Submission[], department: string | null) => changeAll(some, () => ({ department })),
    leaveOut: (id: string, isOut: boolean) => change(id, { isOut }),
    takeAsLast: (some: readonly Submission[]) => changeAll(some, () => ({ asLast: true })),
    readHidden: (id: string) => change(id, { withHidden: true }),
    /** Answers for all sheets of files. */
    answer: (some: readonly Submission[], choices: ReadingChoices) =>
      changeAll(some, ({ readings }) => ({
        readings: { ...readings, '': { ...readings[''], choices: { ...readings['']?.choices, ...choices } } },
      })),
    /** @param sheet its name; '' of a file that has no sheets */
    sayKind: (one: Submission, sheet: string, kind: SheetReading['kind']) => read(one, sheet, { kind }),
    /** What all rows of a sheet have in columns that it lacks. */
    share: (one: Submission, sheet: string, shared: NonNullable<SheetReading['shared']>) =>
      read(one, sheet, { shared: { ...one.readings[sheet]?.shared, ...shared } }),
    readSheet: (one: Submission, sheet: string, said: Omit<Reading, 'sheet'>) => read(one, sheet, said),
    close: () => {
      newest.current += 1
      setIsReading(false)
      setFiles([])
    },
  }
}

/** @throws Problem of a file that is too large, or gone */
async function begun(chosen: File): Promise<Submission> {
  if (chosen.size > mostFileBytes)
    throw new Problem('table-file-too-large', { most: mostFileBytes / 2 ** 20 }, { file: chosen.name })
  const file = await readChosen(chosen)
  return { id: crypto.randomUUID(), file, readings: {}, asLast: false, withHidden: false, isOut: false, questions: [] }
}

/** What is asked stays to be seen when it is answered; what is still open has its newest meanings. */
function withPreview(one: Submission, preview: FilePreview | undefined): Submission {
  if (preview === undefined) return one
  const found = questionsOf(preview)
  const known = one.questions.map(question => sameIn(found, question) ?? question)
  const fresh = found.filter(question => sameIn(known, question) === undefined)
  return { ...one, preview, questions: [...known, ...fresh] }
}

const sameIn = (all: readonly SheetQuestion[], { about }: SheetQuestion) => all.find(other => other.about === about)
