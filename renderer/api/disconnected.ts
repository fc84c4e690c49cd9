/** The process that holds the store has ended; the window gets a line to the next one. */
export class Disconnected extends Error {}
