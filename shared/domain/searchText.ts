/** Letters of the longest text that is searched for; of what is pasted, no more is taken. */
export const longestSearch = 200
