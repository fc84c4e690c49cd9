import { FileUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import type { TablePreview } from '../../../shared/api/tables.ts'
import type { RecordKind } from '../../../shared/tables/index.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { toBase64 } from '../../components/toBase64.ts'
import { showProblem } from '../../state/toasts.ts'
import { ImportPreview } from './ImportPreview.tsx'
import styles from './Library.module.css'

/** As every table may be. */
const mostBytes = 256 * 2 ** 20

interface ReadFile {
  name: string
  content: string
  preview: TablePreview
}

/** Where a CSV file can be dropped or picked; its preview stands over the table until it is decided. */
export function ImportTable({ kind, children }: { kind: RecordKind; children: (tools: ReactNode) => ReactNode }) {
  const [file, setFile] = useState<ReadFile | null>(null)
  const [isReading, setIsReading] = useState(false)
  const read = async (given: File | undefined): Promise<void> => {
    if (!given) return
    if (given.size > mostBytes) {
      const message = `پروندهٔ «${given.name}» از ۲۵۶ مگابایت بزرگ‌تر است؛ آن را بخش کنید. چیزی نوشته نشد.`
      return showProblem({ code: 'bad-csv', message, place: { file: given.name } })
    }
    setIsReading(true)
    try {
      const content = await toBase64(given)
      setFile({ name: given.name, content, preview: await api.tables.preview({ kind, name: given.name, content }) })
    } catch (cause) {
      showProblem(problemOf(cause))
    } finally {
      setIsReading(false)
    }
  }
  const tools = (
    <FileTrigger acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']} onSelect={files => void read(files?.[0])}>
      <Button isDisabled={isReading}>
        <FileUp size={16} aria-hidden />
        {isReading ? 'در حال خواندن…' : 'آوردن CSV'}
      </Button>
    </FileTrigger>
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
      {file ? <ImportPreview kind={kind} {...file} onClose={() => setFile(null)} /> : null}
    </DropZone>
  )
}
