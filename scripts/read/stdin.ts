// Standard input as a file without a name: what it holds must be told from its bytes.

import { failure } from './shared/failure.ts'

/** On the command line, and in messages and deck names. */
export const STDIN = { argument: '-', name: 'stdin' } as const

/** Matches front matter, and text with a heading line: `# 题目`. Not `#话题#`. */
const RE_MARKDOWN = /^\uFEFF?---\r?\n|(?:^|\n)#{1,6}[ \t]+\S/
const LOOKED_AT = 4_000

/** All of it; an endless pipe is cut off at `most`. */
export async function readStdin(stdin: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stdin) {
    chunks.push(chunk)
    length += chunk.length
    if (length > most) throw failure('read-large', STDIN.name, { megabytes: Math.ceil(length / 1e6), most: most / 1e6 })
  }
  return Buffer.concat(chunks)
}

/** `.md` where the text says so, else none. */
export function extensionOf(bytes: Uint8Array): string {
  return RE_MARKDOWN.test(new TextDecoder().decode(bytes.subarray(0, LOOKED_AT))) ? '.md' : ''
}
