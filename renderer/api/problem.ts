import { ORPCError } from '@orpc/client'
import type { Place, ProblemCode } from '../../shared/problem.ts'

/** A failure as people read it. */
export interface ShownProblem {
  /** For the log and for whoever asks. */
  code: ProblemCode | 'disconnected' | 'refused' | 'bug'
  message: string
  place: Place
}

/** What any failed call says. A bug's own words are for the log, so they are not shown. */
export function problemOf(cause: unknown): ShownProblem {
  if (cause instanceof ORPCError && cause.code === 'PROBLEM') {
    const { code, place } = cause.data as { code: ProblemCode; place: Place }
    return { code, message: cause.message, place }
  }
  if (isRefused(cause)) return { code: 'refused', message: refusedMessage, place: {} }
  if (isDisconnection(cause)) return { code: 'disconnected', message: disconnectedMessage, place: {} }
  return { code: 'bug', message: bugMessage, place: {} }
}

/** The host cannot be reached: it was closed, or this window belongs to an earlier launch. */
export function isDisconnection(cause: unknown): boolean {
  return cause instanceof TypeError || isRefused(cause)
}

/** The host answers, but this window belongs to an earlier launch. */
export function isRefused(cause: unknown): boolean {
  return cause instanceof ORPCError && cause.status === 401
}

const disconnectedMessage = 'برنامه پاسخ نمی‌دهد. آنچه ذخیره شده است سر جای خود است؛ برنامه را دوباره باز کنید.'
const refusedMessage = 'این پنجره از اجرای پیشین برنامه مانده است. آن را ببندید و پنجرهٔ تازه را به کار ببرید.'
const bugMessage = 'خطایی پیش‌بینی‌نشده رخ داد. داده‌های ذخیره‌شده سر جای خودند؛ دوباره بکوشید و اگر ماند، گزارش دهید.'
