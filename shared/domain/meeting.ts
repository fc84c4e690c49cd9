/** Words of the session itself. */
export const sessionKindChoices = { ordinary: 'عادی', extraordinary: 'فوق‌العاده' } as const

export const agendaItemKindChoices = {
  report: 'گزارش',
  bill: 'لایحه',
  proposal: 'طرح',
  notice: 'تذکر',
  speech: 'نطق پیش از دستور',
  other: 'سایر',
} as const

export const reportStatusChoices = {
  draft: 'پیش‌نویس',
  submitted: 'ارسال‌شده',
  returned: 'برگشت‌خورده',
  accepted: 'پذیرفته',
} as const
