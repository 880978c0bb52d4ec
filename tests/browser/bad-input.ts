// Speeches that go wrong somewhere else: headings that never end, words without a break, signs without a glyph, other
// directions.

const BODY =
  '各单位要把这件事放在心上，按月报进度、按季算总账，谁的任务谁完成，谁的问题谁解决。去年全市完成投资三十五亿元，比上年增长百分之六，群众满意度排在全省前列。'
const ENDLESS = `要把${'每一条街道每一个小区每一栋楼房的下水管道都摸清楚并且登记在册'.repeat(8)}`.slice(0, 250)
const WORD = 'Donaudampfschifffahrt'.repeat(15).slice(0, 300)

export interface BadInput {
  name: string
  text: string
  /** What its slides show at least, cut or whole. */ shows: string[]
  /** Characters without a glyph in the fonts of the deck: said after the build. */ missing: string
}

export const BAD_INPUT: readonly BadInput[] = [
  {
    name: 'a heading of 250 characters',
    text:
      `在全市排水工作会议上的讲话\n\n同志们：\n今天讲三点意见。\n一、${ENDLESS}\n${BODY.repeat(3)}\n二、把责任落到人\n` +
      `${BODY.repeat(3)}\n三、把钱管好\n${BODY.repeat(3)}\n让我们一起努力！\n`,
    shows: ['要把每一条街道每一个小区', '把责任落到人'],
    missing: '',
  },
  {
    name: 'a word of 300 letters',
    text:
      'Address to the pipe fitters\n\nFriends,\nToday I have three points.\n' +
      `First, ${WORD} must be mended before winter. It will take us many weeks and many ` +
      'hands.\nSecond, we count what it costs. Nobody likes surprises in the spring.\n' +
      'Third, we tell people. They will ask, and we will answer.\nThank you.\n',
    shows: ['Donaudampfschiff', 'We count what it costs'],
    missing: '',
  },
  {
    name: 'three sentences',
    text: '同志们：\n今天请大家来只为一件事。下周开始抢修主管道，请各单位做好停水准备。谢谢大家！\n',
    shows: ['下周开始抢修主管道'],
    missing: '',
  },
  {
    name: 'emoji',
    text: '社区年会致辞\n\n邻居们：\n今年我们办成了三件事。一是路修好了🎉。从东门到西门不再积水。二是灯💡亮起来了。晚上散步的人多了一倍。三是楼道🧹干净了。每周三大家一起扫。\n明年继续加油💪！\n',
    shows: ['路修好了', '灯💡亮起来了', '楼道🧹干净了'],
    missing: '',
  },
  {
    name: 'rare characters',
    text: '在村史馆开馆仪式上的致辞\n\n各位乡亲：\n今天讲三个人。一是𠮷田先生。他在本村教了三十年书。二是刘䶮先生。他把自家的老屋捐给了村里。三是陈堃老人。她把全村的家谱抄了三遍。\n希望大家常来看看！\n',
    shows: ['𠮷田先生', '刘䶮先生', '陈堃老人'],
    missing: '𠮷',
  },
  {
    name: 'words from right to left',
    text:
      'Remarks at the language school\n\nFriends,\n' +
      'I have three words for you. First, the Arabic word سلام opens every door. People ' +
      'smile when they hear it from a stranger. Second, the Hebrew word שלום says the ' +
      'same. It is the first word on our board. Third, the old word welcome still works. ' +
      'Nobody was ever hurt by it.\nThank you, and שלום to all of you.\n',
    shows: ['The Arabic word سلام opens every door', 'The Hebrew word שלום says the same'],
    missing: 'וםלשاسلم',
  },
]
