import { energyFact } from '../energyFact.ts'
import { budget } from '../sections/budget.ts'
import { drills } from '../sections/drills.ts'
import { linksFact } from '../sections/linkedTable.ts'
import { measures } from '../sections/measures.ts'
import { responders } from '../sections/responders.ts'
import { statedFacts } from '../sections/statedFacts.ts'
import { trainings } from '../sections/trainings.ts'
import { agenda } from './kinds/agenda.ts'
import { closing } from './kinds/closing.ts'
import { figures } from './kinds/figures.ts'
import { indicators } from './kinds/indicators.ts'
import { opener } from './kinds/item.ts'
import { narrative } from './kinds/narrative.ts'
import { tableSlide } from './kinds/records.ts'
import { resolutions } from './kinds/resolutions.ts'
import { statements } from './kinds/statements.ts'
import { title } from './kinds/title.ts'
import { votes } from './kinds/votes.ts'
import type { SlideKind } from './slideKind.ts'

/** Every kind of slide, in the order shown. A new one is its file and one entry here. */
export const slideKinds: readonly SlideKind[] = [
  { name: 'title', of: 'session', build: title },
  { name: 'agenda', of: 'session', build: agenda },
  { name: 'opener', of: 'item', build: opener },
  { name: 'figures', of: 'report', build: figures },
  { name: 'narrative', of: 'report', build: narrative },
  {
    name: 'statedFacts',
    of: 'records',
    kinds: ['statedFact'],
    build: tableSlide({
      name: 'stated',
      title: ({ department }) => `ارقام اعلام‌شدهٔ ${department.name}`,
      section: statedFacts,
      without: ['اظهارکننده'],
    }),
  },
  { name: 'indicators', of: 'records', kinds: ['indicator', 'indicatorValue'], build: indicators },
  {
    name: 'budget',
    of: 'records',
    kinds: ['budgetLine', 'budgetAmount'],
    build: tableSlide({
      name: 'budget',
      title: ({ department }) => `بودجهٔ ${department.name} به تفکیک سال و مرحله`,
      section: budget,
      without: ['کد', 'طبقه', 'منطقه'],
    }),
  },
  {
    name: 'moneyAndIndicators',
    of: 'records',
    // How far projects are is no slide of its own until a presenter adds the chart.
    kinds: ['lineIndicatorLink', 'projectProgress'],
    build: ({ session, codes }) => ({
      slides: [],
      ...(session.rows.lineIndicatorLink.length === 0 ? {} : { fact: linksFact(codes, session) }),
    }),
  },
  {
    name: 'drills',
    of: 'records',
    kinds: ['drill'],
    build: tableSlide({
      name: 'drills',
      title: ({ department }) => `رزمایش‌های ${department.name}`,
      section: drills,
      without: ['همکاران'],
    }),
  },
  {
    name: 'trainings',
    of: 'records',
    kinds: ['training'],
    build: tableSlide({
      name: 'trainings',
      title: ({ department }) => `آموزش‌های ${department.name} به تفکیک رده`,
      section: trainings,
    }),
  },
  {
    name: 'responders',
    of: 'records',
    kinds: ['responderTeam', 'neighbourhood'],
    build: tableSlide({
      name: 'responders',
      title: () => 'پوشش محله‌ها با گروه امدادیار',
      section: responders,
    }),
  },
  {
    name: 'energy',
    of: 'records',
    kinds: ['energyReading', 'energyAccount'],
    build: ({ session, department, codes }) =>
      session.rows.energyAccount.some(account => account.department === department.code)
        ? { slides: [], fact: energyFact(codes, session, department) }
        : { slides: [] },
  },
  {
    name: 'measures',
    of: 'records',
    kinds: ['measure'],
    build: tableSlide({
      name: 'measures',
      title: ({ department }) => `اقدام‌های ${department.name} در سه افق`,
      section: measures,
      without: ['نهادهای مؤثر', 'مبنا'],
    }),
  },
  { name: 'statements', of: 'item', build: statements },
  { name: 'votes', of: 'item', build: votes },
  { name: 'resolutions', of: 'item', build: resolutions },
  { name: 'closing', of: 'end', build: closing },
]
