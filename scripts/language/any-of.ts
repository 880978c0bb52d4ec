// Long lists of words in a pattern, one idea a line.

/** anyOf`如果 若是 要是` → `(?:如果|若是|要是)`: words parted by white space, each a piece of a pattern as in a regex literal. */
export function anyOf({ raw }: TemplateStringsArray): string {
  return `(?:${raw.join('').trim().split(/\s+/u).join('|')})`
}

/** The same for phrases with blanks in them, parted by `|` and line ends: phraseOf`let us not | never again`. */
export function phraseOf({ raw }: TemplateStringsArray): string {
  const phrases = raw
    .join('')
    .trim()
    .split(/\s*\|\s*|\s*\n\s*/u)
  return `(?:${phrases.filter(phrase => phrase !== '').join('|')})`
}

/** A pattern from its pieces, with the `u` flag: `pattern('^', WORDS, '$')`. */
export function pattern(...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join(''), 'u')
}

/** The same for either case of letters. */
export function anyCase(...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join(''), 'iu')
}

/** A piece of a pattern on several lines: line ends and the indentation around them are no part of it. */
export function unbroken({ raw }: TemplateStringsArray, ...parts: readonly string[]): string {
  return raw.map((piece, index) => piece.replace(/\s*\n\s*/gu, '') + (parts[index] ?? '')).join('')
}
