// Which quotations have a slide, and several on one: in the largest type in which all of them stand, on two slides
// where they do not.

import { expect, test } from 'vitest'
import { convert, understand } from '../scripts/convert.ts'
import { renderReport } from '../scripts/folder/report.ts'

const SHORT = [
  '张大爷说：“渠通了，田就活了。”',
  '王师傅说：“灯亮了，夜里走路不怕了。”',
  '赵老师说：“孩子们早上不用再摸黑了。”',
]
const LONG = '李大妈说：“路平了，车就进来了，收菜的车一直开到了地头上，我们家的菜再也不用挑着走五里路。”'

const slidesOf = (said: string) => {
  const text = `在全村大会上的讲话\n一、大家的话\n${said}\n二、今年的事\n把水渠修到田头，把路灯装到村口。`
  const source = { name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] } as const
  return convert(understand({ ...source, marks: [] }, null), {}).deck.slides
}

/** `40 1+1`: type size, and the lines of each quotation. */
const sizesOf = (said: readonly string[]) =>
  slidesOf(said.join('')).flatMap(slide =>
    slide.kind === 'points' && slide.form === 'quotes'
      ? [`${slide.size} ${slide.items.map(({ phrase }) => phrase.lines?.length ?? 1).join('+')}`]
      : [],
  )

test.each([
  ['two of one line', SHORT.slice(0, 2), ['40 1+1']],
  ['a long one among two', [...SHORT.slice(0, 1), LONG], ['36 1+2']],
  ['three of one line', SHORT, ['34 1+1+1']],
  ['a long one among three', [SHORT[0] ?? '', LONG, SHORT[1] ?? ''], ['28 1+2+1']],
  ['four of one line', [...SHORT, ...SHORT.slice(0, 1)], ['28 1+1+1+1']],
  ['a long one among four', [SHORT[0] ?? '', LONG, ...SHORT.slice(1)], ['36 1+2', '40 1+1']],
])('%s', (_, said, slides) => expect(sizesOf(said)).toEqual(slides))

const CARVED =
  '渠修到哪里，田就活到哪里，人也就留在哪里，一年两年看不出来，十年二十年就看得出来了，渠边的树都成了林，林边又有了人家'

test.each([
  ['a long one of nobody', `村口的石头上刻着一句话：“${CARVED}。”我每次路过都停下来看。`, true],
  ['one that the speaker answers', `村口的石头上刻着一句话：“${CARVED}。”这话不对。渠不是人留下来的原因。`, false],
  ['a shorter one of nobody', `村口的石头上刻着一句话：“${CARVED.slice(0, 43)}。”我每次路过都停下来看。`, true],
  ['half a sentence of nobody', `村口的石头上刻着一句话：“${CARVED.slice(0, 20)}”，我每次路过都停下来看。`, false],
  ['small talk of the speaker', `他不肯走，我对他说：“${CARVED.slice(0, 43)}。”他笑了。`, false],
  ['a short one out of a book', '《水经》写道：“渠成则田活，田活则人安，人安则乡兴。”这句话我记了一辈子。', true],
  ['a whole sentence of somebody named', '韩师傅端着碗走到窗口，他说：“菜咸了。你尝。”窗口从此多了一把盐勺。', true],
  ['one word of somebody named', '韩师傅端着碗走到窗口，他说：“尝尝。”窗口从此多了一把盐勺。', false],
  ['a few words of nobody', '老书里写道：“渠成则田活，田活人安。”这句话我记了一辈子。', false],
])('a slide of its own, %s: %#', (_, said, has) => {
  expect(slidesOf(said).some(({ kind }) => kind === 'quote')).toBe(has)
})

test.each([
  ['省里来的那几位临走撂下一句话：', false],
  ['质检的人写了一张条子，末了一句是：', false],
  ['《水经》写道：', true],
  ['碑上刻着一句话：', true],
  ['俗话说：', true],
  ['古人说：', true],
  ['老书里说：', true],
  ['大家都说：', true],
])('the words of somebody without a name have no slide, what all say has one: %s', (lead, has) => {
  const said = `${lead}“${CARVED.slice(0, 43)}。”水渠六月修到田头。`
  expect(slidesOf(said).some(({ kind }) => kind === 'quote')).toBe(has)
})

test.each([
  ['The inspectors who came in May said,', false],
  ['There is an old proverb that they taught us at school, and it says,', true],
])('the same in English: %s', (lead, has) => {
  const said = `${lead} “Where the ditch is dug the field will live, and where the field lives people stay.”`
  const text = `Remarks to the Ditch Meeting\n\nFriends,\n\n${said} We dig in June, and we dig by hand.\n`
  const source = { name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] } as const
  const { slides } = convert(understand({ ...source, marks: [] }, null), {}).deck
  expect(slides.some(({ kind }) => kind === 'quote')).toBe(has)
})

test.each([
  ['half of them withheld', '东村收了××万元，西村收了××万元，南村收了8万元，北村收了9万元。', false],
  ['fewer than half', '东村收了××万元，西村收了7万元，南村收了8万元，北村收了9万元。', true],
])('figures, %s', (_, said, isDrawn) => {
  expect(slidesOf(said).some(({ kind }) => kind === 'chart' || kind === 'table')).toBe(isDrawn)
})

test.each([
  ['渠成则田活，田活则人安。', ['brief', '渠成则田活，田活则人安。']],
  ['渠水清，田才活；田活了，人才安，村才兴。', ['brief', '渠水清，田才活；|田活了，人才安，村才兴。']],
  ['我不怕停水，我怕的是没有人告诉我什么时候来水。', ['medium', '我不怕停水，|我怕的是没有人告诉我什么时候来水。']],
  [
    `${CARVED.slice(0, 40)}。`,
    ['short', '渠修到哪里，田就活到哪里，|人也就留在哪里，一年两年看不出来，|十年二十年就看得出来。'],
  ],
])('the shorter a quotation, the larger: %s', (words, expected) => {
  const [quote] = slidesOf(`韩师傅端着碗走到窗口，他说：“${words}”窗口从此多了一把盐勺。`).filter(
    slide => slide.kind === 'quote',
  )
  expect(quote?.kind === 'quote' && [quote.size, (quote.quotation.lines ?? [quote.quotation.text]).join('|')]).toEqual(
    expected,
  )
})

test.each([
  [
    'zh',
    '农技站的柏站长上周跟我说：“种子已经备足了，三万斤一粒不缺。”昨天晚上他又来电话更正，说库里点错了，实数是两万四千斤。',
    ['三万斤'],
    '农技站的柏站长的话（讲稿说后来更正或收回了，所以不上屏）：“种子已经备足了，三万斤一粒不缺。”',
  ],
  [
    'en',
    'Our treasurer, Bill Nokes, told me: “We have forty thousand in the bank.” He rang back to correct it.',
    ['forty thousand'],
    'Said by Bill Nokes, off the slides because the speech says it was taken back',
  ],
])('words taken back and their figures are on no slide, and the report says why (%s)', (_, said, figures, listed) => {
  const text = /[a-z]/.test(said)
    ? `Report to the Members\n\n${said}\n\nThe roof will be mended by the first of June.`
    : `在春耕会上的讲话\n一、种子\n${said}\n二、水渠\n把水渠修到田头。`
  const conv = convert(
    understand({ name: 't.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }, null),
    {},
  )
  const shown = conv.texts
    .flat()
    .map(one => one.text)
    .join('\n')
  for (const figure of figures) expect(shown).not.toContain(figure)
  expect(renderReport(conv.deck, conv.outline, conv.source.text, conv)).toContain(listed)
})
