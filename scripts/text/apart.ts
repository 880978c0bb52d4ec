// Two pieces of a figure may not come to touch because something between them was cut out: `3[1]2` is not 32. One
// answer for cleaning, which leaves a gap there, and for the check, which asks what the slides show.

/** Rules that cut out signs of the format, and what nobody sees or reads: they part nothing. `12**0**0` is 1200. */
export const UNSEEN: ReadonlySet<string> = new Set(['markup', 'invisible', 'struck'])

/** What a figure ends with before a cut, and goes on with behind it: `12`, `12.`; `5`, `.5`. Not `12。`, `. 5`. */
const RE_ENDS = /[\p{Nd}⁰¹²³⁴-⁹]$|\p{Nd}[.．,]$/u
const RE_BEGINS = /^(?:[\p{Nd}⁰¹²³⁴-⁹]|[.．,]\p{Nd})/u
const CHINESE = '[〇零一二三四五六七八九十百千万亿]'
const RE_CHINESE_ENDS = new RegExp(`${CHINESE}$`, 'u')
const RE_CHINESE_BEGINS = new RegExp(`^${CHINESE}`, 'u')

/**
 * `before` and `after` would read as one figure without `gone`. Figures in digits are never joined; Chinese ones are
 * where a line ends in them, for then nothing tells that they are two: `二〇二` newline `四年`. Cells are two, whether a
 * tab or the blanks of a column part them.
 */
export function isFigureJoined(before: string, gone: string, after: string): boolean {
  if (RE_ENDS.test(before) && RE_BEGINS.test(after)) return true
  const isCell = gone.includes('\t') || /^[ 　]{2,}$/u.test(gone)
  const isLine = !isCell && (gone.trim() === '' || gone.includes('\n'))
  return !isLine && RE_CHINESE_ENDS.test(before) && RE_CHINESE_BEGINS.test(after)
}

/** Lines as one, with `glue` between them; where two figures would touch, with a gap. */
export function closedUp(lines: readonly string[], glue: string): string {
  return lines.reduce((all, line) => {
    const isJoined = glue === '' && isFigureJoined(all.slice(-2), '\n', line.slice(0, 2))
    return all + (isJoined ? ' ' : glue) + line
  })
}
