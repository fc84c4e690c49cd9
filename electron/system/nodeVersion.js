/**
 * better-sqlite3 loads on an older Node and then crashes it, so every entry point asks first.
 * @param {string} version
 * @returns {void}
 * @throws when too old
 */
export function requireNode(version) {
  if (Number.parseInt(version, 10) >= 24) return
  throw new Error(
    `شورانامه به Node 24 یا تازه‌تر نیاز دارد و این Node ${version} است. با «npm ci» و سپس «npm run» اجرا کنید تا Node همراه برنامه به کار رود.`,
  )
}
