/** Speakers and their time. */
export const turnActs = {}
