import type { DocumentFormat } from '../../../shared/fileOptions.ts'

/** What documents are made as, as people say it. */
export const formatNames: Readonly<Record<DocumentFormat, string>> = { pdf: 'PDF', docx: 'Word', html: 'صفحهٔ وب' }
