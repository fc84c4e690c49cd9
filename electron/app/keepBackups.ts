import type { StoreDamage } from '../../shared/domain/storeDamage.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Store } from '../store/database.ts'
import { isCopied, listBackups } from '../store/file/backups.ts'
import { besideStore } from '../store/file/besideStore.ts'
import { readSettings } from '../store/settings.ts'
import { settle } from '../store/settle.ts'
import { DailyCheck } from './dailyCheck.ts'
import { SecondPlace } from './secondPlace.ts'

/** Milliseconds between two looks at the store. */
const lookAfter = 1000
/** Milliseconds of work between two copies. */
const between = 15 * 60_000
/** Milliseconds after which a copy is given up: of an hour at work, and when somebody waits for the program to end. */
const [patience, quitPatience] = [10 * 60_000, 4000]

/** The copies that are made of an open store. */
export interface Copies {
  /** Why the last one could not be made. */
  readonly failure: Problem | undefined
  /** Why the second place lacks the last one. */
  readonly away: Problem | undefined
  /** What is wrong with the store itself, as far as was looked. */
  readonly damage: readonly StoreDamage[]
  /** Makes one now. @returns whether there was anything to copy @throws Problem */
  make(): Promise<boolean>
  /** Makes no more, once one that is being made is done. */
  stop(): Promise<void>
  /** Makes the last one, and no more. */
  end(): Promise<void>
}

/**
 * Keeps copies of an open store: one every fifteen minutes in which it was written, and one when it is let go. None is
 * made of a store whose file is lost, for another store may lie in its place.
 * @param logBug hears of a copy that could not be made; the older ones are left
 */
export function keepBackups(store: Store, now: () => string, logBug: (cause: unknown) => string): Copies {
  const { guard } = store
  const second = new SecondPlace(store)
  const check = new DailyCheck(store, Date.parse(now()))
  let failure: Problem | undefined
  let making: Promise<boolean> | undefined
  const copy = async (wait: number): Promise<boolean> => {
    if (isCopied(store.path)) return false
    try {
      const { backupRoom: room } = await readSettings(store)
      const made = await besideStore('backUp', { store: store.path, at: now(), room }, wait)
      if (made === undefined) throw new Problem('backup-given-up', {}, { file: store.path })
      failure = undefined
      return true
    } catch (cause) {
      failure = cause instanceof Problem ? cause : new Problem('backup-not-whole', {}, { file: store.path })
      logBug(cause)
      throw failure
    }
  }
  const copyTwice = async (wait: number): Promise<boolean> => {
    const isMade = await copy(wait)
    await second.bring(Date.parse(now()), wait)
    return isMade
  }
  const make = (wait: number): Promise<boolean> => {
    making ??= copyTwice(wait).finally(() => {
      making = undefined
    })
    return making
  }
  /** Whoever asked for it has been told of it where it failed. */
  const attempt = (wait: number): Promise<unknown> => make(wait).catch(() => undefined)
  let [tried, resting] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const poll = (): void => {
    const instant = Date.parse(now())
    if (instant < resting && resting - instant <= between) return
    try {
      settle(store, instant)
      if (making === undefined) second.keepUp(instant, patience).catch(logBug)
      if (guard?.lost() === undefined) check.keepUp(instant, patience).catch(logBug)
      const last = listBackups(store.path).find(({ kind }) => kind === 'backup')
      // What lies ahead was made before the clock was put back.
      const since = Math.max(...[tried, Date.parse(last?.at ?? '')].filter(time => time <= instant))
      if (instant - since < between || guard?.lost() !== undefined) return
      tried = instant
      void attempt(patience)
    } catch (cause) {
      // A drive that is away for a while must not end the copies of all that is written after it is back.
      resting = instant + between
      logBug(cause)
    }
  }
  const looking = guard === undefined ? undefined : setInterval(poll, lookAfter).unref()
  const stop = async (): Promise<void> => {
    clearInterval(looking)
    await making?.catch(() => undefined)
    await check.done()
  }
  return {
    get failure() {
      return failure
    },
    get away() {
      return second.problem
    },
    get damage() {
      return check.damage
    },
    async make() {
      guard?.refuseLost()
      settle(store, Date.parse(now()), 0)
      return make(patience)
    },
    stop,
    async end() {
      await stop()
      if (guard === undefined || guard.lost() !== undefined) return
      settle(store, Date.parse(now()), 0)
      await attempt(quitPatience)
    },
  }
}
