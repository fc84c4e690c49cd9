import { Problem } from '../../../shared/problems/problem.ts'
import type { Command } from './command.ts'

const closing =
  'هر فرمان با --json نتیجه را برای برنامه‌ها چاپ می‌کند. کد خروج: 0 درست، 1 آنچه سنجیده شد ایراد دارد (اگر فرمان چنین بگوید)، 2 ورودی نادرست.'

/**
 * The help that a command line asks for: of all commands, or of the one it names; undefined for one that asks for none.
 * @throws Problem 'command-unknown'
 */
export function helpFor(commands: readonly Command[], [name, ...rest]: readonly string[]): string | undefined {
  if (name === undefined) return overview(commands)
  if (name !== 'help' && !isHelpOption(name))
    return asksForHelp(rest) ? commandHelp(findCommand(commands, name)) : undefined
  const [about] = rest
  return about === undefined || isHelpOption(about) ? overview(commands) : commandHelp(findCommand(commands, about))
}

const isHelpOption = (arg: string): boolean => arg === '--help' || arg === '-h'

/** What follows «--» are names, whatever they look like. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? undefined : end).some(isHelpOption)
}

/** @throws Problem 'command-unknown' */
export function findCommand(commands: readonly Command[], name: string): Command {
  const command = commands.find(candidate => candidate.name === name)
  if (command === undefined) throw new Problem('command-unknown', { name })
  return command
}

function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`)
  return [
    'شورانامه: تهیهٔ گزارش جلسه‌های شورای شهر',
    '',
    'npm run shoranameh -- <فرمان>',
    '',
    ...lines,
    '  help',
    '      این راهنما را نشان می‌دهد؛ راهنمای یک فرمان: help <فرمان>.',
    '',
    closing,
    '',
  ].join('\n')
}

/** The space before an option in brackets, which may hold others in theirs. */
const beforeOption = / (?=\[(?:[^[\]]|\[[^\]]*\])*\](?: |$))/g

/** What it does, and its options, one a line: some commands have more than twenty. */
function commandHelp({ usage, summary }: Command): string {
  return [summary, '', `npm run shoranameh -- ${usage.replaceAll(beforeOption, '\n    ')}`, '', closing, ''].join('\n')
}
