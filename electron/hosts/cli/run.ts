import { ORPCError } from '@orpc/server'
import { Problem, plainProblem } from '../../../shared/problems/problem.ts'
import { type PlainProblem, problemMessage } from '../../../shared/problems/problemText.ts'
import { withoutStore } from '../../app/openApp.ts'
import { backup } from './backup.ts'
import { backupAdvice } from './backupAdvice.ts'
import { calendar } from './calendar.ts'
import { charts } from './charts.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { compile } from './compile.ts'
import { doctor } from './doctor.ts'
import { exportCommand } from './export.ts'
import { findCommand, helpFor } from './help.ts'
import { importCommand } from './import.ts'
import { inspect } from './inspect.ts'
import { lock, passphrase, recovery, unlock } from './lock.ts'
import { pages } from './pages.ts'
import { readingAdvice } from './readingOptions.ts'
import { restore } from './restore.ts'
import { readSecret } from './secret.ts'
import { serve } from './serve.ts'
import { sign } from './sign.ts'
import { slides } from './slides.ts'
import { tableCommand } from './table.ts'
import { templateCommand } from './template.ts'
import { type Streams, terminal } from './terminal.ts'
import { typeset } from './typeset.ts'
import { verify } from './verify.ts'

/** Every command, in the order `help` lists them. */
export const commands: readonly Command[] = [
  importCommand,
  exportCommand,
  tableCommand,
  templateCommand,
  backup,
  restore,
  doctor,
  lock,
  unlock,
  passphrase,
  recovery,
  check,
  compile,
  calendar,
  charts,
  slides,
  typeset,
  pages,
  inspect,
  sign,
  verify,
  serve,
]

const stoppedByUser = 130
/** Milliseconds that a command has to end in after it was asked to. */
const patience = 5000

/**
 * Runs one command line.
 * @returns the exit code: 0, 1 where a command says what is wrong, 2 for bad input, 130 when stopped by the user
 * @throws whatever is a bug
 */
export async function run(args: readonly string[], streams: Streams = process): Promise<number> {
  const { stdout, stderr } = streams
  const [name, ...rest] = args
  const json = rest.includes('--json')
  const stop = new AbortController()
  const interrupt = (): void => {
    if (stop.signal.aborted) process.exit(stoppedByUser)
    stop.abort()
    // What does not stop when asked is stopped.
    setTimeout(() => process.exit(stoppedByUser), patience).unref()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  try {
    const help = helpFor(commands, args)
    if (help !== undefined) {
      stdout.write(help)
      return 0
    }
    const command = findCommand(commands, name ?? '')
    const { own, passphraseFile } = withoutPassphrase(rest)
    const act = () => command.run(own, terminal(json, stop.signal, streams))
    const result = await act().catch(async cause => {
      await openStore(problemIn(cause), passphraseFile, cause)
      return act()
    })
    stdout.write(json ? `${JSON.stringify(result)}\n` : command.describe(result))
    return command.fails?.(result) === true ? 1 : 0
  } catch (cause) {
    const failure = await failureOf(cause)
    if (failure === undefined) throw cause
    if (json) stdout.write(`${JSON.stringify({ error: failure })}\n`)
    stderr.write(`${failure.message}\n`)
    return failure.code === 'cancelled' ? stoppedByUser : 2
  } finally {
    process.removeListener('SIGINT', interrupt)
    process.removeListener('SIGTERM', interrupt)
  }
}

/** An option of every command, which none of them knows: what opens a locked store. */
const passphraseOption = '--store-passphrase-file'

function withoutPassphrase(args: readonly string[]): { own: readonly string[]; passphraseFile: string | undefined } {
  const at = args.indexOf(passphraseOption)
  if (at === -1) return { own: args, passphraseFile: undefined }
  return { own: args.toSpliced(at, 2), passphraseFile: args[at + 1] ?? '-' }
}

/**
 * Opens the locked store that a command has stopped at before it did anything, with what somebody types or a file says.
 * @throws cause where it stopped at something else, or where nobody can be asked
 */
async function openStore(problem: PlainProblem | undefined, file: string | undefined, cause: unknown): Promise<void> {
  const { file: store } = problem?.place ?? {}
  const mayAsk = file !== undefined || process.stdin.isTTY
  if (problem?.code !== 'store-keyed' || store === undefined || !mayAsk) throw cause
  const secret = await readSecret(file, 'رمز پایگاه داده: ')
  await withoutStore(api => api.storeFiles.open({ file: store, passphrase: secret }))
}

/** What a program reads of an expected failure; undefined for a bug. */
async function failureOf(cause: unknown): Promise<(PlainProblem & { message: string }) | undefined> {
  const problem = problemIn(cause)
  if (problem === undefined) return undefined
  const message = problemMessage(problem)
  const advice = (await backupAdvice(problem.code, problem.place)) ?? readingAdvice(problem)
  return { ...problem, message: advice === undefined ? message : `${message}\n${advice}` }
}

function problemIn(cause: unknown): PlainProblem | undefined {
  if (cause instanceof Problem) return plainProblem(cause)
  return cause instanceof ORPCError && cause.code === 'PROBLEM' ? (cause.data as PlainProblem) : undefined
}
