// Run-ups are told from sentences that say something, and what they lead to is found.

import { describe, expect, it, test } from 'vitest'
import { RUN_UPS, runUpOf } from '../scripts/language/run-ups.ts'
import type { Lang } from '../scripts/model/source.ts'

describe.each(Object.entries(RUN_UPS))('run-ups of %s', (lang, rows) => {
  test.each(rows.map(({ example, counter }) => [example, counter]))('%s / %s', (example, counter) => {
    expect(runUpOf(example, lang as Lang)).not.toBeNull()
    expect(runUpOf(counter, lang as Lang)).toBeNull()
  })
})

it.each([
  ['下面，我就修渠怎么办，讲几点具体要求。', 'zh', '修渠怎么办'],
  ['借这个机会，我想谈谈新渠今后怎么管。', 'zh', '新渠今后怎么管'],
  ['借此机会，我再强调几点意见：', 'zh', null],
  ['再说安全。', 'zh', '安全'],
  ['Now to the three pumps we still owe.', 'en', 'the three pumps we still owe'],
  ['And that brings me to the last of the pumps.', 'en', 'the last of the pumps'],
] as const)('what %s leads to', (text, lang, topic) => {
  const found = runUpOf(text, lang)?.topic
  expect(found ? text.slice(found.start, found.end) : null).toBe(topic)
})
