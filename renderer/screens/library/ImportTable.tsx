import { FileUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { mostFileBytes } from '../../../shared/api/limits.ts'
import type { TableHeaders, TablePreview } from '../../../shared/api/tables.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { readChosen } from '../../components/readChosen.ts'
import { showProblem } from '../../state/toasts.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import { GiveTable } from './GiveTable.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { type ColumnChoice, keepAnswers, keptAnswers } from './keptColumns.ts'
import styles from './Library.module.css'

/** What a file of another sort is, and what to do, is said when it is chosen. */
const accepted = ['.csv', '.tsv', '.txt', 'text/csv', '.xlsx', '.xls', '.ods']

/** How the file is to be read, as somebody chose; by its own words without. */
type Reading = Partial<ColumnChoice> & { headerRow?: number; records?: number[]; choices?: ReadingChoices }
type Questions = TablePreview['questions']

/** A file on its way into the table: its columns are chosen, then it is looked at. */
type Stage =
  | { is: 'columns'; file: File; headers: TableHeaders }
  | {
      is: 'preview'
      file: File
      headers: TableHeaders
      reading: Reading
      preview: TablePreview
      /** All that was asked, answered or not. */
      questions: Questions
    }

/** Where a CSV file can be dropped or picked; its preview stands over the table until it is decided. */
export function ImportTable({ kind, children }: { kind: RecordKind; children: (tools: ReactNode) => ReactNode }) {
  const [stage, setStage] = useState<Stage | null>(null)
  const [isReading, setIsReading] = useState(false)
  const read = async (given: File | undefined): Promise<void> => {
    if (!given) return
    if (given.size > mostFileBytes)
      return showProblem(new Problem('table-file-too-large', { most: mostFileBytes / 2 ** 20 }, { file: given.name }))
    await whileReading(async () => {
      const file = await readChosen(given)
      const headers = await api.tables.headers({ kind, file })
      if (headers.trouble === null) await look(file, headers, {})
      else setStage({ is: 'columns', file, headers })
    })
  }
  const chooseHeader = (file: File, headerRow: number): Promise<void> =>
    whileReading(async () => {
      setStage({ is: 'columns', file, headers: await api.tables.headers({ kind, file, headerRow }) })
    })
  const look = async (file: File, headers: TableHeaders, reading: Reading): Promise<void> => {
    const first = await api.tables.preview({ kind, file, ...reading })
    const kept = reading.choices === undefined ? keptAnswers(kind, namesOf(headers), first.questions) : {}
    const preview = isEmpty(kept) ? first : await api.tables.preview({ kind, file, ...reading, choices: kept })
    const known = stage?.is === 'preview' && reading.choices !== undefined ? stage.questions : first.questions
    setStage({
      is: 'preview',
      file,
      headers,
      reading: isEmpty(kept) ? reading : { ...reading, choices: kept },
      preview,
      questions: withNew(known, preview.questions),
    })
  }
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
  const tools = (
    <>
      <FileTrigger acceptedFileTypes={accepted} onSelect={files => void read(files?.[0])}>
        <Button isPending={isReading}>
          <FileUp size={16} aria-hidden />
          {isReading ? 'در حال خواندن…' : 'بارگذاری CSV'}
        </Button>
      </FileTrigger>
      <GiveTable kind={kind} />
    </>
  )
  return (
    <DropZone
      className={styles['drop'] ?? ''}
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        const dropped = items.find(item => item.kind === 'file')
        void dropped?.getFile().then(read)
      }}
    >
      {children(tools)}
      {stage?.is === 'columns' ? (
        <ColumnChooser
          // Another row has other columns.
          key={stage.headers.headerRow}
          kind={kind}
          name={stage.file.name}
          headers={stage.headers}
          isBusy={isReading}
          onHeader={row => void chooseHeader(stage.file, row)}
          onChosen={choice =>
            void whileReading(() => look(stage.file, stage.headers, { ...choice, headerRow: stage.headers.headerRow }))
          }
          onClose={() => setStage(null)}
        />
      ) : null}
      {stage?.is === 'preview' ? (
        <ImportPreview
          kind={kind}
          {...stage}
          isBusy={isReading}
          onReading={change => {
            const reading = { ...stage.reading, ...change }
            setStage({ ...stage, reading })
            void whileReading(() => look(stage.file, stage.headers, reading))
          }}
          onDone={() => keepAnswers(kind, namesOf(stage.headers), stage.reading.choices)}
          onColumns={() => setStage({ is: 'columns', file: stage.file, headers: stage.headers })}
          onClose={() => setStage(null)}
        />
      ) : null}
    </DropZone>
  )
}

const namesOf = ({ columns }: TableHeaders) => columns.map(({ header }) => header)
const isEmpty = (choices: ReadingChoices) => Object.keys(choices).length === 0

/** What is asked stays to be seen when it is answered; what is still open has its newest meanings. */
function withNew(known: Questions, found: Questions): Questions {
  const fresh = new Map(found.map(question => [question.about, question]))
  const isNew = ({ about }: Questions[number]) => known.every(question => question.about !== about)
  return [...known.map(question => fresh.get(question.about) ?? question), ...found.filter(isNew)]
}
