import { FileDown, FileSpreadsheet, Printer } from 'lucide-react'
import type { DashboardFormat } from '../../../shared/fileOptions.ts'
import { api } from '../../api/api.ts'
import { GiveFile } from '../../components/GiveFile.tsx'
import { useDashboardEdition } from '../../state/dashboardEdition.ts'
import type { ShownDashboard } from './shownDashboard.ts'

const files: readonly [format: DashboardFormat, label: string, word: string, icon: React.ReactNode][] = [
  ['xlsx', 'ذخیرهٔ Excel', 'Excel', <FileSpreadsheet key="xlsx" size={16} aria-hidden />],
  ['csv', 'ذخیرهٔ CSV', 'CSV', <FileDown key="csv" size={16} aria-hidden />],
  ['pdf', 'صفحهٔ چاپی (PDF)', 'صفحهٔ چاپی', <Printer key="pdf" size={16} aria-hidden />],
]

/** Saves what a dashboard shows: the numbers of its charts and tables for a spreadsheet, or its page for paper. */
export function GiveDashboard({ dashboard, session, department, comparedTo }: ShownDashboard) {
  const shown = useDashboardEdition(({ edition }) => edition)
  return files.map(([format, label, word, icon]) => (
    <GiveFile
      key={format}
      label={label}
      icon={icon}
      word={word}
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
