import type { Question, Shown, ToProgram, ToScreen } from './wire.ts'

/** The program's end of the wire to the test. */
export function tell(message: ToScreen): void {
  process.send?.(message)
}

export function show(box: Shown): void {
  tell({ kind: 'shown', box })
}

type Kind = ToProgram['kind']
type Heard<K extends Kind> = (message: Extract<ToProgram, { kind: K }>) => void
const listeners = new Map<Kind, (message: ToProgram) => void>()

/** Who hears of one kind of message. */
export function hear<K extends Kind>(kind: K, heard: Heard<K>): void {
  listeners.set(kind, heard as (message: ToProgram) => void)
}

type About = Question['about']
type Answers<A extends About> = (question: Extract<Question, { about: A }>) => unknown
const answers = new Map<About, (question: Question) => unknown>()

/** Who answers one kind of question. */
export function answer<A extends About>(about: A, give: Answers<A>): void {
  answers.set(about, give as (question: Question) => unknown)
}

hear('ask', ({ id, question }) => {
  void Promise.resolve(answers.get(question.about)?.(question)).then(given =>
    tell({ kind: 'answer', id, answer: given }),
  )
})

process.on('message', (message: ToProgram) => listeners.get(message.kind)?.(message))
// The test is gone.
process.once('disconnect', () => process.exit(70))
