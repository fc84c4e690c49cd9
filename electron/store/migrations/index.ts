import { migration001 } from './001.ts'

/** In order; the database's user_version is how many of them it has had. Landed ones never change. */
export const migrations: readonly string[] = [migration001]
