import { describe, expect, test } from 'vitest'
import { findListNames } from '../scripts/language/announcements.ts'

/** In 〔〕 what names a list. */
const MARKED = [
  '我们有〔三件事〕要在5月底之前做完。',
  '〔三道防线〕必须守住，〔三道防線〕必須守住。',
  '〔四项工程〕需要各村出工，〔三个车间〕应当停工，〔四項工程〕應當在汛前完工。',
  '〔三道关口〕由各镇守着。',
  '〔三件事〕让我难忘，〔三件事〕讓我難忘。',
  '〔两个乡镇〕把账算清了。',
  '〔五件大事〕都办成了。',
  '〔两个问题〕就摆在门口，〔三条线索〕是从账本里来的，〔两条线索〕在仓库里。',
  '〔四件大事〕我记在本子上，〔三个問題〕請大家回去想一想，〔三个难题〕请各组来解，〔三个难题〕大家一起解。',
  '〔两句话〕送给年轻人，〔兩句話〕送給年輕人。',
  '〔三项就业政策〕今年不变，〔三项就业政策〕明年再议。',
  '要把住〔三个必须〕，守住〔四个不够〕。',
]

describe('the name of a list ends where its sentence goes on', () => {
  test.each(MARKED)('%s', marked => {
    const text = marked.replace(/[〔〕]/g, '')
    const names = findListNames(text, 'zh')
    const shown = names.toReversed().reduce((left, { start, words }) => {
      const end = start + words.length
      return `${left.slice(0, start)}〔${left.slice(start, end)}〕${left.slice(end)}`
    }, text)
    expect(shown).toBe(marked)
  })
})
