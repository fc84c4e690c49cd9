/**
 * What whoever chose a password should know before handing it on, in Persian. Few viewers prepare what is typed
 * (poppler, MuPDF, pdf.js and qpdf do not), so what preparation changed must be typed as changed.
 * @param prepared what `preparePassword` made of it
 */
export function passwordNotes(password: string, prepared: Buffer, whose: string): string[] {
  const notes: string[] = []
  if (!prepared.equals(Buffer.from(password, 'utf8')))
    notes.push(
      `${whose} با نیم‌فاصله یا شکل ویژهٔ حرف نوشته شده است. بیشتر نمایشگرها آن را تنها بی‌نیم‌فاصله و با حرف‌های ساده می‌پذیرند.`,
    )
  if (/[يىك]/.test(password))
    notes.push(`${whose} «ي» یا «ك» عربی دارد و با صفحه‌کلید فارسی درست نوشته نمی‌شود. «ی» و «ک» بهتر است.`)
  return notes
}
