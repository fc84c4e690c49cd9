import { readGiven } from './readTable.ts'
import type { Service } from './service.ts'
import { downloadTable } from './tableExport.ts'
import { importTable, previewTable, tableHeaders } from './tableImport.ts'

export const tables: Service<'tables'> = ({ store, author }) => ({
  download: input => downloadTable(store, input),
  headers: async input => tableHeaders(await readGiven(input)),
  preview: async input => previewTable(store, await readGiven(input)),
  import: async input => importTable(store, await readGiven(input), author),
})
