import { agenda } from './agenda.ts'
import { attachments } from './attachments.ts'
import { backups } from './backups.ts'
import { bundlePaths, bundles } from './bundles.ts'
import { changes } from './changes.ts'
import { chartPaths, charts } from './charts.ts'
import { checks } from './checks.ts'
import { councils } from './councils.ts'
import { documentPaths, documents } from './documents.ts'
import { door } from './door.ts'
import { energy } from './energy.ts'
import { facts } from './facts.ts'
import { hallNetwork } from './hallNetwork.ts'
import { host } from './host.ts'
import { locking } from './locking.ts'
import { outputs } from './outputs.ts'
import { pdfFiles } from './pdfFiles.ts'
import { presenting, presentingPaths } from './presenting.ts'
import { recording } from './recording.ts'
import { records } from './records.ts'
import { reports } from './reports.ts'
import { search } from './search.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { signing } from './signing.ts'
import { store } from './store.ts'
import { storeFiles } from './storeFiles.ts'
import { stores } from './stores.ts'
import { submissions } from './submissions.ts'
import { tablePaths, tables } from './tables.ts'
import { templatePaths, templates } from './templates.ts'

/** What a window may ask: nothing that reads or writes a file of this machine wherever the caller says, but a
 * copy of the store under a new name of its own. */
export const windowContract = {
  agenda,
  attachments,
  backups,
  bundles,
  changes,
  charts,
  checks,
  councils,
  documents,
  door,
  energy,
  facts,
  hallNetwork,
  host,
  locking,
  outputs,
  presenting,
  recording,
  records,
  reports,
  search,
  sessions,
  settings,
  signing,
  store,
  stores,
  submissions,
  tables,
  templates,
}

/** Everything a host can ask of the product; the terminal and the tests speak all of it. */
export const contract = {
  ...windowContract,
  bundles: { ...bundles, ...bundlePaths },
  charts: { ...charts, ...chartPaths },
  documents: { ...documents, ...documentPaths },
  pdfFiles,
  presenting: { ...presenting, ...presentingPaths },
  storeFiles,
  tables: { ...tables, ...tablePaths },
  templates: { ...templates, ...templatePaths },
}
