// Words in marks that somebody says, also where they are a piece of a sentence.

import { expect, it } from 'vitest'
import { saidInMarks } from '../scripts/language/said-in-marks.ts'

it.each([
  ['外头也有人写文章，说我们这个庙会“不过是把迷信包上了一层糖纸”。', 'zh', ['不过是把迷信包上了一层糖纸']],
  ['现在有专家主张，「書寫訓練已經沒有意義。」我不赞成。', 'zh', ['書寫訓練已經沒有意義。']],
  ['有车友当场顶我：“我让了，电子眼拍了我，谁赔？”', 'zh', ['我让了，电子眼拍了我，谁赔？']],
  ['我们要发扬“勤学善思、团结友爱、拼搏进取”的校风。', 'zh', []],
  ['大家都说“管行业必须管安全、管业务必须管安全”。', 'zh', []],
  ['他提出“一河两岸治理”的思路。', 'zh', []],
  ['村口写的口号是“多栽一棵树，少流一捧土”。', 'zh', []],
  ['牌子上挂着“谢绝参观请走后门”。', 'zh', []],
  [
    'The Minister said that bodies like ours “have grown too big to hear their tenants.” I went home.',
    'en',
    ['have grown too big to hear their tenants.'],
  ],
  ['I came. The critics said it would be "a gift to absconders." It was not.', 'en', ['a gift to absconders.']],
  ['We call it “the long room with the lamp” here.', 'en', []],
  ['Last year they said the slogan was “One town, one river”.', 'en', []],
  ['There is a “very good reason” for it.', 'en', []],
] as const)('%s', (paragraph, lang, found) =>
  expect(saidInMarks(paragraph, lang).map(({ start, end }) => paragraph.slice(start, end))).toEqual(found),
)
