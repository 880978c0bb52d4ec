// Chinese: limits, cases and views by their form, not by a verb: a span that comes again as 以后, a rule followed by
// what is allowed in a case, cases told apart by a measure, views of which none has won.

import { anyOf, pattern } from '../any-of.ts'
import type { TieRule } from './tie.ts'
import { groupsOf, ofSentence, type Unit } from './units.ts'

const NUMBER = String.raw`[\d一二两兩三四五六七八九十百零〇几幾半]+`
const SPAN = String.raw`${NUMBER}(?:年|个月|個月|天|周|季度)`
const RE_SPANS = new RegExp(SPAN, 'gu')
const AFTER = anyOf`之后 之後 以后 以後 期满 期滿 到期 一过 一過 过后 後 后`
/** `这个办法管两年`: said of what stands before, with how long or how far it holds. */
const RE_HOLDS_FOR = pattern(
  '^(?:不过|但是?|当然)?[这這此该該上][^，]{0,8}?',
  anyOf`管 有效 适用 適用 实行 實行 执行 執行 试行 試行 持续 限 到`,
  `[^，]{0,6}?(?:${SPAN}|`,
  anyOf`[年月][底末] [今明后]年起?`,
  '[^，]{0,2}$|',
  anyOf`为止 為止 为限 為限 期间 期間`,
  ')',
)

/** A rule that leaves nobody out. */
const RE_ALL = pattern(
  anyOf`一律 一概 全部 统统 統統 通通 所有 任何 严禁 嚴禁 不得 不准 不許 不许 [人个家户]都 才能 才可以? 也不[行准許许] 本人 亲自 親自`,
)
const RE_SPECIAL = pattern(
  anyOf`特殊 个别 個別 确有 確有 确需 確需 确因 確因 遇到? 实在 實在 [前间間时時]可以`,
  '|^有[^，]+的|[^，]{3,}的$',
)
const RE_ALLOWED = pattern(
  '(?:^|[^不])',
  anyOf`可以 允许 允許 不用 不必 可(?=[另先免缓緩延改])`,
  '|',
  anyOf`另行 另作 免于 放宽 放寬 单独 單獨`,
  '|由[^，]{2,10}(?:',
  anyOf`签字 簽字 批准 审批 審批 同意`,
  ')',
)

/** What parts the cases: a measure (`满十年`, `三十亩以上`, `五年到十年`), or that something is there or not (`有证`, `没有证`). */
const RE_MEASURE = pattern(
  `^[^，]{0,6}?(?:满|滿|不满|不滿|未满|未滿|超过|超過|不到|不足|低于|低於|高于|高於|达到|達到|在)[^，]{0,2}${NUMBER}[^，]{0,6}$|`,
  `^[^，]{0,6}?${NUMBER}[^，]{0,4}(?:以上|以下|以内|以內|以外|开外)[^，]{0,3}$|`,
  `^[^，]{0,4}?${NUMBER}[^，]{0,3}[到至][^，]{0,3}${NUMBER}[^，]{0,4}$`,
)
const RE_THERE = /^(?:凡是?)?(?:没有?|無|无|有)\p{Script=Han}{1,4}$/u

/** One of several views. */
const RE_VIEW = pattern(
  '^(?:[另也还還][^，]{0,2})?(?:有|[^，]{0,3}',
  anyOf`一种 一種 一派 一方 一边 一邊 一部分 一些 有的 有些 [多少]数人?`,
  ')[^，]{0,6}?',
  anyOf`主张 主張 认为 認為 觉得 覺得 赞成 贊成 建议 建議 希望 想 说 說 要(?![求是])`,
)
/** Nothing is decided. */
const RE_OPEN = pattern(
  '(?:没有?|沒有?|未能?|还没|還沒|尚未|没能)[^，]{0,4}?',
  anyOf`结论 結論 定论 定論 结果 結果 拍板 统一 統一 定下来 定下來 谈拢 談攏 达成`,
  '|',
  anyOf`再议 再議 再定 再决定 待定 未定 没定 没有定 下次再[说議议谈] 争执不下 爭執不下 悬而未决 懸而未決`,
)
/** The whole of what was told is not wanted. */
const RE_NOT_WANTED =
  /^[这這那](?:样|樣|种|種|些)的?\p{Script=Han}{1,8}?(?:我们|我們|咱们|谁都|谁也)?(?:不要|不能要|不学|不能有|要不得|使不得)$/u
