// What is found once for a speech belongs to that speech, and goes with it.

import { expect, it } from 'vitest'
import { convert, understand, type Converted } from '../scripts/convert.ts'
import { once } from '../scripts/deck/once.ts'
import { collected } from './collected.ts'

it('an answer is found once for its owner and key, nothing too', () => {
  const asked: string[] = []
  const ask = once<string | null>()
  const owner = {}
  const find = (key: string) => () => {
    asked.push(key)
    return key === 'nothing' ? null : key
  }
  const answers = ['a', 'nothing', 'a', 'nothing'].map(key => ask(owner, key, find(key)))
  expect(answers).toEqual(['a', null, 'a', null])
  expect(asked).toEqual(['a', 'nothing'])
})

it('another owner is asked anew', () => {
  const ask = once<number>()
  expect([1, 2].map(value => ask({}, 'key', () => value))).toEqual([1, 2])
})

it('two places of one owner do not mix', () => {
  const owner = {}
  expect([1, 2].map(value => once<number>()(owner, 'key', () => value))).toEqual([1, 2])
})

it('an answer goes with its owner', async () => {
  const ask = once<object>()
  const answer = (owner: object) => new WeakRef(ask(owner, 'key', () => ({})))
  const kept = {}
  const [ofKept, ofGone] = [answer(kept), answer({})]
  await collected()
  expect(ofGone.deref()).toBeUndefined()
  expect(ofKept.deref()).toBe(ask(kept, 'key', () => ({})))
})

// Sentences in the same places of two speeches, and points with a clause beside them.
const SPEECHES = [
  [
    '今年要做好三件事。',
    '一是修好东渠。东渠漏水，下游三个组浇不上地。',
    '二是换好水泵。水泵老旧，一到夏天就停机。',
    '三是管好账本。账本不清，大家心里不踏实。',
  ],
  [
    '明年要抓住三件事。',
    '一是守住粮仓。粮仓进鼠，上月两个垛换不出粮。',
    '二是看住火源。火源隐蔽，一刮北风就冒烟。',
    '三是带好徒弟。徒弟手生，机器坏了没人会修。',
  ],
].map(lines => lines.join('\n'))

it('a second speech is shown in its own words, and the first again as before', () => {
  const [first, second] = SPEECHES.map(text => shown(text))
  const rows = [
    '一是 | 守住粮仓 | 粮仓进鼠，上月两个垛换不出粮',
    '二是 | 看住火源 | 火源隐蔽，一刮北风就冒烟',
    '三是 | 带好徒弟 | 徒弟手生，机器坏了没人会修',
  ]
  expect(second?.at(1)).toContain(rows.join(' | '))
  expect(SPEECHES.map(text => shown(text))).toEqual([first, second])
})

it('nothing holds a speech whose deck is made', async () => {
  const heldOf = ({ outline, spoken }: Converted) => [new WeakRef(outline), new WeakRef(spoken)]
  const held = SPEECHES.flatMap(text => heldOf(made(text)))
  await collected()
  expect(held.map(each => each.deref())).toEqual([undefined, undefined, undefined, undefined])
})

function made(text: string): Converted {
  return convert(
    understand({ name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }, null),
    {},
  )
}

function shown(text: string): string[] {
  return made(text).texts.map(texts => texts.map(each => each.text).join(' | '))
}
