const format = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Tehran',
})

const ofDay = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Asia/Tehran',
})

/** «یکشنبه ۸ آذر ۱۴۰۵»: the day of an ISO instant, as the council's clock says it. */
export function dayText(iso: string): string {
  const parts = Object.fromEntries(ofDay.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${parts['weekday']} ${parts['day']} ${parts['month']} ${parts['year']}`
}

/** «۱۰:۴۲» */
export function timeText(iso: string): string {
  const parts = Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${parts['hour']}:${parts['minute']}`
}

/** «۱۸ دی، ۱۰:۴۲»: an ISO instant as the council's clock says it. */
export function instantText(iso: string): string {
  const parts = Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${parts['day']} ${parts['month']}، ${parts['hour']}:${parts['minute']}`
}

const ofSecond = new Intl.DateTimeFormat('fa-IR', { timeStyle: 'medium', hour12: false, timeZone: 'Asia/Tehran' })

/** «۱۱:۱۷:۰۶» */
export function secondText(iso: string): string {
  return ofSecond.format(new Date(iso))
}
