// Run-ups are told from sentences that say something, and what they lead to is found.

import { describe, expect, it, test } from 'vitest'
import { endBeforeAside, leadInLength, leadInTopic, RUN_UPS, runUpOf } from '../scripts/language/run-ups.ts'
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
  ['接下来说说冬天的煤。', 'zh', '冬天的煤'],
  ['最后说一句奖金。', 'zh', '奖金'],
  ['再来看看学校的事。', 'zh', '学校'],
  ['还有年轻人。', 'zh', '年轻人'],
  ['运动会的事我多说两句。', 'zh', '运动会'],
  ['Let me turn to rents.', 'en', 'rents'],
  ['Let me begin with the heat.', 'en', 'the heat'],
  ['Let me begin with a short story.', 'en', null],
  ['As for the elevator,', 'en', 'the elevator'],
  ['I want to talk to you right now about a threat to the town.', 'en', 'a threat to the town'],
  ['I want to say a word about the homeless.', 'en', 'the homeless'],
  ['A word about the night shift.', 'en', 'the night shift'],
  ['Next I will talk about the winter coal.', 'en', 'the winter coal'],
  ['Rents are the next thing.', 'en', 'Rents'],
  ['Now to the three pumps we still owe.', 'en', 'the three pumps we still owe'],
  ['And that brings me to the last of the pumps.', 'en', 'the last of the pumps'],
  ['To pay for the pumps we are closing the old yard.', 'en', null],
] as const)('what %s leads to', (text, lang, topic) => {
  const found = runUpOf(text, lang)?.topic
  expect(found ? text.slice(found.start, found.end) : null).toBe(topic)
})

it.each([
  ['说到安全，大家不踏实。', '安全，大家不踏实。'],
  ['说到人，我们最缺焊工。', '我们最缺焊工。'],
  ['至于运费，今年由买方出。', '运费，今年由买方出。'],
  ['说到底，还是缺人。', '说到底，还是缺人。'],
  ['说到做到，六十天通车。', '说到做到，六十天通车。'],
])('what %s says without its lead-in', (text, rest) => {
  expect(text.slice(leadInLength(text))).toBe(rest)
})

it.each([
  ['When it comes to fines, I have changed my mind.', 'fines'],
  ['As for the schools, three of them share a field.', 'the schools'],
  ['As for me, I stay.', null],
  ['As for the schools.', null],
])('what %s is about before it says it', (text, topic) => {
  const found = leadInTopic(text)
  expect(found && text.slice(found.start, found.end)).toBe(topic)
})

it.each([
  ['attendance, where I am afraid I must be the bore.', 'en', 'attendance'],
  ["money, and I'll be quick", 'en', 'money'],
  ['the rota, because some of you have asked me to say a word', 'en', null],
  ['pay your dues, and the roof is mended', 'en', null],
  ['the ferry, which I sold', 'en', null],
  ['沙袋，我要讲一件丢人的事。', 'zh', '沙袋'],
  ['医疗纠纷，还是多说两句', 'zh', '医疗纠纷'],
  ['排水管，今年要说到做到', 'zh', null],
  ['门口，讲好话不如办好事', 'zh', null],
] as const)('%s names its matter before an aside', (heading, lang, topic) => {
  const end = endBeforeAside(heading, lang)
  expect(end === null ? null : heading.slice(0, end)).toBe(topic)
})
