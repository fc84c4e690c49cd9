import type { RecordKind } from '../../records/index.ts'
import { agenda } from './agenda.ts'
import { annex } from './annex.ts'
import { budget } from './budget.ts'
import { drills } from './drills.ts'
import { energy } from './energy.ts'
import { indicators } from './indicators.ts'
import { measures } from './measures.ts'
import { moneyAndIndicators } from './moneyAndIndicators.ts'
import { narrative } from './narrative.ts'
import { otherKinds, otherRecords, otherSessionKinds, otherSessionRecords } from './otherRecords.ts'
import { overview } from './overview.ts'
import { responders } from './responders.ts'
import type { ChapterPage, Section, SectionBuild, SessionBuild } from './section.ts'
import { sources } from './sources.ts'
import { statedFacts } from './statedFacts.ts'
import { statements } from './statements.ts'
import { trainings } from './trainings.ts'

/** Sections made by hand, in printed order. They follow the record kinds a department has, never its name. */
const made: readonly Section[] = [
  chapter('overview', 'خلاصهٔ یک‌صفحه‌ای', [], overview, 'own'),
  chapter('agenda', 'دستور جلسه', ['agendaItem', 'attachment'], agenda),
  chapter('statements', 'اظهارات در صحن', ['statement'], statements),
  chapter('moneyAndIndicators', 'بودجه و شاخص', ['projectProgress'], moneyAndIndicators),
  { name: 'narrative', title: 'شرح گزارش', of: 'report', kinds: ['report'], build: narrative },
  records('statedFacts', 'ارقام اعلام‌شده', ['statedFact'], statedFacts),
  records('indicators', 'شاخص‌ها: هدف و عملکرد', ['indicator', 'indicatorValue'], indicators),
  records('budget', 'بودجه به تفکیک سال و مرحله', ['budgetLine', 'budgetAmount'], budget),
  records('drills', 'رزمایش‌ها به تفکیک نوع و ماه', ['drill'], drills),
  records('trainings', 'آموزش به تفکیک رده', ['training'], trainings),
  records('responders', 'پوشش محله‌ها با گروه امدادیار', ['responderTeam'], responders),
  records('energy', 'مصرف برق', ['energyAccount', 'energyReading'], energy),
  records('measures', 'اقدامات کوتاه‌مدت، میان‌مدت و بلندمدت', ['measure'], measures),
]

/** What the chapters above say in a line each, told at length, and how figures are worked out. */
const details = chapter('linkDetails', 'پیوست: اعتبارات به تفکیک نتیجه و روش محاسبه', ['lineIndicatorLink'], annex)

/** Kinds under a department, and under the session itself, that no section above prints. */
const printed = [...made, details].flatMap(({ kinds }) => kinds)
const others = otherKinds(printed)
const ofSession = otherSessionKinds(printed)

/** Every section of the briefing, in printed order. A new one is its file and one line above. */
export const sections: readonly Section[] = [
  ...made,
  records('otherRecords', 'ردیف‌های دیگر', others, otherRecords(others)),
  ...(ofSession.length > 0
    ? [chapter('otherSessionRecords', 'ردیف‌های دیگر جلسه', ofSession, otherSessionRecords(ofSession))]
    : []),
  details,
  chapter('sources', 'منابع ارقام', [], sources),
]

/** What an issue may choose by name. Sources are printed last, and whenever anything is cited, chosen or not. */
export const sectionNames: readonly string[] = sections.map(({ name }) => name)

/** A chapter of the whole session; it follows the one before on its page unless it asks for its own. */
function chapter(
  name: string,
  title: string,
  kinds: readonly RecordKind[],
  build: SessionBuild,
  page: ChapterPage = 'follows',
): Section {
  return { name, title, kinds, build, page, of: 'session' }
}

/** A section of a department's chapter. */
function records(name: string, title: string, kinds: readonly RecordKind[], build: SectionBuild): Section {
  return { name, title, kinds, build, of: 'department' }
}
