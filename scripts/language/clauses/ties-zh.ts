// Chinese: which clauses of a paragraph go together or not at all. Both scripts.

import { anyOf, pattern } from '../any-of.ts'
import type { TieRule } from './tie.ts'
import { groupsOf, hasFigure, type Unit } from './units.ts'

const NUMBER = String.raw`[\d一二两兩三四五六七八九十百零〇几幾]+`
const VOTES = anyOf`赞成 贊成 赞同 同意 支持 反对 反對 不同意 弃权 棄權`
const RE_VOTE = pattern(`${VOTES}[^，。；]{0,6}?${NUMBER}[票人名户]?|${NUMBER}[票人名户](?:投了?)?${VOTES}`)

const RE_PASSED = pattern(anyOf`通过 通過 否决 否決 表决 表決 投票`)

/** The good comes first, the bad behind one of these. */
const RE_TURNS = pattern(
  '^(?:',
  anyOf`
    但是? 可是 可(?![以能见靠行观喜]) 然而 不过(?!是) 遗憾的是 遺憾的是 唯独 唯獨 唯有 只有 只是 反倒 反而 却 卻
    美中不足`,
  ')',
)
const RE_ADVERSE = pattern(
  anyOf`
    没有?(?:降|升|涨|漲|跌|减|增|完成|达到|达标|改善|好转|跟上|解决) 不降反升 不升反降 不减反增 不增反减 反而 却 卻
    还从 還從 还有 還有 仍有 仍然 只占 仅占 未能 未完成 没完成 掉队 垫底 拖了后腿 欠 差`,
)
const RE_PROVISO = pattern(
  '^(?:(?:但是?|不过|可是|当然)[，,]?',
  anyOf`有一?[条條点點个個] 有前提 必须 必須 要记住 先说好`,
  '|(?:但是?|不过|可是)?[，,]?',
  anyOf`(?:唯一的?)?(?:前提|条件|條件)(?:是|只有|有|就) 有[一个個]*(?:前提|条件|條件) [只仅僅]限`,
  ')',
)

const RE_EXCEPTION = pattern(
  anyOf`不在此[列限例] 除外 例外 另当别论 另當別論 不受此限 不受[^，]{0,6}限制 不适用 不適用 可以不[^，]{0,6}$ 网开一面 另算 不算在内`,
)
/** `瞒报的`, `超过24小时的`, `凡是主动报告的`: a case, and what is done comes next. */
const RE_CASE = pattern(
  '^(?:凡是?|对于?|對於?|谁|誰)?(?!.*',
  anyOf`是 为了 最`,
  String.raw`[^，]*的$)[\p{Script=Han}\d%、“”]{3,}(?<![目标])的$|^谁|^凡`,
)
/** `损失率高于5%的一分不补`: a case by a threshold, in one clause with what is done. */
const RE_THRESHOLD = pattern(anyOf`低于 低於 高于 高於 超过 超過 不足 不到 达到 達到 不满 满 以上 以下`, '[^，]{0,8}的')

const SPAN = String.raw`${NUMBER}(?:年|个月|個月|天|周)`
const RE_FOR_NOW = pattern(
  `(?:${SPAN}(?:之?内|之內|以内)?|今明两年|今年|目前|眼下|暂时?|暫時?|年内|这次|先)`,
  '[^，]{0,8}?(?:不(?![得能准许許要低少超仅但光管论是过同足够])|冻结|停)',
)
const RE_THEN = pattern(
  '^(?:',
  `${SPAN}(?:之?后|以后|期满|到期)|`,
  anyOf`明年 后年 到期 期满 到时候? 届时 屆時 之后 此后 以后`,
  ')|',
  anyOf`再议 再議 再定 再说 再商量 再研究`,
)

const RE_IF = pattern(anyOf`如果 要是 若是 倘若 假如 一旦 万一`)
const RE_IF_NOT = pattern(
  '^(?:',
  anyOf`否则 否則 不然 反之`,
  '|(?:如果|要是|若|万一)?[^，]{0,8}?(?:不(?![仅但光管论是得过])|没有?|未))',
)

