import { FileDown, FileSpreadsheet } from 'lucide-react'
import type { Dashboard } from '../../../shared/documents/dashboards.ts'
import type { TableFormat } from '../../../shared/fileOptions.ts'
import { api } from '../../api/api.ts'
import { GiveFile } from '../../components/GiveFile.tsx'
import { useDashboardEdition } from '../../state/dashboardEdition.ts'

interface GiveDashboardProps {
  dashboard: Dashboard
  session: string
  /** Code of the only department that is shown. */
  department: string | undefined
}

const files: readonly [format: TableFormat, label: string, icon: React.ReactNode][] = [
  ['xlsx', 'ذخیرهٔ Excel', <FileSpreadsheet key="xlsx" size={16} />],
  ['csv', 'ذخیرهٔ CSV', <FileDown key="csv" size={16} />],
]

/** Saves what a dashboard shows for a spreadsheet: the numbers of its charts and its tables. */
export function GiveDashboard({ dashboard: { path }, session, department }: GiveDashboardProps) {
  const shown = useDashboardEdition(({ edition }) => edition)
  return files.map(([format, label, icon]) => (
    <GiveFile
      key={format}
      label={label}
      icon={icon}
      isQuiet
      what="این داشبورد"
      give={asked =>
        api.tables.downloadDashboard({
          dashboard: path,
          session,
          format,
          edition: shown === 'public' ? 'public' : asked,
          ...(department !== undefined && { department }),
        })
      }
    />
  ))
}
