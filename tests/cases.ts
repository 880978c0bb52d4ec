// Loads a pair file: a title line, `.`, input, `.`, expected, `.`; blank lines between the cases. Adding a case is
// adding text.

import { readFileSync } from 'node:fs'

export interface Case {
  title: string
  input: string
  expected: string
}

/** `loadCases('clean-watermarks')` reads tests/cases/clean-watermarks.txt. */
export function loadCases(name: string): Case[] {
  const text = readFileSync(new URL(`cases/${name}.txt`, import.meta.url), 'utf8')
  const parts = `\n${text}`.split(/\n\.(?=\n|$)/)
  if (parts.length % 3 !== 1 || parts.at(-1)?.trim())
    throw new Error(`tests/cases/${name}.txt: a case is not closed by a dot`)
  return Array.from({ length: (parts.length - 1) / 3 }, (_, n) => {
    const [title = '', input = '', expected = ''] = parts.slice(n * 3, n * 3 + 3)
    return { title: title.trim(), input: input.slice(1), expected: expected.slice(1) }
  })
}
