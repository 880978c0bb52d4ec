// Where in a line a marker may stand, and where what looks like one is none.

import { expect, test } from 'vitest'
import { findMarkers } from '../scripts/language/markers.ts'
import { splitLines } from '../scripts/language/sentences.ts'

/** `一是 clause`, with `:` where a colon stands before it. */
const found = (text: string) =>
  findMarkers(text, splitLines(text)).map(
    ({ start, end, place, colon }) => `${text.slice(start, end).trim()} ${place}${colon ? ' :' : ''}`,
  )

test.each([
  ['今年我们一是修渠，二是种树。', ['一是 clause', '二是 clause']],
  ['办法：一是修渠；二是种树，三是通路。', ['一是 sentence :', '二是 sentence', '三是 clause']],
  ['村里的办法: 一是修渠。 二是种树。', ['一是 sentence :', '二是 sentence']],
  ['And that brings me to my second point, the weir.', ['my second point, line']],
  ['The hall is full. So my first point is the roof.', ['my first point is sentence']],
  ['“It leaks.” And the second is the floor.', ['the second is sentence']],
  ['Costs rose. 3. Mend it.', ['3. sentence']],
])('%s', (text, markers) => expect(found(text)).toEqual(markers))

test.each([
  ['what opens no clause', '渠水统一是好事。'],
  ['words in the middle of a sentence', 'We saw the boats and the second one sank.'],
  ['a dot that nothing follows', 'Version 1.3.一是通路。'],
  ['the end of a line', '水渠修好了，\n二楼也修好了。'],
])('none at %s: %s', (_, text) => expect(found(text)).toEqual([]))
