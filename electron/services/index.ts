import { agenda } from './agenda.ts'
import { attachments } from './attachments.ts'
import { backups } from './backups.ts'
import { bundles } from './bundles.ts'
import { changes } from './changes.ts'
import { charts } from './charts.ts'
import { checks } from './checks.ts'
import { councils } from './councils.ts'
import { documents } from './documents.ts'
import { door } from './door.ts'
import { energy } from './energy.ts'
import { facts } from './facts.ts'
import { hallNetwork } from './hallNetwork.ts'
import { host } from './host.ts'
import { locking } from './locking.ts'
import { outputs } from './outputs.ts'
import { pdfFiles } from './pdfFiles.ts'
import { presenting } from './presenting.ts'
import { recording } from './recording.ts'
import { records } from './records.ts'
import { reports } from './reports.ts'
import { search } from './search.ts'
import type { Noun, Service } from './service.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { signing } from './signing.ts'
import { store } from './store.ts'
import { storeFiles } from './storeFiles.ts'
import { stores } from './stores.ts'
import { submissions } from './submissions.ts'
import { tables } from './tables.ts'
import { templates } from './templates.ts'

/** Every feature, by its noun in the contract. */
export const services: { readonly [N in Noun]: Service<N> } = {
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
  pdfFiles,
  presenting,
  recording,
  records,
  reports,
  search,
  sessions,
  settings,
  signing,
  store,
  storeFiles,
  stores,
  submissions,
  tables,
  templates,
}