/** Somebody wants something; see `OWN_WILL`. */
const RE_PROPOSES = pattern(
  anyOf`
    提出 建议 建議 提议 提議 主张 主張 要求 方案 报来 報來 想把 打算 希望 倡议 劝 勸 逼 叫我们 让我们 要我们 来谈 開價 开价
    设想 意见是 说是要 认为应 說 说[^，]{0,8}(?:该|应|要)`,
)
const OWN_WILL = pattern(
  '^[^，]{0,4}?',
  anyOf`我建议 我提 我们建议 我们提 我希望 我们希望 我要求 我们要求 我主张 上级要求 上級要求`,
)
const NOT = anyOf`没有 沒有 没 不 未 并未 並未 坚决不 绝不 一口`
const RE_REFUSES = pattern(
  `(?<!有)${NOT}(?:予|能|敢|会)?`,
  anyOf`同意(?![见的]) 通过 通過 采纳 採納 接受(?!采访) 批准 答应 答應 赞成 贊成 支持 采用 照办 点头 松口`,
  '|',
  anyOf`
    否决 否決 驳回 駁回 拒绝了? 拒絕了? 回绝 顶了回去 退了回去 宁可不要 寧可不要 不予考虑 不可行 行不通 不现实 被否 搁置 不行$ 没答应
    不[这這]样?么?[样樣]?[做干幹办辦] (?:我|我们|村里|学校|公司|党委|委员会)[^，]{0,3}(?:做不到|不干|不办|不做|不答应) 答复是[：:]?不 回答是[：:]?不`,
)
/** Whoever refuses so needs no proposal to be found before it. */
const RE_REFUSES_PLAINLY = pattern(
  '^(?:但|可|所以|最后)?',
  anyOf`我 我们 我們 村里 学校 公司 党委 党组 支部 委员会 业委会 董事会 大会`,
  `[^，]{0,6}?${NOT}`,
  anyOf`同意(?!见) 赞成 贊成 答应 答應 采纳 接受 这样[做办] 这么[做办]`,
)

/** `我把它划掉了`: said of what was said before. */
const RE_WITHDRAWN = pattern(
  '^(?:后来|最后)?(?:我|我们|我們)?(?:就|又|已经)?[把将將]',
  '(?:它|[这這那][句个個条條几幾]?[话話]?)\\p{Script=Han}{1,2}(?:掉|去)了?|',
  anyOf`
    作废 作廢 收回 撤回 撤销 撤銷 不作数 不作數 不算数 不算數 取消了 废止 廢止 更正 说错了 说早了 说满了
    (?:不用|不算|不认|停用|免|废|廢)了 不搞了 不办了 不再执行 (?:写|寫|讲|講|记|記|算|报|報)(?:错|錯|急|漏)了 ^(?:都|一律)?以\p{Script=Han}{2,10}[为為]准
    ^(?:真正|真实|真實|实际|實際)的(?:数|數|数字|數字|日子|价钱)(?:是|只有|应该是)`,
)
/** The day or the form is another one; of what, stands before it in the same sentence or nowhere. */
const RE_MOVED = anyOf`改到 改为 改成 推迟 推遲 延期到 延到 提前到`
const RE_MOVES = pattern(RE_MOVED)
const RE_MOVED_BEFORE = pattern('^(?:但是?|后来|最后|现在|现|今年|已经?)*', RE_MOVED)
const RE_JOKE = pattern(
  anyOf`
    开(?:个|了个|句)?玩笑 說笑 说笑 说句笑话 是笑话 逗(?:大家|你们|个)乐? 是?气话 是?反话 反着听 反过来听 当然不是 哪有这样的事 当不得真 不当真`,
)

