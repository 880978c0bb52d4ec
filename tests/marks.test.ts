// 上屏 and 不上屏 in outline.md: written and read back, and honoured by every slide.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OutlineNode } from '../scripts/model/outline.ts'
import { withFacts } from '../scripts/outline/index.ts'
import { parseOutlineMarkdown, renderOutline } from '../scripts/outline-md/index.ts'
import { buildDeck, slideTexts } from '../scripts/deck/index.ts'
import { without } from '../scripts/text/edits.ts'

const SPEECH = `# 在全村修渠会上的讲话

乡亲们，渠修好了，大家都看见了。我们先算一算账。

## 一、账要算清楚

去年修渠12公里，花了40万元，比前年少花3万元。
比如老李家借了两头牛，牛现在还回去了。
渠口的石头是从后山搬来的，一块一块都是人背的。

## 二、渠要管起来

每户每月分水30方，超出的部分先停后补。
每段渠都有一块牌子，牌子上写着名字，6月底前全部立好。
> 水是大家的，渠也是大家的，谁堵了渠谁就是堵了大家的路，堵了大家的路就要自己去通。
渠边的草一个月割一次，割下来的草不许堆在渠口。
`

function deckOf(markdown: string) {
  const { outline, manuscript, source } = parseOutlineMarkdown(markdown)
  const deck = buildDeck(withFacts(outline, manuscript), without(manuscript, outline.titleBlock), {
    sourceText: source.text,
  })
  return { deck, outline, manuscript, source }
}

function marked(nodes: readonly OutlineNode[]): { text: string; span: { start: number; end: number }; mark: string }[] {
  return nodes.flatMap(node =>
    node.type === 'section'
      ? marked(node.children)
      : node.type === 'paragraph'
        ? node.sentences.flatMap(({ text, span, mark }) => (mark ? [{ text, span, mark }] : []))
        : [],
  )
}

describe('a mark beside a line', () => {
  it.each([
    ['上屏', 'show'],
    ['不上屏', 'hide'],
    ['show', 'show'],
    ['hide', 'hide'],
  ])('%s', (word, mark) => {
    const { outline } = parseOutlineMarkdown(SPEECH.replace('还回去了。', `还回去了。 <!-- ${word} -->`))
    expect(marked(outline.children)).toMatchObject([{ text: '比如老李家借了两头牛，牛现在还回去了。', mark }])
  })

  it('is written and read back', () => {
    const { outline, manuscript, source } = parseOutlineMarkdown(
      SPEECH.replace('还回去了。', '还回去了。 <!-- hide -->').replace('管起来', '管起来 <!-- 不上屏 -->'),
    )
    const markdown = renderOutline(outline, manuscript, source)
    expect(markdown.match(/<!-- 不上屏 -->/gu)).toHaveLength(2)
    expect(parseOutlineMarkdown(markdown, { sourceText: source.text }).outline.children).toEqual(outline.children)
  })

  it('is no word of the speech', () => {
    const { deck } = deckOf(SPEECH.replace('还回去了。', '还回去了。 <!-- 上屏 -->'))
    expect(deck.manuscript).not.toContain('上屏')
  })
})

describe('what is marked', () => {
  it('上屏 stands on a slide, whatever it weighs', () => {
    const shown = (markdown: string) =>
      deckOf(markdown).deck.slides.flatMap(slide => ('items' in slide ? JSON.stringify(slide.items) : slide.title.text))
    const line = '比如老李家借了两头牛，牛现在还回去了。'
    expect(shown(SPEECH).join()).not.toContain('老李家')
    expect(shown(SPEECH.replace(line, `${line} <!-- 上屏 -->`)).join()).toContain('老李家借了两头牛')
  })

  it('不上屏 stands on none, and is spoken', () => {
    const lines = SPEECH.split('\n').map((line, index) => ({ line, index }))
    const chosen = lines.filter(({ line }) => line !== '' && !line.startsWith('# ')).map(({ index }) => index)
    fc.assert(
      fc.property(fc.subarray(chosen), hidden => {
        const { deck, outline } = deckOf(
          lines.map(({ line, index }) => (hidden.includes(index) ? `${line} <!-- 不上屏 -->` : line)).join('\n'),
        )
        const kept = marked(outline.children).filter(({ mark }) => mark === 'hide')
        for (const slide of deck.slides)
          for (const shown of slideTexts(deck, slide))
            for (const { start, end } of 'spans' in shown ? shown.spans : [])
              for (const { span } of kept) expect(start >= span.end || end <= span.start).toBe(true)
        expect(
          deck.slides
            .map(({ note }) => note)
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(deck.manuscript.replace(/\s/gu, ''))
      }),
      { numRuns: 40 },
    )
  })
})
