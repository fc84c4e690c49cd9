import { downloadDashboard, exportDashboard } from './dashboardExport.ts'
import { readGiven } from './givenTable.ts'
import type { Service } from './service.ts'
import { downloadTable, exportTable } from './tableExport.ts'
import { importTable, previewTable, tableHeaders } from './tableImport.ts'

export const tables: Service<'tables'> = ({ store, sessionCache, author }) => ({
  download: input => downloadTable(store, input),
  export: input => exportTable(store, input),
  downloadDashboard: input => downloadDashboard({ store, sessionCache }, input),
  exportDashboard: input => exportDashboard({ store, sessionCache }, input),
  headers: async input => tableHeaders(store, await readGiven(input, 'top')),
  preview: async input => previewTable(store, await readGiven(input, 'whole')),
  import: async input => importTable(store, await readGiven(input, 'whole'), author),
})
