// Chinese: a clause by which the speaker or his house decides, promises, refuses or answers for something.
// Both scripts.

import { anyOf, pattern } from '../any-of.ts'
import type { CommitmentRow } from '../commitment-row.ts'

/** `我们`, `公司`, `理事会`, `镇里`. Not `我国`, `会议`. */
const OWN = anyOf`
  我(?![国國的]) 我们 我們 咱们 咱們 本人
  [\p{Script=Han}]{0,4}?[会會委局司府社院厂廠校组組团團](?![议議计計场場员員])
  [\p{Script=Han}]{0,4}班子 [\p{Script=Han}]{0,3}?[村乡鄉镇鎮县縣市省区區街队隊](?![民场場外长長])[里道办]?`
const TIMES = anyOf`
  今后 今後 往后 往後 以后 以後 明年 下学期 下學期 本学期 这学期 下个?月 本月 现在 現在 今天 年底以?前?
  [\p{Script=Han}\d]{1,8}?(?:起|开始|開始|以后|以後|之后|之後)`
const ADVERBS = anyOf`
  也 都 就 已经? 已經 一律 一并 一併 全部 坚决 堅決 永远 永遠 一致 当场 當場 再次 研究 讨论 討論 商量 代表[\p{Script=Han}]{2,6}
  经过?[\p{Script=Han}]{0,6}(?:研究|讨论|討論)`
/** When, who, when again, how: what leads to the predicate. */
const LEAD = `^(?:${TIMES}，?)?(?:${OWN})?(?:${TIMES})?(?:${ADVERBS}){0,3}`
/** The same where the speaker or his house is named. */
const OURS = `^(?:${TIMES}，?)?${OWN}(?:${TIMES})?(?:${ADVERBS}){0,3}`
/** A few words that something is said of: `保洁费`, `河沿`. Not `他`, `有的人`. */
const TOPIC = `^(?![他她它你谁誰有要])[^，的]{0,12}?`

const ENDS = anyOf`
  停[办辦用] 停发 停發 停建 停[职職播课課产產工] 取消 撤销 撤銷 撤掉 关闭 關閉 关停 关掉 废止 廢止 废除 廢除 终止 終止 解聘
  解除(?=[^，]{0,4}(?:合同|职|職|协议|協議))
  免去 免职 砍掉 叫停 拆除 拆掉 裁撤 裁减 减薪 減薪 降薪 辞去 辭去 辞职 辭職 退还 退還 退给 退給 退清 收回 免收 免[租费費](?=[^，]{0,2}$)
  不卖 不賣 不租 不裁 不涨 不漲 不拆 不招 不外包 不转让 不摊派 不[办辦]了?$ 不续签`
/** What a house does, or does no longer. */
const DOES = anyOf`
  卖 賣 租 裁 收 涨 漲 降 搞 开 開 办 辦 发 發 批 招 设 設 建 拆 搬 签 簽 续 續 参选 參選 摊 攤
  转让 外包 合并 扣 罚 罰 下达 下達 恢复 恢復
  花 买 買 安排 审 審 减 減 砍 犯 追究 接受 兼 担任 连任 聘 借 拨 撥 考核 排名`

export const CHINESE_COMMITMENTS: readonly CommitmentRow[] = [
  {
    rule: 'decides',
    sign: pattern(LEAD, '(?:大家)?', anyOf`决定 決定 议定 議定 商定 定下来 定下來 定了$ 拍板`, '(?![权權性论論着因])'),
    grave: true,
    example: '理事会研究决定明年建冷库',
    counter: '态度决定一切',
  },
  {
    rule: 'ends',
    sign: pattern(TOPIC, ENDS, '(?!了)[^，]*(?<!了)$'),
    grave: true,
    example: '押金也一并取消',
    counter: '前年取消了押金',
  },
  {
    rule: 'no-longer',
    sign: pattern(TOPIC, '不(?:会|會)?再', '(?!也)(?:给|給|向|为|為|对|對|把)?[^，的]{0,4}?', DOES),
    grave: true,
    example: '国庆以后不再发放摊位证',
    counter: '他的手不再发抖',
  },
  {
    rule: 'will-not',
    sign: pattern(OURS, '(?:(?:绝|絕|决|決)?不(?!是)(?:会|會)?)(?:为了|為了|向|给|給|把)?[^，]{0,8}?', DOES),
    grave: true,
    example: '我们绝不外包食堂',
    counter: '我们不知道这件事',
  },
  {
    rule: 'refuses',
    sign: pattern(OURS, anyOf`不同意 不答应 不批准 拒绝 拒絕 反对 反對 谢绝 謝絕 没有(?:答应|同意) 沒有(?:答應|同意)`),
    grave: true,
    example: '我不同意这个方案',
    counter: '他不同意这个方案',
  },
  {
    rule: 'answers-for',
    sign: pattern(
      '责任在我|責任在我|[谁誰][\\p{Script=Han}]{1,6}[谁誰](?:负|負|担责|擔責|承担|承擔|赔|賠|出钱|出錢)|',
      OURS,
      anyOf`[负負]全部?[责責] 负主要责任 来?承担责任 [向给給][^，]{1,10}道歉 道歉 检讨 檢討 认错 [负負][责責]到底 [负負]全部`,
    ),
    grave: true,
    example: '这是我的失误，我负全部责任',
    counter: '老周负责渠道',
  },
  {
    rule: 'promises',
    sign: pattern(
      OURS,
      '(?:在[^，]{1,6}?)?(?:向[^，]{1,8}?)?',
      anyOf`保证(?!金) 保證 承诺 承諾 答应 答應 担保 擔保 说到做到 說到做到`,
    ),
    example: '我向大家保证两年建成',
    counter: '他答应过我',
  },
  {
    rule: 'will',
    sign: pattern(
      OURS,
      anyOf`一定(?!要) 将(?!军) 將(?!軍) 会(?=[向把给在每]) 會(?=[向把給在每])`,
      '(?![不])',
      `(?![^，]{0,10}(?:说|讲|談|谈|介绍|记住|想))`,
    ),
    example: '学校将开放操场',
    counter: '我会游泳',
  },
  {
    rule: 'pays',
    sign: pattern(
      '由[^，]{1,8}(?:统一|統一|全额|自己)?',
      anyOf`承担 承擔 负担 負擔 出钱? 出 支付 买单 垫付 补贴 補貼 发放? 買單 [办辦](?![法公])`,
      '$|',
      OURS,
      anyOf`付(?!出) 出[钱資资] 掏 补贴 補貼 承担 兜底 包[吃住路]`,
    ),
    example: '保洁费由街道统一承担',
    counter: '由于天冷，出门的人少',
  },
  {
    rule: 'orders',
    sign: pattern(
      OURS,
      '(?:已经?|已經)?',
      anyOf`责成 責成 委托 委託 交代 已请 已經?請 请了 要求[^，]{2,} 通知了?`,
      '|',
      '(?:已经?|已經)?交给[^，]{1,8}(?:查|办|辦|审|審)',
    ),
    grave: true,
    example: '我已经委托审计所查账',
    counter: '大家要求加班',
  },
  {
    rule: 'opens',
    sign: pattern(TOPIC, anyOf`公布 公開 公开`, '(?!了)[^，的]*(?<!了)$'),
    example: '账目每月张榜公布',
    counter: '名单公布了',
  },
]
