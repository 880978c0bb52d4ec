// A sentence of the report begins behind the figure that its speaker takes back.

import { expect, it } from 'vitest'
import { excerpt } from '../scripts/folder/excerpt.ts'

const LONG = '这句话后面还有很长很长的一段，讲的是别的事情，没有数，也没有人，只是把这一行撑得满满的，满得写不下'

it.each([
  ['zh', `每间四瓶，不对，两瓶，${LONG}`, /^…不对，两瓶/u],
  [
    'zh',
    `通知里写着每间不超过四瓶，那是旧标准，今年起是两瓶，请以今天讲的为准，${LONG}`,
    /^…那是旧标准，今年起是两瓶/u,
  ],
  ['zh', `群里发的夜班是一块三，那个是打错了，应该是一块五，财务按一块五算，${LONG}`, /^…那个是打错了，应该是一块五/u],
  ['zh', `材料上写的是八台，实际在手的是六台，以六台为准，${LONG}`, /^…以六台为准/u],
  ['zh', `前天我跟人講一共四百六十件，報錯了，是三百六十件，${LONG}`, /^…報錯了，是三百六十件/u],
  ['zh', `今年的编织袋是四万二千条，去年是两万八千条，${LONG}`, /^今年的编织袋是四万二千条/u],
  [
    'en',
    'I said two million, four hundred on the radio, and the treasurer has asked me to say it again properly: ' +
      'two million, three hundred.',
    /^….*say it again properly: two million, three hundred/u,
  ],
  [
    'en',
    'In the printed report page six says £621,000, which is a typing error, two figures swapped round, ' +
      'for it is £612,000.',
    /^….*£612,000/u,
  ],
  [
    'en',
    'The notice on the board said four hundred seats, it should be three hundred and fifty, ' +
      'and nobody had counted them at all.',
    /^…it should be three hundred and fifty/u,
  ],
  [
    'en',
    'The leaflet that came through your doors says forty-one homes, the right figure is thirty-three, ' +
      'and the printer has been told about it.',
    /^…the right figure is thirty-three/u,
  ],
  [
    'en',
    'We manage 1,284 homes and last year it was 1,251, so that is thirty-three more, all of them at the lane.',
    /^We/u,
  ],
] as const)('%s: %s', (lang, words, shown) => expect(excerpt(words, lang, lang === 'zh' ? 40 : 90)).toMatch(shown))
