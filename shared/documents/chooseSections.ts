import { toPersianDigits } from '../persian/digits.ts'
import { Problem } from '../problem.ts'
import { sectionNames, sections } from './sections/index.ts'
import type { Section } from './sections/section.ts'

type SessionSection = Extract<Section, { of: 'session' }>
/** What a department's chapter is made of. */
export type ChapterSection = Exclude<Section, SessionSection>

/** Chapters in the order printed; the departments' ones stand together, where the first of their sections was named. */
export type Part = { of: 'session'; section: SessionSection } | { of: 'departments'; sections: ChapterSection[] }

/**
 * The parts an issue asks for, in its order; sources always last.
 * @param names of sections; all of them when left out
 * @throws Problem 'bad-value' for a name that no section has
 */
export function chooseSections(names: readonly string[] = sectionNames): Part[] {
  const chosen = [...new Set([...names.filter(name => name !== 'sources'), 'sources'])].map(sectionNamed)
  const departments: Part = { of: 'departments', sections: chosen.filter(isOfChapter) }
  const first = departments.sections[0]
  return chosen.flatMap((section): Part[] => {
    if (section.of === 'session') return [{ of: 'session', section }]
    return section === first ? [departments] : []
  })
}

function sectionNamed(name: string): Section {
  const found = sections.find(section => section.name === name)
  if (found !== undefined) return found
  const known = toPersianDigits(sectionNames.join('، '))
  throw new Problem('bad-value', `گزارش جلسه بخشی به نام «${name}» ندارد؛ از این نام‌ها برگزینید: ${known}.`)
}

function isOfChapter(section: Section): section is ChapterSection {
  return section.of !== 'session'
}
