// Markdown that no person wrote: signs by the thousand, on which a parser takes time with their square or its stack
// runs over. To the parser such signs are letters; the text itself stays as it is.

/** Matches a run of signs that sets nothing in bold: people write three. Not a line of them, which is a rule. */
const RE_LONG_RUN = /([*_~`])\1{30,}/g
const RE_RULE_LINE = /^[ \t]*([*_-])(?:[ \t]*\1)*[ \t]*$/
/** Quotations in quotations, lists in lists: so many on one line. */
const RE_DEEP = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?){20,}/
/** Signs of one kind in a whole text, which cost the square of their number where they find no partner. */
const MOST: readonly [sign: RegExp, most: number][] = [
  [/\[/g, 3_000],
  [/\]/g, 3_000],
  [/~~/g, 2_000],
  [/</g, 20_000],
]

/** A text of the same length. */
export function bounded(text: string): string {
  let out = text
  for (const [sign, most] of MOST)
    if ((out.match(sign)?.length ?? 0) > most) out = out.replace(sign, signs => 'x'.repeat(signs.length))
  return out
    .split('\n')
    .map(line =>
      line
        .replace(RE_DEEP, signs => 'x'.repeat(signs.length))
        .replace(RE_LONG_RUN, signs => (RE_RULE_LINE.test(line) ? signs : 'x'.repeat(signs.length))),
    )
    .join('\n')
}
