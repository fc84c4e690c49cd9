const format = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Tehran',
})

/** «۱۸ دی، ۱۰:۴۲»: an ISO instant as the council's clock says it. */
export function instantText(iso: string): string {
  const parts = Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${parts['day']} ${parts['month']}، ${parts['hour']}:${parts['minute']}`
}
