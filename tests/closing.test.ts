// The last words of a deck: in the largest of three type sizes that takes them.

import { expect, test } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck } from '../scripts/deck/index.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { placeSlide } from '../scripts/pptx/place.ts'
import { readDeck, renderDeck } from '../scripts/slides-md/index.ts'
import { itemAt } from '../scripts/text/item-at.ts'
import { without } from '../scripts/text/edits.ts'

const BEFORE = `各位馆员：

古籍库的恒温机组修了三回，今年换了新的，夜里不再有人起来看表。借阅的规矩也改了，一次三册，看满两个小时要歇一歇眼睛。

去年丢了四册县志，今年查清了，是搬库的时候装错了箱子，四册都找回来了。从这个月起，搬一箱，点一箱，两个人签字。

`

test.each([
  ['让我们把新楼的灯都点亮，把门打开。', 60, ['让我们把新楼的灯都点亮，', '把门打开。']],
  [
    '请大家搬进新楼以后，把灯一盏一盏都点亮，把书一册一册都放好。',
    46,
    ['请大家搬进新楼以后，', '把灯一盏一盏都点亮，', '把书一册一册都放好。'],
  ],
  [
    '请大家搬进新楼以后，把灯一盏一盏都点亮，把书一册一册都放好。让每一个来看书的人，都有一个座位。',
    40,
    ['请大家搬进新楼以后，', '把灯一盏一盏都点亮，', '把书一册一册都放好。', '让每一个来看书的人，都有一个座位。'],
  ],
])('%s stands in %d px', (call, px, lines) => {
  const text = BEFORE + call
  const manuscript = clean({ name: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }).value
  const outline = parseOutline(manuscript).value
  const deck = buildDeck(outline, without(manuscript, outline.titleBlock), { sourceText: text })
  expect(deck.slides.at(-1)?.title.lines).toEqual(lines)
  const written = readDeck(renderDeck(deck))
  const title = placeSlide(written, itemAt(written.slides, -1)).find(({ name }) => name === 'Title')
  expect(title).toMatchObject({ paragraphs: [{ dress: { size: px } }] })
})