export const CHINESE_TIES: readonly TieRule[] = [
  {
    rule: 'vote',
    says: 'the votes for with the votes against',
    find: units =>
      groupsOf(units, ({ text }) => RE_VOTE.test(text), 1)
        .filter(group => group.length > 1)
        .map(group => {
          const [first] = group
          const before = units[units.indexOf(first as Unit) - 1]
          const named =
            before && before.sentence === first?.sentence && (before.announces || RE_PASSED.test(before.text))
          const all = named ? [before, ...group] : group
          return { when: all, needs: all }
        }),
    example: '表决的结果，赞成31票，反对7票。',
    counter: '村民都同意，三十一户都签了字。',
  },
  {
    rule: 'bad-with-good',
    says: 'good figures with the bad one behind 但是, 却, 没有降',
    find: units =>
      units.flatMap((unit, index) => {
        if (index === 0 || !(RE_TURNS.test(unit.tied) || RE_ADVERSE.test(unit.text))) return []
        const behind = units[index + 1]
        const goesOn = behind && !unit.stops && !hasFigure(unit) && hasFigure(behind)
        const needs = goesOn ? [unit, behind] : [unit]
        if (!unit.opensSentence) {
          const isTurn = RE_TURNS.test(unit.tied)
          const isMixed = isTurn || needs.some(hasFigure)
          return [
            {
              when: units
                .slice(0, index)
                .filter(one => one.sentence === unit.sentence)
                .filter(one => (isTurn && one.segment === unit.segment) || (isMixed && hasFigure(one))),
              needs,
            },
          ]
        }
        const speaksOfFigures =
          RE_TURNS.test(unit.tied) && needs.some(one => hasFigure(one) || RE_ADVERSE.test(one.text))
        return speaksOfFigures
          ? [{ when: units.filter(one => one.sentence === unit.sentence - 1 && hasFigure(one)), needs }]
          : []
      }),
    example: '产量增长8%；事故由9起降到4起；但是投诉没有降，从11件升到了26件。',
    counter: '产量增长8%；事故由9起降到4起；投诉由26件降到11件。',
  },
  {
    rule: 'proviso',
    says: 'what is promised with the condition that the next sentence sets',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_PROVISO.test(unit.tied) || index === 0) return []
        const before = unit.opensSentence
          ? units.filter(one => one.sentence === unit.sentence - 1)
          : units.slice(0, index).filter(one => one.sentence === unit.sentence)
        const behind = units[index + 1]
        return [{ when: before, needs: behind && behind.sentence === unit.sentence ? [unit, behind] : [unit] }]
      }),
    example: '补助一次给足。但有一条，验收不合格要退回来。',
    counter: '补助一次给足。有一条路通到后山。',
  },
  {
    rule: 'exception',
    says: 'the rule with its exception, the exception with its rule',
    find: units =>
      units.flatMap((unit, index) => {
        // `只有一种情况例外：` says nothing yet; see `one-exception`.
        if (!RE_EXCEPTION.test(unit.text) || unit.announces) return []
        const own = units.slice(0, index + 1).filter(({ segment }) => segment === unit.segment)
        const isApart = own.slice(0, -1).every(({ text }) => RE_CASE.test(text))
        const exception = isApart ? own : [unit]
        const rule = isApart ? units.filter(({ segment }) => segment === unit.segment - 1) : own.slice(0, -1)
        const after = units.slice(index + 1).filter(({ sentence }) => sentence === unit.sentence)
        return [
          { when: rule, needs: exception },
          { when: exception, needs: rule.slice(-2) },
          // What is done instead, and on which condition, is said of the exception.
          { when: after, needs: exception },
        ]
      }),
    example: '晚十点以后一律不得施工，抢修除外。',
    counter: '晚十点以后一律不得施工，工地要熄灯。',
  },
  {
    rule: 'cases',
    says: 'what is done in one case with what is done in the other',
    find: units => {
      const opens = units.filter(({ opensSegment, text, stops }) => opensSegment && !stops && RE_CASE.test(text))
      const runs: Unit[][] = []
      for (const unit of opens) {
        const last = runs.at(-1)
        if (last && unit.segment - (last.at(-1)?.segment ?? 0) === 1) last.push(unit)
        else runs.push([unit])
      }
      const inSegments = runs
        .filter(run => run.length > 1)
        .map(run => ({
          when: units.filter(({ segment }) => run.some(one => one.segment === segment)),
          needs: run.flatMap(one => units.filter(({ segment }) => segment === one.segment).slice(0, 2)),
        }))
      const thresholds = groupsOf(units, ({ text }) => RE_THRESHOLD.test(text))
        .filter(group => group.length > 1 && new Set(group.map(({ sentence }) => sentence)).size === 1)
        .map(group => ({ when: group, needs: group }))
      return [...inSegments, ...thresholds]
    },
    example: '按期交粮的，每户奖一百元；拖着不交的，下一年停发种子。',
    counter: '按期交粮的，每户奖一百元；种子下月发放。',
  },
  {
    rule: 'for-now',
    says: 'what holds for a time with what comes after it',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_FOR_NOW.test(unit.text)) return []
        const answer = units
          .slice(index + 1, index + 4)
          .find(({ text, tied }) => RE_THEN.test(text) || RE_THEN.test(tied))
        if (!answer) return []
        const behind = units[units.indexOf(answer) + 1]
        const then = behind && behind.segment === answer.segment ? [answer, behind] : [answer]
        return [{ when: [unit, ...then], needs: [unit, ...then] }]
      }),
    example: '房租两年不涨；两年后要涨，再开会商量。',
    counter: '房租两年不涨；钥匙今天发给大家。',
  },
  {
    rule: 'if-not',
    says: 'what follows if, with what follows if not',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_IF.test(unit.text)) return []
        const next = units.slice(index + 1).find(({ segment }) => segment > unit.segment)
        if (!next || next.segment !== unit.segment + 1 || !RE_IF_NOT.test(next.text)) return []
        const first = units.slice(index).filter(({ segment }) => segment === unit.segment)
        const second = units.filter(({ segment }) => segment === next.segment)
        const speaks = second.length > 1 || /就|则|則/u.test(next.text)
        return speaks ? [{ when: [...first, ...second], needs: [...first.slice(0, 2), ...second.slice(0, 2)] }] : []
      }),
    example: '如果水质合格，下月通水；不合格，就接着查。',
    counter: '如果水质合格，下月通水；大家回去准备水桶。',
  },
  {
    rule: 'refused',
    says: 'a proposal with its refusal, the refusal with the proposal',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_REFUSES.test(unit.text)) return []
        const from = units
          .slice(Math.max(0, index - FARTHEST), index + 1)
          .findLast(one => isProposal(one) && unit.sentence - one.sentence < REACH)
        if (from === unit) return []
        if (!from) {
          if (!RE_REFUSES_PLAINLY.test(unit.text)) return []
          return [{ when: units.filter(({ sentence }) => sentence === unit.sentence - 1), needs: [unit] }]
        }
        const proposal = units.filter(one => one.sentence >= from.sentence && units.indexOf(one) < index)
        return [
          { when: proposal, needs: [unit] },
          { when: [unit], needs: [from] },
        ]
      }),
    example: '有客商提出包下整片茶山，一年给十万元。村里没有同意。',
    counter: '有客商提出包下整片茶山。村里很高兴。',
  },
  {
    rule: 'withdrawn',
    says: 'what was said before with the word that takes it back',
    find: units =>
      units.flatMap((unit, index) => {
        const own = units.slice(0, index).filter(({ sentence }) => sentence === unit.sentence)
        const isMoved = (own.length > 0 ? RE_MOVES : RE_MOVED_BEFORE).test(unit.text)
        if (index === 0 || !(isMoved || RE_WITHDRAWN.test(unit.text))) return []
        const before = own.length > 0 ? own : units.filter(({ sentence }) => sentence === unit.sentence - 1)
        return [{ when: before, needs: [unit] }]
      }),
    example: '年初我说过五月通车，这句话收回。',
    counter: '年初我说过五月通车，五月果然通了车。',
  },
  {
    rule: 'joke',
    says: 'what is said in jest with the word that says so',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_JOKE.test(unit.text) || index === 0) return []
        return [
          {
            when: units.slice(0, index).filter(({ sentence }) => unit.sentence - sentence <= 1),
            needs: [unit],
          },
        ]
      }),
    example: '谁迟到谁把食堂的碗洗一年。开个玩笑。',
    counter: '谁迟到谁在门外等。开会不等人。',
  },
]

/** `这个提议讨论了三个晚上` speaks of the proposal, which stands before it. */
function isProposal({ text }: Unit): boolean {
  return RE_PROPOSES.test(text) && !OWN_WILL.test(text) && !/^[这這该該此]/u.test(text)
}

/** Sentences and clauses before a refusal in which its proposal may stand. */
const REACH = 4
const FARTHEST = 14
