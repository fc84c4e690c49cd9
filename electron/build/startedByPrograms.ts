/** Workers and processes that the program starts: a file each wherever it is bundled. */
export const startedByPrograms = [
  'electron/hosts/desktop/storeProcess.ts',
  'electron/pdf/renderWorker.ts',
  'electron/docx/renderDocxWorker.ts',
  'electron/webPage/renderWebPageWorker.ts',
  'electron/pptx/renderPptxWorker.ts',
  'electron/xlsx/writeWorkbookWorker.ts',
  'electron/store/file/storeWorker.ts',
  'electron/binder/examineProcess.ts',
  'electron/files/workbook/workbookProcess.ts',
  'electron/binder/bindProcess.ts',
  'electron/binder/verifyProcess.ts',
  'electron/signing/signingProcess.ts',
] as const
