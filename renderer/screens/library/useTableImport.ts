import { useState } from 'react'
import { mostFileBytes } from '../../../shared/api/limits.ts'
import type { TableHeaders, TablePreview } from '../../../shared/api/tablePreview.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { readChosen } from '../../components/readChosen.ts'
import { showProblem } from '../../state/toasts.ts'

/** What a file's columns are, and what all its rows have in those that it lacks. */
export interface ColumnChoice {
  columns: (string | null)[]
  shared: Record<string, string>
}

/** What was typed over a cell of the file, which had another text. */
export interface MendedCell {
  row: number
  column: number
  text: string
  was: string
}

/** How the file is to be read, as somebody chose; by its own words without. */
export interface Reading extends Partial<ColumnChoice> {
  sheet?: string
  headerRow?: number
  records?: number[]
  leftOut?: number[]
  mended?: MendedCell[]
  choices?: ReadingChoices
}
type Questions = TablePreview['questions']

/** A file on its way into the table: its columns are chosen, then it is looked at. */
type Stage =
  | { is: 'columns'; file: File; headers: TableHeaders; reading: Reading }
  | {
      is: 'preview'
      file: File
      headers: TableHeaders
      reading: Reading
      preview: TablePreview
      /** All that was asked, answered or not. */
      questions: Questions
    }

/** Reads a file for a kind's table, as often as somebody says that it is to be read in another way. */
export function useTableImport(kind: RecordKind) {
  const [stage, setStage] = useState<Stage | null>(null)
  const [isReading, setIsReading] = useState(false)
  const whileReading = async (work: () => Promise<void>): Promise<void> => {
    setIsReading(true)
    try {
      await work()
    } catch (cause) {
      showProblem(problemOf(cause))
    } finally {
      setIsReading(false)
    }
  }
  const begin = async (file: File, sheet?: string): Promise<void> => {
    const headers = await api.tables.headers({ kind, file, ...(sheet !== undefined && { sheet }) })
    if (headers.trouble === null) await look(file, headers, sheetOf(headers))
    else setStage({ is: 'columns', file, headers, reading: sheetOf(headers) })
  }
  /** @param known what was asked of the file before, so that it stays to be seen */
  const look = async (file: File, headers: TableHeaders, reading: Reading, known: Questions = []): Promise<void> => {
    const preview = await api.tables.preview({ kind, file, ...reading })
    setStage({ is: 'preview', file, headers, reading, preview, questions: withNew(known, preview.questions) })
  }
  /** The headers in the row that a reading names. */
  const headersFor = async (
    { file, headers }: Stage,
    { headerRow = headers.headerRow }: Reading,
  ): Promise<TableHeaders> =>
    headerRow === headers.headerRow ? headers : api.tables.headers({ kind, file, headerRow, ...sheetOf(headers) })
  return {
    stage,
    isReading,
    async read(given: File | undefined): Promise<void> {
      if (!given) return
      if (given.size > mostFileBytes)
        return showProblem(new Problem('table-file-too-large', { most: mostFileBytes / 2 ** 20 }, { file: given.name }))
      await whileReading(async () => begin(await readChosen(given)))
    },
    chooseSheet: ({ file }: Stage, sheet: string) => void whileReading(() => begin(file, sheet)),
    chooseHeader: (old: Stage, headerRow: number) =>
      void whileReading(async () => {
        const headers = await headersFor(old, { headerRow })
        setStage({ is: 'columns', file: old.file, headers, reading: { ...sheetOf(headers), headerRow } })
      }),
    /** Reads it again with what somebody has said beside what was said before. */
    change(old: Stage, said: Reading) {
      const reading = { ...old.reading, ...said }
      setStage({ ...old, reading })
      void whileReading(async () =>
        look(old.file, await headersFor(old, reading), reading, old.is === 'preview' ? old.questions : []),
      )
    },
    backToColumns: ({ file, headers, reading }: Stage) => setStage({ is: 'columns', file, headers, reading }),
    close: () => setStage(null),
  }
}

const sheetOf = ({ sheet }: TableHeaders): { sheet?: string } => (sheet === null ? {} : { sheet })

/** What is asked stays to be seen when it is answered; what is still open has its newest meanings. */
function withNew(known: Questions, found: Questions): Questions {
  const fresh = new Map(found.map(question => [question.about, question]))
  const isNew = ({ about }: Questions[number]) => known.every(question => question.about !== about)
  return [...known.map(question => fresh.get(question.about) ?? question), ...found.filter(isNew)]
}
