// Does the speaker say who he is?

import { expect, it } from 'vitest'
import { presentsSpeaker } from '../scripts/language/introductions.ts'

it.each([
  ['我叫林蔚，在市里工作。', 'zh', true],
  ['我是丰穗农机合作社的理事长，赵铁柱。', 'zh', true],
  ['我叫他老李。', 'zh', false],
  ['I am Helen Abara, and I run the school.', 'en', true],
  ['I am South African.', 'en', false],
] as const)('%s', (sentence, lang, isTrue) => expect(presentsSpeaker(sentence, lang)).toBe(isTrue))
