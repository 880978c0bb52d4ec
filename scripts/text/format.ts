// Values as people read them: seconds on a clock, sizes of files, the head of a long text, text inside HTML.

/** `252` → `4:12`, `3725` → `1:02:05`; never less than `0:00`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

/** `48200` → `49 KB`, `2500000` → `2.5 MB`. */
export function fileSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}

/** One line of at most `most` characters and `…`; line breaks and other white space become single spaces. */
export function shortened(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length > most ? `${flat.slice(0, most)}…` : flat
}

const HTML_ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** `a < b` → `a &lt; b`; also for attributes in double quotes, and for XML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, sign => HTML_ENTITIES[sign] ?? sign)
}
