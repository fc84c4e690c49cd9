/** Whether this is the compiled program that Electron runs: sources are .ts and lie in a checkout. */
export const isStaged = import.meta.url.endsWith('.js')

/** What a file of ours that is started by its name ends in. */
export const extension = isStaged ? '.js' : '.ts'
