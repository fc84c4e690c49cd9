import type { Service } from './service.ts'
import { giveTable } from './tableExport.ts'
import { importTable, previewTable, tableHeaders } from './tableImport.ts'

export const tables: Service<'tables'> = ({ store, author }) => ({
  give: input => giveTable(store, input),
  headers: input => tableHeaders(input),
  preview: input => previewTable(store, input),
  import: input => importTable(store, input, author),
})
