/** Votes. */
export const voteActs = {}
