import { today } from '@internationalized/date'

/** The council's day, ISO 8601. */
export const todayInTehran = (): string => today('Asia/Tehran').toString()
