/** Whether there is anything to show a window on; only Linux runs without. */
export function hasDisplay({ platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? '') || Boolean(env['WAYLAND_DISPLAY'] ?? '')
}

/** Milliseconds within which a program that ends with an error has not opened a window at all. */
export const early = 15_000
