// A passage in the midst of a short speech, once as running text and once as a part under its heading: what its slides
// may show, and what never. The pairs are in cases/editing.txt, one demand a line:
//
//   shown X         some slide shows X
//   never X         no text of a slide holds X
//   piece X         no text of a slide is X and no more
//   opens X         no text of a slide begins with X
//   title X         no title holds X
//   beside X → Y    a slide that shows X shows Y too
//   apart X → Y     under a title with X nothing shows Y
//
// X and Y are patterns; small and capital letters are alike.

import { describe, expect, test } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck, slideTexts } from '../scripts/deck/index.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { without } from '../scripts/text/edits.ts'
import { loadCases } from './cases.ts'

const ZH = {
  title: '在春季例会上的讲话',
  opening: '同志们：',
  before:
    '今天天气冷，大家还是来得很齐。去年我们把码头的吊机全部换了新的，装一船货从九个小时缩到六个小时，码头上的工人头一回能在天黑以前回家吃饭。',
  after:
    '码头的门口要立一块牌子，写清楚哪天有船、船到几点、货归谁卸。这块牌子每天早上七点换一次，由值班的人换，换了要签名。',
  parts: ['今天我讲两个问题。', '一、把码头管好', '二、把门口管好'],
}
const EN = {
  title: 'Remarks at the Spring Meeting',
  opening: 'Dear colleagues,',
  before:
    'It is cold today, and you have all come. Last year we replaced every crane in the harbour, and loading a ship ' +
    'now takes six hours instead of nine. For the first time the dockers are home before dark.',
  after:
    'At the harbour gate we need a board that says which ship comes on which day, at what hour, and who unloads it. ' +
    'The board is changed every morning at seven, and whoever changes it signs his name.',
  parts: ['I have two points today.', 'First, look after the harbour.', 'Second, look after the gate.'],
}

function asText(passage: string, name: string): string {
  const { title, opening, before, after } = name.startsWith('zh') ? ZH : EN
  return [title, opening, before, passage, ...(name.includes('at the end') ? [] : [after])].join('\n\n')
}

function asPart(passage: string, name: string): string {
  const { title, opening, before, after, parts } = name.startsWith('zh') ? ZH : EN
  const [lead = '', first = '', second = ''] = parts
  const body = before.slice(before.search(/(?<=[。.])\s*\S/u)).trim()
  return name.includes('at the end')
    ? [title, opening, lead, first, body, second, after, passage].join('\n\n')
    : [title, opening, lead, first, body, passage, second, after].join('\n\n')
}

interface Shown {
  title: string
  texts: string[]
}

function slidesOf(text: string): Shown[] {
  const manuscript = clean({ name: 'speech.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }).value
  const outline = parseOutline(manuscript).value
  const deck = buildDeck(outline, without(manuscript, outline.titleBlock), { sourceText: text })
  return deck.slides.map(slide => ({
    title: slide.title.text,
    texts: slideTexts(deck, slide).flatMap(shown => ('label' in shown ? [] : [shown.text])),
  }))
}

const bare = (text: string) => text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')

/** The slides that break the demand. */
function broken(demand: string, slides: readonly Shown[]): Shown[] {
  const [, word = '', rest = ''] = /^(\w+) (.*)$/u.exec(demand) ?? []
  const [x = '', y = ''] = rest.split(' → ')
  const holds = (text: string, pattern: string) => new RegExp(pattern, 'iu').test(text)
  const some = (slide: Shown, pattern: string) => [slide.title, ...slide.texts].some(text => holds(text, pattern))
  switch (word) {
    case 'shown':
      return slides.some(slide => some(slide, x)) ? [] : [...slides]
    case 'never':
      return slides.filter(slide => some(slide, x))
    case 'piece':
      return slides.filter(({ texts }) => texts.some(text => holds(bare(text), `^${x}$`)))
    case 'opens':
      return slides.filter(({ texts }) => texts.some(text => holds(bare(text), `^${x}`)))
    case 'title':
      return slides.filter(({ title }) => holds(title, x))
    case 'beside':
      return slides.filter(slide => some(slide, x) && !some(slide, y))
    case 'apart':
      return slides.filter(({ title, texts }) => holds(title, x) && texts.some(text => holds(text, y)))
    default:
      throw new Error(`no such demand: ${demand}`)
  }
}

describe.each([
  ['as running text', asText],
  ['as a part', asPart],
])('%s', (_, frame) => {
  test.each(loadCases('editing').map(({ title, input, expected }) => [title, input, expected] as const))(
    '%s',
    (title, input, expected) => {
      const slides = slidesOf(frame(title.startsWith('zh') ? input : input.replaceAll('\n', '\n\n'), title))
      for (const demand of expected.trim().split('\n'))
        expect({ demand, broken: broken(demand, slides) }).toEqual({ demand, broken: [] })
    },
  )
})
