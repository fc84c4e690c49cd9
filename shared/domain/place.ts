/** What answers for an account, a value or a neighbourhood: the whole city, one of its districts, an organisation. */
export const placeKindChoices = { city: 'شهر', district: 'منطقه', organisation: 'سازمان' } as const
