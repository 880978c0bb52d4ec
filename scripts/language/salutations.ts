// Whom a speech addresses: where the speech begins, and where something is said to everybody.

import * as english from './en/salutations.ts'
import * as chinese from './zh/salutations.ts'

const RE_OPENS = new RegExp(`^(?:${chinese.OPENS}|${chinese.CALLED}|${english.OPENS})`, 'i')

/** `同志们` `各位来宾` `Good morning`: the speech begins. */
export function opensWithSalutation(words: string): boolean {
  return RE_OPENS.test(words)
}

/** Characters of the address at the head of the words, without its closing punctuation; 0 where there is none. */
export function salutationLength(words: string): number {
  return /[\u4e00-\u9fff]/.test(words) ? addressed(words) : (english.RE_ADDRESS.exec(words)?.[0].length ?? 0)
}

// --- internal ---

/** `尊敬的各位领导，亲爱的同学们：大家好！`: as many pieces as address somebody. */
function addressed(words: string): number {
  let length = 0
  let at = 0
  for (const piece of words.split(/(?<=[，,：:！!。])/)) {
    const bare = piece.replace(/[，,：:！!。\s]+$/, '')
    if (!chinese.RE_ADDRESS.test(bare) || chinese.RE_SAYS.test(bare)) break
    length = at + bare.length
    at += piece.length
    if (/[：:！!。]\s*$/.test(piece)) break
  }
  return length
}
