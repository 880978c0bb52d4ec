// Captions of photographs between the paragraphs of a news page: （图为会议现场） 图片说明：… 张三 摄

import { unbroken } from '../../language/any-of.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'

/** Matches `图为会议现场。张三摄`, `（资料图）`, `▲与会人员合影`, `[图1]`. Not `图谋私利，害人害己。`, not `▲抓项目。` and not `图1显示…，我们…。` */
const RE_CAPTION = new RegExp(
  unbroken`
    ^(?:[（(【[［]?\s*(?:图为|图片说明|图说|图片来源|资料图|资料照片|图[:：]|视频[:：])
    |[▲△▼↑↓].{0,60}(?:合影|现场|摄|照片|图)[^。]{0,12}$
    |[（(【[［]\s*(?:图|图片|配图|插图|photo|image)\s*\d*\s*[）)】\]］]$|Photo(?:\s+(?:by|credit|courtesy))\b)`,
  'i',
)
/** Matches `…签约仪式现场。新华社记者 张三 摄`, `（摄影：李四）`. Not `要善于拍摄`. */
const RE_PHOTOGRAPHER = /(?:(?:记者|通讯员|新华社|本报)\s*\S{2,4}\s*摄|\s\S{2,4}\s摄|摄影[:：]\s*\S{2,8})\s*[）)】]?$/
/** Matches a paragraph that ends in `新华社记者张三摄`, however long and however often. Not `记者拍摄`. */
const RE_PRESS = /(?:新华社|中新社|本报|本网|本台)(?:记者|通讯员|发)\s*\p{Script=Han}{2,4}\s*摄(?:影报道)?[）)】]?$/u
/** Matches `开学典礼现场`, `与会人员合影`. Not `走进现场`, not `会议现场很热闹。` */
const RE_SCENE =
  /^(?!走进|走進|深入|来到|來到|直击|重返|回到|聚焦)[\u4e00-\u9fff“”\d]{2,16}(?:现场|現場|合影|留影|掠影|剪影)$/
const MOST_CHARACTERS = 80

export function captions(draft: CleaningDraft): Edit[] {
  return draft.lines
    .filter(
      ({ text, isTable, isHeading }) =>
        !isTable &&
        !isHeading &&
        (RE_PRESS.test(text) ||
          (text.length <= MOST_CHARACTERS &&
            (RE_CAPTION.test(text) || RE_SCENE.test(text) || RE_PHOTOGRAPHER.test(text)))),
    )
    .map(({ span }) => removal('caption', span))
}
