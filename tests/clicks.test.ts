// `[click]` stands where the row's words begin: at the sentence, at the clause where rows share one, and nowhere else.

import { expect, test } from 'vitest'
import { readDeck, shownTexts } from '../scripts/slides-md/index.ts'
import { convert, understand } from '../scripts/convert.ts'
import type { Given } from '../scripts/model/settings.ts'
import type { Source } from '../scripts/model/source.ts'
import { escapeNoteWithClicks } from '../scripts/slides-md/escape.ts'

const TALK = `在全县护林防火工作会议上的讲话

同志们：
今天讲三点意见。
一、把家底摸清楚。每个乡镇都要做到“四定”：定图纸、定人员、定时间、定标准。图上一个山头不能少，一条防火道不能漏，一处水源不能错，这是今年开春第一件大事。
二、把责任落到人。一是林长要上山。每月巡山不少于四次，巡山日志要上墙公示。二是护林员要到点。卡口有人守、路口有人查。三是村干部要进户。老人上坟要有人陪，孩子玩火要有人管[click]。
三、把队伍练起来。四支半专业扑火队要在清明前集训一次，水泵要抽得出水，对讲机要喊得通。
同志们，山不会说话，火也不会打招呼。让我们守住这片青山，守到雨季来的那一天！
`

function slidesOf(given: Given): string {
  const source: Source = {
    name: 'talk.txt',
    format: 'txt',
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    text: TALK,
    marks: [],
  }
  return convert(understand(source, null), given).slidesMarkdown
}

test('marks stand before the sentence of a row, or before its clause', () => {
  const slides = slidesOf({ clicks: true })
  expect(slides).toContain('[click] 一是林长要上山。每月巡山不少于四次，巡山日志要上墙公示。[click] 二是护林员要到点。')
  expect(slides).toContain('：[click] 定图纸、[click] 定人员、[click] 定时间、[click] 定标准。')
})

test('key figures come one by one', () => {
  const text =
    '在全县供水工作会上的讲话\n\n同志们：\n一、今年的目标\n供水普及率达到98.5%，管网漏损率控制在11%以内，新增用户12万户。\n二、今年的办法\n' +
    '干部下到村里，一户一户地看，一段一段地修，修好一段通一段的水。\n'
  const source: Source = { name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '0'.repeat(64), text, marks: [] }
  const figures = convert(understand(source, null), { clicks: true })
    .slidesMarkdown.split(/\n---\n(?=layout: )/)
    .find(slide => slide.includes('<KeyFigures'))
  expect(figures).toMatch(/<KeyFigures[^>]*>\n\n<v-clicks>\n\n1\. /)
  expect(figures).toContain('[click] 管网漏损率控制在11%以内，[click] 新增用户12万户。')
})

test('the words “[click]” of a speech are no mark', () => {
  expect(slidesOf({ clicks: true })).toContain('孩子玩火要有人管\\[click\\]。')
  expect(escapeNoteWithClicks('a [click] b\uFDD0c', [2])).toBe('a [click] \\[click\\] b\uFDD0c')
})

test('nothing else changes: the notes are the speech, and without the option there is no mark', () => {
  const [plain, clicks] = [slidesOf({}), slidesOf({ clicks: true })]
  expect(plain).not.toMatch(/\[click\]|v-click/)
  // But for the places of the clicks themselves.
  const said = (markdown: string) => {
    const deck = readDeck(markdown)
    return deck.slides.map(slide => ({ note: slide.note, shown: shownTexts(slide, deck), kind: slide.kind }))
  }
  expect(said(clicks)).toEqual(said(plain))
  expect(clicks.replace(/\[click\] |<\/?v-clicks?>\n\n/g, '').replace(/\n{3,}/g, '\n\n')).toBe(
    plain.replace(/\n{3,}/g, '\n\n'),
  )
})

test('an agenda, a quotation and a closing stand at once', () => {
  for (const slide of slidesOf({ clicks: true }).split(/\n---\n(?=layout: )/)) {
    expect(/^<v-clicks?>$/m.test(slide)).toBe(/(?<!\\)\[click\]/.test(slide))
    if (/^kind: (?:cover|agenda|section|quote|statement|closing)$/m.test(slide)) expect(slide).not.toContain('v-click')
  }
})
