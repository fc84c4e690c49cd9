/** Hears how far a job is: parts that are done, of how many. */
export type Told = (done: number, of: number) => void
