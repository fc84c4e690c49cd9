import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Terminal } from './terminal.ts'

/** One command of the terminal host. Its result is plain JSON; `describe` says the same to a person. */
export interface Command {
  name: string
  usage: string
  summary: string
  run: (args: readonly string[], terminal: Terminal) => Promise<object>
  describe: (result: object) => string
  /** Whether a result is to end in the exit code 1, though nothing failed; of none when left out. */
  fails?: (result: object) => boolean
}

/** Ties a command's result type to its description, so that the list of commands needs no type parameter. */
export function defineCommand<R extends object>(command: {
  name: string
  usage: string
  summary: string
  run: (args: readonly string[], terminal: Terminal) => Promise<R>
  describe: (result: R) => string
  fails?: (result: R) => boolean
}): Command {
  const { describe, fails } = command
  return {
    ...command,
    describe: result => describe(result as R),
    fails: result => fails?.(result as R) === true,
  }
}

export interface Arguments {
  positional: string[]
  option: (name: string) => string | undefined
  /** What was given of an option that may come several times. */
  list: (name: string) => string[]
  flag: (name: string) => boolean
}

/**
 * Reads a command's arguments.
 * @param count how many stand without a name; 'some' for one or more, 'one or none'
 * @param options names of options that take a value
 * @param flags names of options that take none
 * @param lists names of options that take a value and may come several times
 * @throws Problem 'command-malformed' for an unknown option or the wrong number of arguments
 */
export function readArguments(
  args: readonly string[],
  count: number | 'some' | 'one or none',
  options: readonly string[],
  usage: string,
  flags: readonly string[] = [],
  lists: readonly string[] = [],
): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' as const },
        ...Object.fromEntries(flags.map(name => [name, { type: 'boolean' as const }])),
        ...Object.fromEntries(options.map(name => [name, { type: 'string' as const }])),
        ...Object.fromEntries(lists.map(name => [name, { type: 'string' as const, multiple: true }])),
      },
    })
    if (!isCount(positionals.length, count)) throw new TypeError(`${positionals.length} arguments`)
    return {
      positional: positionals,
      option: name => {
        const value = (values as Record<string, unknown>)[name]
        return typeof value === 'string' ? value : undefined
      },
      list: name => ((values as Record<string, unknown>)[name] ?? []) as string[],
      flag: name => (values as Record<string, unknown>)[name] === true,
    }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new Problem('command-malformed', { usage })
  }
}

/** An option the command cannot do without. @throws Problem 'option-missing' */
export function required(value: string | undefined, usage: string): string {
  if (value === undefined) throw new Problem('option-missing', { usage })
  return value
}

/** A path as its user sees it: `npm run` changes the folder and says in INIT_CWD where the user stood. */
export function userPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
}

function isCount(length: number, count: number | 'some' | 'one or none'): boolean {
  if (count === 'some') return length > 0
  return count === 'one or none' ? length <= 1 : length === count
}
