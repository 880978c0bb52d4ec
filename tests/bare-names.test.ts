// A sentence that only names what comes next heads its paragraph as a heading would.

import { expect, test } from 'vitest'
import { isBareName } from '../scripts/language/bare-names.ts'
import type { Lang } from '../scripts/model/source.ts'

test.each<[string, Lang, boolean]>([
  ['水渠清淤。', 'zh', true],
  ['夜班值守：', 'zh', true],
  ['責任要分清。', 'zh', true],
  ['我服气。', 'zh', false],
  ['大家辛苦。', 'zh', false],
  ['去年冬天。', 'zh', false],
  ['先交个底。', 'zh', false],
  ['分三步走。', 'zh', false],
  ['渠水不够。', 'zh', false],
  ['人心齐，好办事。', 'zh', false],
  ['两千五百斤。', 'zh', false],
  ['收成很好。', 'zh', false],
  ['Spare keys.', 'en', true],
  ['Lost property.', 'en', true],
  ['Attendance first.', 'en', true],
  ['Well said.', 'en', false],
  ['Not yet.', 'en', false],
  ['Fish is not fuel.', 'en', false],
  ['Eleven years.', 'en', false],
  ['Batteries failed.', 'en', false],
  ['Keys at the porter’s desk.', 'en', false],
  ['Thank you.', 'en', false],
])('%s', (sentence, lang, isName) => expect(isBareName(sentence, lang)).toBe(isName))
