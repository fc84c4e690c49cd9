import { FileUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { mostFileBytes } from '../../../shared/api/limits.ts'
import type { TableHeaders, TablePreview } from '../../../shared/api/tables.ts'
import type { RecordKind } from '../../../shared/tables/index.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { toBase64 } from '../../components/toBase64.ts'
import { showProblem } from '../../state/toasts.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import { GiveTable } from './GiveTable.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import type { ColumnChoice } from './keptColumns.ts'
import styles from './Library.module.css'

interface GivenFile {
  name: string
  content: string
}

/** A file on its way into the table: its columns are chosen, then it is looked at. */
type Stage =
  | { is: 'columns'; file: GivenFile; headers: TableHeaders }
  | { is: 'preview'; file: GivenFile; headers: TableHeaders; choice?: ColumnChoice; preview: TablePreview }

/** Where a CSV file can be dropped or picked; its preview stands over the table until it is decided. */
export function ImportTable({ kind, children }: { kind: RecordKind; children: (tools: ReactNode) => ReactNode }) {
  const [stage, setStage] = useState<Stage | null>(null)
  const [isReading, setIsReading] = useState(false)
  const read = async (given: File | undefined): Promise<void> => {
    if (!given) return
    if (given.size > mostFileBytes) {
      const message = `پروندهٔ «${given.name}» از ۶۴ مگابایت بزرگ‌تر است؛ آن را بخش کنید. چیزی نوشته نشد.`
      return showProblem({ code: 'bad-csv', message, place: { file: given.name } })
    }
    await whileReading(async () => {
      const file = { name: given.name, content: await toBase64(given) }
      const headers = await api.tables.headers({ kind, ...file })
      if (headers.trouble === null) await look(file, headers)
      else setStage({ is: 'columns', file, headers })
    })
  }
  const look = async (file: GivenFile, headers: TableHeaders, choice?: ColumnChoice): Promise<void> => {
    const preview = await api.tables.preview({ kind, ...file, ...choice })
    setStage({ is: 'preview', file, headers, ...(choice ? { choice } : {}), preview })
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
      <FileTrigger acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']} onSelect={files => void read(files?.[0])}>
        <Button isPending={isReading}>
          <FileUp size={16} aria-hidden />
          {isReading ? 'در حال خواندن…' : 'آوردن CSV'}
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
          kind={kind}
          name={stage.file.name}
          headers={stage.headers}
          isBusy={isReading}
          onChosen={choice => void whileReading(() => look(stage.file, stage.headers, choice))}
          onClose={() => setStage(null)}
        />
      ) : null}
      {stage?.is === 'preview' ? (
        <ImportPreview
          kind={kind}
          {...stage.file}
          choice={stage.choice}
          preview={stage.preview}
          onColumns={() => setStage({ is: 'columns', file: stage.file, headers: stage.headers })}
          onClose={() => setStage(null)}
        />
      ) : null}
    </DropZone>
  )
}
