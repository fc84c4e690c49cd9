import type { Row } from '../../../../shared/records/index.ts'
import { crisis } from './crisis.ts'
import { energy } from './energy.ts'
import { services } from './services.ts'

export const reports: Row<'report'>[] = [crisis, services, energy].map(
  ({ item, narrative, keyFigures, code, department, letterNumber, letterDate }) => ({
    code,
    agendaItem: `s6-73-${item}`,
    department,
    period: '1401H1',
    status: 'accepted',
    revision: 1,
    letterNumber,
    letterDate,
    due: null,
    narrative: narrative.join('\n'),
    keyFigures: keyFigures.join('\n'),
    note: null,
    openness: 'open',
  }),
)
