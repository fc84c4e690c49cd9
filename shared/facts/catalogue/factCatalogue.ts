import type { Session } from '../../session/session.ts'
import { budgetEntries } from './budget.ts'
import { datedEntries } from './dated.ts'
import { energyEntries } from './energy.ts'
import type { CatalogueEntry } from './entry.ts'
import { indicatorEntries } from './indicators.ts'
import { linkEntries } from './links.ts'
import { measureEntries } from './measures.ts'
import { statedEntries } from './stated.ts'

/** Everything a text of the session can cite, kind after kind; made once for each reading of the session. */
export const factCatalogue = (session: Session): CatalogueEntry[] => session.derive(makeCatalogue)

function makeCatalogue(session: Session): CatalogueEntry[] {
  return [budgetEntries, statedEntries, indicatorEntries, datedEntries, energyEntries, measureEntries, linkEntries]
    .flatMap(entries => entries(session))
    .filter(({ fields }) => fields.some(({ periods }) => periods.length > 0))
}
