import { bundles } from './bundles.ts'
import { charts } from './charts.ts'
import { checks } from './checks.ts'
import { documents } from './documents.ts'
import { energy } from './energy.ts'
import { records } from './records.ts'
import { sessions } from './sessions.ts'

/** Everything a host can ask of the product. Electron, the browser host, the terminal and the tests all speak it. */
export const contract = { bundles, charts, checks, documents, energy, records, sessions }
