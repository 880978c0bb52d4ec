// A value that somebody typed (an option, a setting, the name of a file) as a slide can show it.

/** Control characters and halves of characters. Not what joins or turns letters (U+200D, U+200F). */
const RE_UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu

/** ` 在读书会上\n的讲话\0` → `在读书会上 的讲话` */
export function oneLine(text: string): string {
  return text
    .replace(RE_UNPRINTABLE, '')
    .replace(/\s*[\n\r]\s*/gu, ' ')
    .trim()
}