const RE_ASKS = pattern(
  anyOf`怎么办 怎麼辦 要不要 是否 该不该 該不該 还是 還是 方案 提出 建议 建議 主张 主張 意见 意見 想法 打算`,
)

const RE_PAST = pattern(
  '^',
  anyOf`过去(?![几数一二三四五六七八九十\d]) 過去(?![幾數一二三四五六七八九十\d]) 以前 从前 從前 原来 原來 早先 往年 当年 當年`,
)
const RE_NOW = pattern('^(?:但是?|可是?)?', anyOf`现在 現在 如今 今天 今年 眼下 从今天起`)

/** What comes after those that were named: nothing says which, without them. Not `其他医院也来学`, `其余三户已经搬走`. */
const RE_REST = pattern(
  '^(?:但是?)?',
  anyOf`其余 其餘 其他 其它 剩下 余下 别`,
  '的?(?:人|户|戶|班|村|情况|情況|时间|時間|地方|项目|項目)?',
  '(?:，$|(?:一律|都|全部|均|要|必须|必須|可以|不得|不许|不准|照|按))|^(?:其余|其餘|其他|其它|剩下|别)的，?$',
)

export const CHINESE_LIMITS: readonly TieRule[] = [
  {
    rule: 'past-now',
    says: 'how it was with the next sentence that says how it is',
    find: units =>
      units.flatMap(unit => {
        if (!unit.opensSentence || !RE_PAST.test(unit.text)) return []
        const now = ofSentence(units, unit.sentence + 1)
        return RE_NOW.test(now[0]?.tied ?? '')
          ? [{ when: ofSentence(units, unit.sentence), needs: now.slice(0, 2) }]
          : []
      }),
    example: '过去我们只管盖楼，以为楼高了人就来。现在看，人是冲着医生来的。',
    counter: '过去五年，我们盖了三座楼。现在看，人是冲着医生来的。',
  },
  {
    rule: 'span-then',
    says: 'what holds for a span with what comes after the same span',
    find: units =>
      units.flatMap((unit, index) =>
        (unit.text.match(RE_SPANS) ?? []).flatMap(span => {
          const then = units
            .slice(index + 1, index + 4)
            .find(({ text }) => pattern(`^[^，]{0,3}?${span}${AFTER}`).test(text))
          if (!then || pattern(`${span}${AFTER}`).test(unit.text)) return []
          const behind = units[units.indexOf(then) + 1]
          const both = behind && behind.segment === then.segment ? [unit, then, behind] : [unit, then]
          return [{ when: both, needs: both }]
        }),
      ),
    example: '押金先免三年，三年以后照收。',
    counter: '押金先免三年，水费照收。',
  },
  {
    rule: 'holds-for',
    says: 'what is allowed with the sentence that says how long it holds',
    find: units =>
      units.flatMap((unit, index) =>
        index > 0 && RE_HOLDS_FOR.test(unit.text)
          ? [
              {
                when: unit.opensSentence
                  ? ofSentence(units, unit.sentence - 1)
                  : ofSentence(units.slice(0, index), unit.sentence),
                needs: [unit],
              },
            ]
          : [],
      ),
    example: '各队可以自己定工时。这条只管到年底。',
    counter: '各队可以自己定工时。这条路修到了村口。',
  },
  {
    rule: 'rule-allows',
    says: 'a rule for all with what the next words allow in a case',
    find: units =>
      units.flatMap((unit, index) => {
        const next = units[index + 1]
        const isNeed = RE_NEED.test(unit.text)
        if (!next || !(isNeed || RE_ALLOWED.test(unit.tied + next.tied))) return []
        const [first, second] = isNeed || RE_ALLOWED.test(next.tied) ? [unit, next] : [unit, unit]
        const isCase = RE_SPECIAL.test(first.text) || (first.opensSentence && RE_CHANGES.test(second.tied))
        if (!isCase || first.segment !== second.segment || RE_ALL.test(first.text)) return []
        const before = units.slice(0, index)
        const rule = before.filter(
          one => first.sentence - one.sentence <= NEAR && one !== first && RE_ALL.test(one.text),
        )
        const changed = RE_CHANGES.test(second.tied) ? ofSentence(units, first.sentence - 1) : []
        const exception = [...new Set([first, second])]
        // What is allowed further on does not stand without the rule, but the rule without it.
        const isNear = rule.every(one => first.sentence - one.sentence <= 1)
        const bound = rule.length > 0 ? rule : changed
        return [...(isNear ? [{ when: bound, needs: exception }] : []), { when: exception, needs: bound }]
      }),
    example: '车辆一律不进校园。送病人的，可以开到楼下。',
    counter: '车辆一律不进校园。门口修了停车场。',
  },
  {
    rule: 'the-rest',
    says: 'what holds for the rest with the words before, which say for whom it does not',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_REST.test(unit.text)) return []
        const own = units
          .slice(0, index)
          .filter(({ segment }) => segment === unit.segment - (unit.opensSegment ? 1 : 0))
        const before = unit.opensSentence ? ofSentence(units, unit.sentence - 1) : own
        const rest = units.filter(one => one.segment === unit.segment && one.start >= unit.start)
        return [{ when: rest, needs: before }]
      }),
    example: '烫伤的随到随看。其他的一律先挂号。',
    counter: '烫伤的随到随看。其他医院也来学。',
  },
  {
    rule: 'cases-by-measure',
    says: 'what is done in one case with what is done in the others, told apart by a measure',
    find: units => {
      const opens = units.filter(({ opensSegment, stops }) => opensSegment && !stops)
      const runs = [RE_MEASURE, RE_THERE].flatMap(form =>
        runsOf(opens.filter(({ text }) => form.test(text))).filter(run => run.length > 1),
      )
      return runs.map(run => {
        const all = run.flatMap(one => units.filter(({ segment }) => segment === one.segment).slice(0, 2))
        return { when: all, needs: all }
      })
    },
    example: '满三亩，补两百元；不满三亩，补五十元。',
    counter: '满三亩，补两百元；名单下月公布。',
  },
  {
    rule: 'views',
    says: 'one view with the others, and with the word that none has won',
    find: units =>
      groupsOf(units, ({ text }) => RE_VIEW.test(text), 2)
        .filter(group => group.length > 1)
        .map(group => {
          const last = group.at(-1)?.sentence ?? 0
          const open = units.filter(one => RE_OPEN.test(one.text) && one.sentence >= last && one.sentence <= last + 2)
          return { when: group, needs: [...group, ...open.slice(0, 1)] }
        }),
    example: '有人主张拆，有人主张留，吵到半夜没有结论。',
    counter: '有人主张拆，房子是三十年前盖的。',
  },
  {
    rule: 'not-wanted',
    says: 'what is praised or told with the word that nobody wants it: 这样的本事，我们不要',
    find: units =>
      units.flatMap((unit, index) => {
        const next = units[index + 1]
        const said = unit.text + (next && next.sentence === unit.sentence ? next.text : '')
        if (!unit.opensSentence || !RE_NOT_WANTED.test(said)) return []
        const before = units.slice(0, index).filter(one => unit.sentence - one.sentence <= REACH)
        return [{ when: before, needs: ofSentence(units, unit.sentence).slice(0, 2) }]
      }),
    example: '有人算盘打得真精。公家的灯亮一夜也不管。这样的精明，我们不要。',
    counter: '有人算盘打得真精。公家的灯也随手关。这样的人，我们要。',
  },
  {
    rule: 'undecided',
    says: 'what is proposed with the word that nothing is decided',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_OPEN.test(unit.text)) return []
        const before = units.slice(Math.max(0, index - FARTHEST), index)
        const from = before.findLast(one => RE_ASKS.test(one.text) && unit.sentence - one.sentence < REACH)
        return from ? [{ when: before.filter(one => one.sentence >= from.sentence), needs: [unit] }] : []
      }),
    example: '有人建议把仓库租出去。这件事没有定论。',
    counter: '有人建议把仓库租出去。仓库在东门外。',
  },
  {
    rule: 'one-exception',
    says: 'a rule with the sentence that says in which one case it does not hold, all of it',
    find: units =>
      units.flatMap(unit => {
        if (!unit.opensSentence || !RE_ONE_CASE.test(unit.tied)) return []
        const rule = ofSentence(units, unit.sentence - 1).filter(({ text }) => RE_BINDS.test(text))
        const exception = ofSentence(units, unit.sentence)
        const first = (sign: RegExp) => exception.findIndex(({ text }, index) => index > 0 && sign.test(text))
        const decided = [first(RE_ALLOWED), first(RE_BINDS)].find(index => index >= 0)
        // What is decided in the case says itself that it is one.
        const from = decided !== undefined && exception[0]?.announces ? 1 : 0
        return [
          { when: rule, needs: exception.slice(from, (decided ?? exception.length) + 1) },
          { when: exception, needs: rule.slice(-1) },
        ]
      }),
    example: '雷雨天一律不出队。但是有一种情况可以破例：孩子走失，经队长同意，可以出队。',
    counter: '雷雨天一律不出队。但是有一种鸟叫得好听。',
  },
  {
    rule: 'rule-asked',
    says: 'a rule for all with the answer to the question behind it, what to do in a case: 车坏了怎么办？',
    find: units =>
      units.flatMap(unit => {
        if (!unit.opensSentence || !RE_WHAT_TO_DO.test(ofSentence(units, unit.sentence).at(-1)?.text ?? '')) return []
        const rule = ofSentence(units, unit.sentence - 1).filter(({ text }) => RE_ALL.test(text))
        return [{ when: rule, needs: ofSentence(units, unit.sentence + 1).slice(0, MOST_ANSWER) }]
      }),
    example: '游船一律不准离岸。船上有人发病怎么办？先报告调度，再靠最近的码头。',
    counter: '游船去年添了两条。船上有人发病怎么办？先报告调度，再靠最近的码头。',
  },
  {
    rule: 'no-other',
    says: 'that no other reason holds with the sentence that says which one does',
    find: units =>
      units.flatMap(unit => {
        if (!unit.opensSentence || !RE_NO_OTHER.test(unit.text)) return []
        return [{ when: ofSentence(units, unit.sentence), needs: ofSentence(units, unit.sentence - 1) }]
      }),
    example: '急件可以只扫一次，由班长签字。其他任何理由都不行。',
    counter: '急件可以只扫一次，由班长签字。其他班组都来看过。',
  },
]

