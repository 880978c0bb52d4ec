// The plain deck as one script: what stands in which slot of a slide's layout.

import { expect, test } from 'vitest'
import { deckModule } from '../scripts/slidev/templates.ts'

const SIZE = { width: 980, height: 551, aspectRatio: 16 / 9 }
const slide = (content: string) => ({ frontmatter: {}, layout: 'default', content, title: '', level: 1 })

test('each slot has its own words', async () => {
  const script = await deckModule([slide('中间\n\n::left::\n\n左边\n\n::right::\n\n右边\n')], SIZE, 'slides.md')
  const slots = Array.from(script.matchAll(/(left|right|default): _withCtx\(.*?(中间|左边|右边)/gsu), match =>
    match.slice(1),
  )
  expect(Object.fromEntries(slots)).toEqual({ default: '中间', left: '左边', right: '右边' })
})
