import { FileDown, FileSpreadsheet } from 'lucide-react'
import { use } from 'react'
import type { TableFormat } from '../../../shared/fileOptions.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { api } from '../../api/api.ts'
import { GiveFile } from '../../components/GiveFile.tsx'
import { PartsContext } from '../../components/grid/parts.ts'

const files: readonly [format: TableFormat, label: string, word: string, icon: React.ReactNode][] = [
  ['xlsx', 'ذخیرهٔ Excel', 'Excel', <FileSpreadsheet key="xlsx" size={16} aria-hidden />],
  ['csv', 'ذخیرهٔ CSV', 'CSV', <FileDown key="csv" size={16} aria-hidden />],
]

/**
 * Saves the whole table, for a spreadsheet or to be filled by a department and brought back; a workbook has its amounts
 * in the unit that the grid shows them in, where there is one: bills have none before their first month.
 */
export function GiveTable({ kind }: { kind: RecordKind }) {
  const money = use(PartsContext)?.model.columns.find(column => column.money !== undefined)?.money
  return files.map(([format, label, word, icon]) => (
    <GiveFile
      key={format}
      label={label}
      icon={icon}
      word={word}
      what="این جدول"
      give={edition => api.tables.download({ kind, edition, format, ...(money !== undefined && { money }) })}
    />
  ))
}
