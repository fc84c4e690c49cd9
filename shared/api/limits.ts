/** The largest table that a window hands over, in bytes: ten years of bills of 1,400 accounts are a tenth. */
export const mostFileBytes = 64 * 2 ** 20

/** The largest bundle, with the files of its attachments: thirty scans of twenty pages have half. */
export const mostBundleBytes = 256 * 2 ** 20

/** The largest call of a window, in bytes: such a file, and what stands around it. */
export const mostCallBytes = mostBundleBytes + 2 ** 20

/** Letters of the longest text that is searched for; of what is pasted, no more is taken. */
export const longestSearch = 200
