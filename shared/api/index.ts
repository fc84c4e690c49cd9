import { agenda } from './agenda.ts'
import { bundlePaths, bundles } from './bundles.ts'
import { changes } from './changes.ts'
import { chartPaths, charts } from './charts.ts'
import { checks } from './checks.ts'
import { councils } from './councils.ts'
import { documentPaths, documents } from './documents.ts'
import { door } from './door.ts'
import { energy } from './energy.ts'
import { facts } from './facts.ts'
import { host } from './host.ts'
import { outputs } from './outputs.ts'
import { pdfFiles } from './pdfFiles.ts'
import { recording } from './recording.ts'
import { records } from './records.ts'
import { reports } from './reports.ts'
import { search } from './search.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { store } from './store.ts'
import { storeFiles } from './storeFiles.ts'
import { tables } from './tables.ts'

/** What a window may ask: nothing that reads or writes a file of this machine wherever the caller says. */
export const windowContract = {
  agenda,
  bundles,
  changes,
  charts,
  checks,
  councils,
  documents,
  door,
  energy,
  facts,
  host,
  outputs,
  recording,
  records,
  reports,
  search,
  sessions,
  settings,
  store,
  tables,
}

/** Everything a host can ask of the product; the terminal and the tests speak all of it. */
export const contract = {
  ...windowContract,
  bundles: { ...bundles, ...bundlePaths },
  charts: { ...charts, ...chartPaths },
  documents: { ...documents, ...documentPaths },
  pdfFiles,
  storeFiles,
}
