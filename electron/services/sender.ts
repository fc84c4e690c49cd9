import { fold } from '../../shared/persian/normalise.ts'
import type { Access } from '../store/access.ts'
import { listRecords } from '../store/records.ts'
import type { GivenTable } from './givenTable.ts'

/** A department that a file is from. */
export interface Sender {
  code: string
  name: string
}

/**
 * Whose file it is: as somebody says, by the stamp of a form, or by the one department whose name stands in the file's
 * name; null where none of them tells it.
 */
export async function senderOf(
  store: Access,
  { name, department, stamp }: Pick<GivenTable, 'name' | 'department' | 'stamp'>,
): Promise<Sender | null> {
  const departments = await knownSenders(store)
  const said = department ?? stamp?.department
  return (said === undefined ? senderNamed(departments, [name]) : senderCalled(departments, said)) ?? null
}

/** All departments. */
export async function knownSenders(store: Access): Promise<Sender[]> {
  return (await listRecords(store, 'department')).map(({ code, name }) => ({ code, name }))
}

/** The department of this code or name. */
export function senderCalled(departments: readonly Sender[], said: string): Sender | undefined {
  return departments.find(one => one.code === said) ?? departments.find(one => fold(one.name) === fold(said))
}

/**
 * The one department whose name stands in one of the texts as whole words, the longest of several: «آتش‌نشانی» stands
 * in «گزارش آتش نشانی ۱۴۰۱.xlsx», «آب» not in «آبان.xlsx».
 */
export function senderNamed(departments: readonly Sender[], texts: readonly string[]): Sender | undefined {
  const words = texts.map(wordsOf)
  const named = departments.filter(({ name }) => words.some(text => text.includes(wordsOf(name))))
  const [first, second] = named.toSorted((a, b) => b.name.length - a.name.length)
  return first !== undefined && first.name.length === second?.name.length ? undefined : first
}

const wordsOf = (text: string) =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