// --- internal ---

/** `但是有一种情况可以破例：`, `唯一可以只扫一次的，是…` */
const RE_ONE_CASE = pattern(
  '^(?:但是?|不过|不過|可是|只)?(?:',
  anyOf`
    有[一二两兩几幾]?[种種个個类類条條]?(?:情况|情況|情形|例外|[^，。]{0,6}?不(?:在|算|受|包括)|要(?:说|說|讲|講)[清明])
    唯一(?:可以|能|允许|允許|的?例外) 例外的?(?:只有|是)`,
  ')',
)
/** `确因防盗需要保留的，必须…`: whoever may do otherwise, whatever he has to do for it. */
const RE_NEED = pattern('^', anyOf`确有 確有 确需 確需 确因 確因`, '[^，]*的$')
/** It makes another rule of one that was told right before: `可以改为两小时一次`. */
const RE_CHANGES = pattern(
  '可以',
  anyOf`改[为成到] 改為 延[长后期到] 延[長後] 放宽 放寬 缩短 縮短 推迟 推遲 减[半到为] 減[半到為]`,
)
/** `车坏了怎么办？`, and clauses of the answer. */
const RE_WHAT_TO_DO = /怎么办$|怎麼辦$|咋办$/u
const MOST_ANSWER = 3
/** Words that bind. */
const RE_BINDS = pattern(anyOf`不 封顶 封頂 必须 必須 一律 严禁 嚴禁 禁止 才能 只能 都要`)
/** `其他任何理由都不行` */
const RE_NO_OTHER = pattern(
  '^除此[以之]外|^(?:此外)?[，,]?',
  anyOf`其他 其它 别的 別的`,
  '的?(?:任何|一切|所有)?',
  anyOf`理由 情况 情況 情形 原因 办法 辦法`,
  '[^，]{0,4}不',
)

/** Sentences before what is allowed in which the rule may stand. */
const NEAR = 2
/** Clauses and sentences before the word that nothing is decided. */
const FARTHEST = 8
const REACH = 3

/** Openings of segments that follow each other without a gap. */
function runsOf(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = []
  for (const unit of units) {
    const last = runs.at(-1)
    if (last && unit.segment - (last.at(-1)?.segment ?? 0) === 1) last.push(unit)
    else runs.push([unit])
  }
  return runs
}
