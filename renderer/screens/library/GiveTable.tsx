import { Download, FileDown, FileSpreadsheet } from 'lucide-react'
import { use } from 'react'
import type { TableFormat } from '../../../shared/fileOptions.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { api } from '../../api/api.ts'
import { ButtonMenu } from '../../components/ActionMenu.tsx'
import { PartsContext } from '../../components/grid/parts.ts'
import { useGiving } from '../../components/useGiving.tsx'

const files: readonly [format: TableFormat, label: string, icon: React.ReactNode][] = [
  ['xlsx', 'ذخیرهٔ Excel', <FileSpreadsheet key="xlsx" size={16} aria-hidden />],
  ['csv', 'ذخیرهٔ CSV', <FileDown key="csv" size={16} aria-hidden />],
]

/**
 * Saves the whole table, for a spreadsheet or to be filled by a department and brought back; a workbook has its amounts
 * in the unit that the grid shows them in, where there is one: bills have none before their first month.
 */
export function GiveTable({ kind }: { kind: RecordKind }) {
  const money = use(PartsContext)?.model.columns.find(column => column.money !== undefined)?.money
  const { give, isPending, question } = useGiving<TableFormat>('این جدول', (format, edition) =>
    api.tables.download({ kind, edition, format, ...(money !== undefined && { money }) }),
  )
  const actions = files.map(([format, label, icon]) => ({ label, icon, onAction: () => give(format) }))
  return (
    <>
      <ButtonMenu
        label="ذخیرهٔ جدول"
        actions={actions}
        isPending={isPending}
        icon={<Download size={16} aria-hidden />}
        word="ذخیره"
      />
      {question}
    </>
  )
}
