/** Who signs a change where nobody has said their name in the settings. */
export const unnamedUser = 'کاربر'

/** One word of Latin letters, as «root», «a.rezaei», «DESKTOP-1\user». */
const accountName = /^[\w.$@\\-]+$/

/**
 * Whose name may leave the machine with a change, on paper or in a bundle. A machine's account is no person's name and
 * is not recorded; logs of earlier versions hold some, which become «کاربر».
 */
export function signatureOf(who: string): string {
  return who === '' || accountName.test(who) ? unnamedUser : who
}
