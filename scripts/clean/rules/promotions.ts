// Lines of their own that advertise: an account to follow, a code to scan, a site with more speeches.

import { unbroken } from '../../language/any-of.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'

/** Matches `更多公文材料请关注微信公众号：…`. Not `要办好“廉洁×”公众号，关注群众呼声。` (it ends as a sentence and advertises nothing). */
const RE_PROMOTION = new RegExp(
  unbroken`
    ^(?:[（(【〔[]\s*)?
    (?:(?:更多|如需|需要|获取|欢迎|敬请|请|点击|长按|扫码|扫一扫|识别).{0,30}
    (?:公众号|二维码|微信号|QQ群|知识星球|下载|小程序|关注我们|阅读原文)
    |(?:微信)?公众号\s*(?:请)?(?:搜索|搜|关注|ID|[:：])
    |(?:本文|文章|本篇)?(?:转载|摘|选)(?:自|于)[:：]?.{0,20}(?:公众号|网|http)
    |本文(?:来自|来源于?|转自|由).{0,30}(?:公众号|网|整理|提供|发布))`,
)
/** A speaker may say such a thing; he says it in sentences. */
const MOST_CHARACTERS = 60

export function promotions(draft: CleaningDraft): Edit[] {
  return draft.lines
    .filter(
      ({ text, isTable }) => !isTable && text.length <= MOST_CHARACTERS && RE_PROMOTION.test(text) && !isSpoken(text),
    )
    .map(({ span }) => removal('promotion', span))
}

// --- internal ---

/** `请大家关注市委公众号。` is said to somebody, `需要下载反诈软件的，要尽快下载。` is said in a sentence; no site would say either. */
function isSpoken(text: string): boolean {
  return (
    /[。！？；]$/.test(text) &&
    (/大家|同志|同学|各位|我们|要/.test(text) || !/公众号|微信号|QQ群|知识星球|阅读原文|https?:/.test(text))
  )
}
