// Where in the speech a table in prose begins and ends: with the words that head it, not with what was said before.

import { expect, test } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import type { OutlineNode, Table } from '../scripts/model/outline.ts'
import { parseOutline } from '../scripts/outline/index.ts'

const tablesIn = (nodes: readonly OutlineNode[]): Table[] =>
  nodes.flatMap(node => (node.type === 'table' ? [node] : node.type === 'section' ? tablesIn(node.children) : []))

function placesOf(text: string): string[] {
  const { value } = clean({ name: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] })
  return tablesIn(parseOutline(value).value.children).map(({ span }) => text.slice(span.start, span.end))
}

const LIST = '到今天早上，青石、白沙、龙潭三座水库的水位分别为182.4米、176.9米和190.1米'
test.each([
  `去年我们修了路；${LIST}。`,
  `去年我们修了路。${LIST}，都不算低。`,
  `路修好了吗？${LIST}。`,
  `路修好了！${LIST}。`,
  `${LIST}。`,
  `县里开过会。\n${LIST}。`,
])('names and their values begin with the words before them: %s', text => expect(placesOf(text)).toEqual([LIST]))

const ENGLISH = 'This spring in Ashford, Brook and Cole the waiting time was 12, 9 and 17 days'
test.each([
  `We mended the road; ${ENGLISH} respectively.`,
  `We mended the road. ${ENGLISH} respectively.`,
  `Did we mend the road? ${ENGLISH} respectively.`,
  `We did! ${ENGLISH} respectively.`,
])('in English too: %s', text => expect(placesOf(text)).toEqual([ENGLISH]))

test('one that goes on over a semicolon is one', () => {
  const years =
    '2020年到2022年，全区新增绿地分别为12公顷、15公顷和9公顷，人均公园绿地面积分别达到8.1平方米、8.6平方米和8.8平方米'
  expect(placesOf(`先说绿地。${years}。`)).toEqual([years])
})

test('a second one begins where the first has ended', () => {
  const second = '甲村、乙村、丙村三个村的户数分别是120户、90户和310户'
  expect(placesOf(`${LIST}，${second}。`)).toEqual([LIST, second])
})
