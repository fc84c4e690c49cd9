interface MailDraft {
  subject: string
  text: string
  attachment: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }
}

/** Letters of a base64 line (RFC 2045, 6.8). */
const lineLength = 76
/** Bytes of one encoded word of a header, which with its signs may have 75 letters (RFC 2047, 2). */
const wordBytes = 42

/**
 * A letter that waits in the recipient's mail program to be addressed and sent (RFC 5322): nothing is sent from here.
 * @param boundary of its parts; nothing in them may hold it
 */
export function draftMail({ subject, text, attachment }: MailDraft, boundary: string): string {
  const parts = [
    ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', wrapped(utf8(text))],
    [
      `Content-Type: ${attachment.type}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
      '',
      wrapped(attachment.bytes),
    ],
  ]
  const head = [
    'MIME-Version: 1.0',
    // Outlook and others open such a file as a draft.
    'X-Unsent: 1',
    `Subject: ${header(subject)}`,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
  ]
  const body = parts.flatMap(lines => [`--${boundary}`, ...lines])
  return [...head, ...body, `--${boundary}--`, ''].join('\r\n')
}

/** Words of a header that are no ASCII, each whole letters, a line each. */
function header(text: string): string {
  const words: string[] = ['']
  for (const letter of text)
    if (utf8(words.at(-1) + letter).length > wordBytes) words.push(letter)
    else words[words.length - 1] += letter
  return words.map(word => `=?UTF-8?B?${base64(utf8(word))}?=`).join('\r\n ')
}

function wrapped(bytes: Uint8Array<ArrayBuffer>): string {
  return base64(bytes)
    .replaceAll(new RegExp(`.{${lineLength}}`, 'g'), '$&\r\n')
    .trimEnd()
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** In pieces of whole triples: a call takes only so many letters at once. */
function base64(bytes: Uint8Array<ArrayBuffer>): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 24_576)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576))))
  return pieces.join('')
}
