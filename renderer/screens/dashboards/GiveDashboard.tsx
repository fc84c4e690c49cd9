import { FileDown, FileSpreadsheet, Printer } from 'lucide-react'
import type { DashboardFormat } from '../../../shared/fileOptions.ts'
import { api } from '../../api/api.ts'
import { GiveFile } from '../../components/GiveFile.tsx'
import { useDashboardEdition } from '../../state/dashboardEdition.ts'
import type { ShownDashboard } from './shownDashboard.ts'

const files: readonly [format: DashboardFormat, label: string, icon: React.ReactNode][] = [
  ['xlsx', 'ذخیرهٔ Excel', <FileSpreadsheet key="xlsx" size={16} />],
  ['csv', 'ذخیرهٔ CSV', <FileDown key="csv" size={16} />],
  ['pdf', 'صفحهٔ چاپی (PDF)', <Printer key="pdf" size={16} />],
]

/** Saves what a dashboard shows: the numbers of its charts and tables for a spreadsheet, or its page for paper. */
export function GiveDashboard({ dashboard, session, department, comparedTo }: ShownDashboard) {
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
          session,
          format,
          comparedTo,
          ...(dashboard && { dashboard: dashboard.path }),
          edition: shown === 'public' ? 'public' : asked,
          ...(department !== undefined && { department }),
        })
      }
    />
  ))
}
