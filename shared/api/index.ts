import { bundles } from './bundles.ts'
import { changes } from './changes.ts'
import { charts } from './charts.ts'
import { checks } from './checks.ts'
import { documents } from './documents.ts'
import { energy } from './energy.ts'
import { host } from './host.ts'
import { records } from './records.ts'
import { sessions } from './sessions.ts'

/** Everything a host can ask of the product. Electron, the browser host, the terminal and the tests all speak it. */
export const contract = { bundles, changes, charts, checks, documents, energy, host, records, sessions }
