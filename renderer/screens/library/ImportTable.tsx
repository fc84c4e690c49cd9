import { FileUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import type { RecordKind } from '../../../shared/records/index.ts'
import { acceptedTables } from '../../components/acceptedTables.ts'
import { Button } from '../../components/Button.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import { GiveTable } from './GiveTable.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import styles from './Library.module.css'
import { useTableImport } from './useTableImport.ts'

/** Where a file with a table can be dropped or picked; its preview stands over the table until it is decided. */
export function ImportTable({ kind, children }: { kind: RecordKind; children: (tools: ReactNode) => ReactNode }) {
  const { stage, isReading, ...act } = useTableImport(kind)
  const tools = (
    <>
      <FileTrigger acceptedFileTypes={acceptedTables} onSelect={files => void act.read(files?.[0])}>
        <Button isPending={isReading} {...(isReading ? {} : { 'aria-label': 'بارگذاری Excel یا CSV' })}>
          <FileUp size={16} aria-hidden />
          {isReading ? 'در حال خواندن…' : 'بارگذاری'}
          {isReading ? null : <span className={styles['formats']}>Excel یا CSV</span>}
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
        void dropped?.getFile().then(file => act.read(file))
      }}
    >
      {children(tools)}
      {stage?.is === 'columns' ? (
        <ColumnChooser
          // Another sheet or row has other columns.
          key={`${stage.headers.sheet} ${stage.headers.headerRow}`}
          kind={kind}
          name={stage.file.name}
          headers={stage.headers}
          reading={stage.reading}
          isBusy={isReading}
          onSheet={sheet => act.chooseSheet(stage, sheet)}
          onHeader={row => act.chooseHeader(stage, row)}
          onChosen={said => act.change(stage, said)}
          onClose={act.close}
        />
      ) : null}
      {stage?.is === 'preview' ? (
        <ImportPreview
          kind={kind}
          {...stage}
          isBusy={isReading}
          onSheet={sheet => act.chooseSheet(stage, sheet)}
          onReading={change => act.change(stage, change)}
          onColumns={() => act.backToColumns(stage)}
          onClose={act.close}
        />
      ) : null}
    </DropZone>
  )
}
