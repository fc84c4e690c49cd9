import { now, toCalendarDateTime, today } from '@internationalized/date'

const council = 'Asia/Tehran'

/** The council's day, ISO 8601. */
export const todayInTehran = (): string => today(council).toString()

/** The second of the council's clock, '2023-01-08T11:17:06'. */
export const momentInTehran = (): string => toCalendarDateTime(now(council)).set({ millisecond: 0 }).toString()
