import type { Command } from './command.ts'

export function helpText(commands: readonly Command[]): string {
  const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`)
  return [
    'شورانامه: تهیهٔ گزارش جلسه‌های شورای شهر',
    '',
    'npm run shoranameh -- <فرمان>',
    '',
    ...lines,
    '  help',
    '      این راهنما را نشان می‌دهد.',
    '',
    'هر فرمان با --json نتیجه را برای برنامه‌ها چاپ می‌کند. کد خروج: 0 درست، 2 ورودی نادرست.',
    '',
  ].join('\n')
}
