import { FileDown } from 'lucide-react'
import type { RecordKind } from '../../../shared/records/index.ts'
import { api } from '../../api/api.ts'
import { GiveFile } from '../../components/GiveFile.tsx'

/** Saves the whole table as a CSV file, for a spreadsheet or to be filled by a department and brought back. */
export function GiveTable({ kind }: { kind: RecordKind }) {
  return (
    <GiveFile
      label="ذخیرهٔ CSV"
      icon={<FileDown size={16} />}
      what="این جدول"
      give={edition => api.tables.download({ kind, edition })}
    />
  )
}
