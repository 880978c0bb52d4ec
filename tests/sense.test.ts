// A sentence alone on its page: the size at which its lines end where the speaker breathes.

import { expect, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { withAmount } from '../scripts/deck/fit/amount.ts'
import { withSense } from '../scripts/deck/fit/sense.ts'
import { placeSlide } from '../scripts/pptx/place.ts'
import { readDeck } from '../scripts/slides-md/index.ts'

const base = { start: 0, part: null, edge: null, continued: null }

function statement(text: string): [size: string | undefined, ...lines: string[]] {
  const made = withSense({ ...base, kind: 'statement', title: { text, spans: [] } })
  return [made.kind === 'statement' ? made.size : '', ...(made.title.lines ?? [made.title.text])]
}

test.each([
  // Where 60 px part no clause, nothing is smaller.
  ['水管到户，一户一表', undefined, ['水管到户，一户一表']],
  ['水管要通到每一户的灶台，水表要装到每一户的门口', undefined, ['水管要通到每一户的灶台，', '水表要装到每一户的门口']],
  // One word more than a line of 60 px takes: 54.
  ['水管要一直通到每一户的灶台，水表要挂到每一户门口', 'm', ['水管要一直通到每一户的灶台，', '水表要挂到每一户门口']],
  // Members that belong together: 46.
  [
    '您要是真有难处，可以另外请人来帮您挑，我们不收跑腿钱，但是要登记，要留名，不许替别的人家挑水，这个说清楚',
    's',
    [
      '您要是真有难处，',
      '可以另外请人来帮您挑，',
      '我们不收跑腿钱，',
      '但是要登记，要留名，',
      '不许替别的人家挑水，这个说清楚',
    ],
  ],
  // What no size takes whole stays large.
  ['全村老少盼着的那一根自来水管终于通到了灶台边', undefined, ['全村老少盼着的那一根', '自来水管终于通到了灶台边']],
  // English words are never torn.
  ['The pipe runs to every kitchen now, and the meter hangs where everybody can read it', undefined, null],
])('%s', (text, size, lines) => {
  const [found, ...set] = statement(text)
  expect([found, lines && set]).toEqual([size, lines])
})

test('a row alone on its page has the largest type that parts it least', () => {
  const lead = (text: string): unknown => {
    const items = [{ marker: null, phrase: { text, spans: [] }, clause: null }]
    const made: Draft = withAmount({ ...base, kind: 'points', form: 'lines', title: { text: '水', spans: [] }, items })
    return made.kind === 'points' && [made.size, ...(made.items[0]?.phrase.lines ?? [])]
  }
  expect(lead('水管通到每户灶台，水表装到每户门口')).toEqual([54, '水管通到每户灶台，', '水表装到每户门口'])
  expect(lead('水管一直要通到每一户人家的灶台，水表一户一块')).toEqual([
    48,
    '水管一直要通到每一户人家的灶台，',
    '水表一户一块',
  ])
})

test('a presentation has the size of the slide', () => {
  const size = (setting: string) => {
    const deck = readDeck(
      `---\nlang: zh-CN\n---\n\n# 讲话\n\n---\nlayout: statement\n${setting}---\n\n# 水管到户，<br>一户一表\n`,
    )
    const [, slide] = deck.slides
    const title = slide && placeSlide(deck, slide).find(({ name }) => name === 'Title')
    return title?.type === 'text' && [title.paragraphs].flat().map(({ dress }) => dress.size)
  }
  expect([size(''), size('size: m\n'), size('size: s\n')]).toEqual([[60], [54], [46]])
})
