import type { ReadingChoices } from '../../../../shared/columnTypes/readingChoices.ts'
import type { SheetQuestion, Submission } from './submission.ts'

/** What several files of one department ask alike: one answer holds for all of them. */
export interface SharedQuestions {
  department: { code: string; name: string }
  files: readonly Submission[]
  questions: readonly SheetQuestion[]
  /** Answers that all of these files have. */
  answers: ReadingChoices
}

/** Of each department, what more than one of its files asks; a question that others have the same meanings of. */
export function sharedQuestions(files: readonly Submission[]): SharedQuestions[] {
  const byDepartment = Map.groupBy(files.filter(isRead), ({ preview }) => preview?.sender?.code ?? null)
  return [...byDepartment].flatMap(([code, own]) => {
    const department = own[0]?.preview?.sender
    if (code === null || department == null) return []
    const asked = own.flatMap(one => one.questions.map(question => ({ one, question })))
    const groups = [...Map.groupBy(asked, ({ question }) => sortOf(question)).values()]
    const shared = groups.filter(group => group.length > 1)
    // Files that do not ask all of them are not asked together.
    const together = Map.groupBy(shared, group => group.map(({ one }) => one.id).join(' '))
    return [...together.values()].map(some => {
      const asking = some[0]?.map(({ one }) => one) ?? []
      return { department, files: asking, questions: some.flatMap(summed), answers: commonAnswers(asking) }
    })
  })
}

/** What a file asks by itself. */
export function ownQuestions(one: Submission, shared: readonly SharedQuestions[]): readonly SheetQuestion[] {
  const elsewhere = shared.filter(({ files }) => files.some(({ id }) => id === one.id))
  const sorts = new Set(elsewhere.flatMap(({ questions }) => questions.map(sortOf)))
  return one.questions.filter(question => !sorts.has(sortOf(question)))
}

const isRead = ({ isOut, preview }: Submission): boolean => !isOut && preview !== undefined && preview.trouble === null

/** Alike are questions whose answers are. */
function sortOf({ about, readings }: SheetQuestion): string {
  const choices = readings.map(({ choice }) => String(choice[about])).toSorted()
  return [about, ...choices].join(' ')
}

/** The first of them, for the rows of all. */
function summed(group: readonly { one: Submission; question: SheetQuestion }[]): SheetQuestion[] {
  const [first] = group
  const count = group.reduce((sum, { question }) => sum + question.count, 0)
  return first === undefined ? [] : [{ ...first.question, file: first.one.file.name, count }]
}

function commonAnswers(files: readonly Submission[]): ReadingChoices {
  const [first = {}, ...others] = files.map(({ readings }) => readings['']?.choices ?? {})
  const names = Object.keys(first) as (keyof ReadingChoices)[]
  return Object.fromEntries(
    names.flatMap(name => (others.every(other => other[name] === first[name]) ? [[name, first[name]]] : [])),
  )
}
