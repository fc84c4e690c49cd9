import { toPersianDigits } from '../persian/digits.ts'

/** What a restore does to the records of one kind: how many go, come back, and become as they were. */
interface ComparedKind {
  table: string
  gone: number
  back: number
  changed: number
}

/** What a restore would change, a line a kind of record, as people read it. */
export function comparedLines(changes: readonly ComparedKind[] | null): string[] {
  if (changes === null) return ['یکی از دو پرونده خوانده نمی‌شود؛ نمی‌توان گفت چه تغییر می‌کند.']
  if (changes.length === 0) return ['رکوردها در هر دو یکی است.']
  return changes.map(({ table, gone, back, changed }) => {
    const parts = [
      gone === 0 ? [] : [`${gone} رکورد در پشتیبان نیست و کنار می‌رود`],
      back === 0 ? [] : [`${back} رکورد برمی‌گردد`],
      changed === 0 ? [] : [`${changed} رکورد به شکل پیشین درمی‌آید`],
    ].flat()
    return toPersianDigits(`${table}: ${parts.join('، ')}.`)
  })
}
