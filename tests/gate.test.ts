// Words that a form sets apart (a figure, a stage) and that say something else without the words which open their
// reach: others', denied, conditional, past or imagined ones.

import { describe, expect, test } from 'vitest'
import { liesInReach, refusalToStand } from '../scripts/deck/choose/gate.ts'
import { bindSentence } from '../scripts/language/clauses/index.ts'
import { reading } from './reading.ts'

const langOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const lies = (text: string, words: string) =>
  liesInReach(reading(text, langOf(text)), at(text, words), { start: 0, end: text.length })

describe('words inside the reach of others', () => {
  test.each([
    ['condition', '如果雨不停，水位要到30米。', '水位要到30米'],
    ['condition', 'If the dam breaks, 300 children wait.', '300 children'],
    ['else', '规矩要严，否则罚款500元。', '罚款500元'],
    ['past', '过去，村里有水井30口，水塘12个。', '水塘12个'],
    ['example', '比如，隔壁镇一年修路30公里，修桥12座。', '修桥12座'],
    ['denial-goes-on', '不能让老人走30公里，让孩子走12公里。', '让孩子走12公里'],
    ['denial', 'We do not need 300 tons of salt.', '300 tons'],
    ['not-but', '增长的不是产量30%，而是成本12%。', '产量30%'],
    ['not-but', 'The price is not 300 dollars but 200 dollars.', '300 dollars'],
    ['not-only', '不仅修路30公里，而且修桥12座。', '修路30公里'],
    ['either-or', '要么修路30公里，要么修桥12座。', '修路30公里'],
    ['when', '从8月1日起，门诊每天200人，急诊每天50人。', '急诊每天50人'],
    ['deadline', 'The roof is mended by Friday for 300 dollars.', '300 dollars'],
    ['fear', 'I worry that the dam will lose 300 tons.', '300 tons'],
    ['report', '有人说，修路花了500万元。', '500万元'],
    ['others-mind', '住户担心挡光，担心房价掉三成。', '房价掉三成'],
    ['others-dislike', '网上传开了，水费涨了三成。', '水费涨了三成'],
    ['others-say', '一位船工不高兴，讲“水费涨了三成”。', '水费涨了三成'],
    ['others-tell', '有的家长把电话打到家里，说学费涨了三成。', '学费涨了三成'],
    ['others-want', '有的家长要求装灯，装到30盏。', '30盏'],
  ])('%s: %s', (rule, text, words) => {
    const { bonds } = bindSentence(text, { start: 0, end: text.length }, langOf(text))
    expect(bonds.map(bond => bond.rule)).toEqual([rule])
    expect(lies(text, words)).toBe(true)
  })

  test.each([
    ['what the topic of a sentence is', '修好的那几条路，今年省下30万元。', '30万元'],
    ['what is granted', '虽然多花了30万元，但是水渠修好了。', '30万元'],
    ['what is said for all by who may', '李总理强调，今年修路500公里。', '修路500公里'],
    ['what stands with all that opens it', '如果雨不停，水位要到30米。', '如果雨不停，水位要到30米'],
  ])('not %s: %s', (_, text, words) => expect(lies(text, words)).toBe(false))
})

test.each(['有的家长把电话打到家里，说学校该多请一位老师。'])('whole or not, they are no title: %s', text => {
  expect(refusalToStand(reading(text), { start: 0, end: text.length })).toBe('others-tell')
})
