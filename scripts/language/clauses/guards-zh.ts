// Chinese: sentences that guard the one before them, by their form. Both scripts.

import { anyOf, pattern } from '../any-of.ts'
import { guarded, guardedSegments, guardedWithin, limitedByNext, type Said } from './guards.ts'
import type { TieRule } from './tie.ts'
import type { Unit } from './units.ts'

/** What is told of the past needs no guard: `三个月修好了一条渠`. */
const RE_TOLD = pattern(
  anyOf`了(?!解|结) (?<![超通经])过(?![程期关]) (?<![超通經])過(?![程期關]) 去年 前年 当时 當時 曾 一年来`,
)
/** What will be, must be or may be, whatever else the sentence tells. */
const RE_IN_FORCE = pattern(
  anyOf`
    (?<![重需主首既又])要(?![求素是]) 将(?!来|军) 將(?!來|軍) 可以 一律 全部 免(?=[费費收交除]) 必须 必須 不得 不准 不再 不用 起[，。到] 以前 底前
    每\p{Script=Han} 明年 下个?[月周] 下個?[月週] 合并 取消`,
)
const RE_FIGURE = /[\d×]|[二两三四五六七八九十百千万]\p{Script=Han}/u
const holds = ({ text }: Said) => RE_IN_FORCE.test(text) || (RE_FIGURE.test(text) && !RE_TOLD.test(text))

/** `一个人都不裁`, `谁也不许走`; not `一个都没来`, which tells. */
const RE_NONE = pattern(
  '^(?:但是?|可是?|不过)?[，,]?[^，。]{0,8}?(?:一(?:\\p{Script=Han}){1,3}|谁|誰|哪[个個家位户戶间条項项]|半\\p{Script=Han})[^，。]{0,3}?',
  '[都也]不(?![少同错要许許准準得能])',
)
const RE_TURNS = pattern('^', anyOf`但(?![凡愿求书]) 可是 可(?=[我你他她大这那谁老有没]) 不过(?!是) 不過 然而 只是`)
const RE_TURN = pattern('^', anyOf`但是? 可是? 不过 不過 然而 只是`)
/** It limits: something is not, stays, comes first, or is for some alone. */
const RE_LIMITS = pattern(anyOf`不(?![仅僅但光]) 别 除 只 限 必须 必須 要(?![求素是]) 仍 还是 還是 照 先 自己 归`)

/** What the sentence before does not mean. */
const RE_NOT_THAT = pattern(
  '^(?:但是?|可是?|不过|当然)?[，,]?[这這那](?:并|並|可|也|样|樣|种|種|个)*',
  anyOf`不叫 不等于 不等於 不是说 不是說 不代表 不意味 不算 谈不上 談不上 算不上 不能叫`,
)
/** `怀孕的不上`, `救护车不在其内`, `铃响以后不能进教室`: a few words that except somebody or something else than they are told by. */
const RE_OTHERWISE = pattern(
  '^(?!',
  anyOf`我 我们 我們 大家 各 要 不 绝 絕 决 決 必 他 她 它 这 這 那 因 所 如 若 同 也 还 更 谁 誰 有 [一二三四五六七八九十]+[是要、] 第`,
  ')[^，。！？；：“]{2,14}?(?:也|都|就|仍|还|還|一律|一概)*',
  anyOf`不(?!断|斷|少|仅|僅|同|但|光|足|是[^，。]{2}|了解|知|怕|容易|够|夠|错|好|行|高|低|大|小|多) 除外 免(?![费費疫]) 照旧 照舊`,
  '[^，。！？；：]{0,8}[。！]$',
)
const MOST_OTHERWISE = 20

/** It says that something may not be, whatever the rule says: `一册也不许剔`, `必须本人签字`. */
const RE_STRICT = pattern(anyOf`不得 不许 不許 不准 不准 严禁 嚴禁 禁止 必须 必須 一定要 除外 例外 [也都]不 只能 只许`)
/** What a sentence opens with that is no matter of the one before: persons, times, joints. */
const RE_NO_MATTER = pattern(
  '^(?:',
  anyOf`我 你 他 她 它 大家 同志 各 这 這 那 有 今年 明年 去年 现在 要 不 也 还 如 所 但 因 必 凡 谁 每 任何 一 二 三 第`,
  ')|^[^\\p{Script=Han}]|^.[^\\p{Script=Han}]',
)

/** What goes on as before under the new rule: `丢了的书还是要赔`. */
const RE_STILL = pattern(
  '^[^。，]{1,12}?',
  anyOf`还是要 還是要 还得 還得 仍要 仍须 仍需 仍然要 照样 照樣 照旧 照舊 照收 照交`,
)
const RE_LOOSENS = pattern(anyOf`不 免 取消 停 可以 全部`)

export const CHINESE_GUARDS: readonly TieRule[] = [
  {
    rule: 'but-none',
    says: 'what will be done with the next sentence, which says to whom it does no harm: 一个都不…',
    find: units =>
      [guarded, guardedWithin].flatMap(find => find(units, (own, before) => RE_NONE.test(own.text) && holds(before))),
    example: '两个车间要合并。一个人都不裁。',
    counter: '两个车间要合并。一个车间三十人。',
  },
  {
    rule: 'but-limits',
    says: 'what will be done with the next sentence, which turns and sets a limit: 不过…不…',
    find: units =>
      [guarded, guardedSegments].flatMap(find =>
        find(units, (own, before) => RE_TURNS.test(own.text) && RE_LIMITS.test(own.text) && holds(before)).flatMap(
          ({ when, needs }) => {
            const limit = upToLimit(needs)
            // What is done in a case only says what without the rule: `但要是连着下雨，社里不许拒收`.
            const isCase = RE_SUPPOSED.test(needs[0]?.text ?? '')
            return [{ when, needs: limit }, ...(isCase ? [{ when: needs, needs: when.slice(-1) }] : [])]
          },
        ),
      ),
    example: '图书室晚上开到十点。不过，考试以前二楼不开。',
    counter: '图书室去年添了灯。不过，考试以前二楼不开。',
  },
  {
    rule: 'of-course',
    says: 'what will be done with the next sentence, which grants a limit: 当然…还是',
    find: units =>
      guarded(
        units,
        (own, before) => RE_OF_COURSE.test(own.lead + own.text) && RE_LIMITS.test(own.text) && holds(before),
      ),
    example: '校服不再统一买。当然，体育课还是穿运动鞋。',
    counter: '校服不再统一买。当然，大家都高兴。',
  },
  {
    rule: 'not-that',
    says: 'what is said with the next sentence, which says what it is not: 那不叫…, 这不等于…',
    find: units => guarded(units, own => RE_NOT_THAT.test(own.text)),
    example: '谁嗓门大听谁的。那不叫民主。',
    counter: '谁嗓门大听谁的。那边坐的是老人。',
  },
  {
    rule: 'otherwise',
    says: 'a rule or a promise with the few words of the next sentence that except a case',
    find: units =>
      guarded(
        units,
        (own, before) => own.text.length <= MOST_OTHERWISE && RE_OTHERWISE.test(own.text) && holds(before),
      ),
    example: '新来的护士都上夜班，每月八个。怀孕的不上。',
    counter: '新来的护士都上夜班，每月八个。夜班有热饭。',
  },
  {
    rule: 'not-passed',
    says: 'what is asked for with the end of its sentence, which says who is left out: …没过的，不得…',
    find: units =>
      units.flatMap((unit, index) => {
        const next = units[index + 1]
        if (!next || next.sentence !== unit.sentence || unit.opensSentence) return []
        if (!RE_NOT_PASSED.test(unit.text) || !RE_FORBIDS.test(next.text)) return []
        const before = units.slice(0, index).filter(({ segment }) => segment === unit.segment)
        return before.length > 0 ? [{ when: before, needs: [unit, next] }] : []
      }),
    example: '超过二十年的楼，先做鉴定，鉴定没过的，不得加装。',
    counter: '超过二十年的楼，先做鉴定，街道派人来，住户签字。',
  },
  {
    rule: 'red-line',
    says: 'a rule with the next sentence, which takes up its last word and sets a limit: 剔除有一条红线…不许剔',
    find: units =>
      limitedByNext(
        units,
        ({ text }) => (RE_NO_MATTER.test(text) ? undefined : text.slice(0, 2)),
        ({ text }) => RE_STRICT.test(text),
      ),
    example: '看过的旧报，按斤处理。处理有个底线，合订本一本也不许卖。',
    counter: '看过的旧报，按斤处理。处理的钱添了两排书架。',
  },
  {
    rule: 'answered-shortly',
    says: 'an opinion, a proposal or a question with the few words that refuse it: 我的意见是不跟, 不补',
    find: units => guarded(units, own => RE_REFUSES_SHORTLY.test(own.text)),
    example: '隔壁多给十五个点，不跟就守不住。我的意见是不跟。',
    counter: '隔壁多给十五个点，不跟就守不住。我的意见是再看一个月。',
  },
  {
    rule: 'judged',
    says: 'what others do, found or propose with the next sentence, which says how far the speaker goes with it',
    find: units => guarded(units, ({ text }) => RE_JUDGED.test(text) && RE_HALF.test(text)),
    example: '查下来，是厂家换了配方。这个结论我接受一半。',
    counter: '查下来，是厂家换了配方。这个结论大家都接受。',
  },
  {
    rule: 'granted',
    says: 'what the speaker grants with the next sentence, which says what he does all the same',
    find: units => guarded(units, (own, before) => RE_GRANTS.test(before.text) && !RE_GRANTS.test(own.text)),
    example: '我知道下游要灌溉。今年一方水也不蓄。',
    counter: '我们知道下游要灌溉。今年多蓄五百万方。',
  },
  {
    rule: 'still',
    says: 'what is lifted with the next sentence, which says what stays',
    find: units =>
      guarded(
        units,
        (own, before) => RE_STILL.test(own.text) && RE_LOOSENS.test(before.text) && !RE_TOLD.test(before.text),
      ),
    example: '逾期不罚钱。丢了的书照样要赔。',
    counter: '逾期罚一角钱。丢了的书照样要赔。',
  },
]

// --- internal ---

/** `换药的，还是要见医生，| 这一条不能省`: as far as the limit goes, with what is done where it only names the case. */
function upToLimit(needs: readonly Unit[]): readonly Unit[] {
  // `但要是家里晒不干，社里不许拒收`: what the case is limits nothing yet.
  const isCase = RE_SUPPOSED.test(needs[0]?.text ?? '')
  const limits = ({ text }: Unit) => (isCase ? RE_DECIDED : RE_LIMITS).test(text.replace(RE_TURN, ''))
  const at = needs.findIndex((unit, index) => !(isCase && index === 0) && limits(unit))
  if (at < 0) return needs
  return needs.slice(0, at + (needs[at]?.text.endsWith('的') ? 2 : 1))
}

const RE_SUPPOSED = pattern(
  '^(?:但是?|可是?|不过|不過)?[，,]?',
  anyOf`要是 如果 若 遇 逢 碰 假如 万一 萬一 凡 谁要 誰要`,
)
const RE_DECIDED = pattern(
  anyOf`不得 不许 不許 不准 不准 可以 必须 必須 才 一律 照 由 不用 不必 还是 還是 仍 也要 也得 就 免`,
)

const RE_REFUSES_SHORTLY = pattern(
  '^(?:但是?|可是?|所以)?(?:(?:我|我们|村里|学校|厂里|行里|局里)?的?',
  anyOf`意见 意見 看法 回答 态度 態度 决定 決定 结论 結論`,
  '(?:是|就是|很明确)?|我说|答复是|[这這]一?[个個条條件项項]?\\p{Script=Han}{0,4}?[，,]?)?[：:，,]?',
  '(?:先|暂|眼下|今年)?[不没沒](?:\\p{Script=Han}){1,3}[。！]$',
)
/** `这个做法各区可以借鉴，但不搞一刀切`, `这个结论我接受一半`: how far the speaker goes with what was said. */
const RE_JUDGED = pattern(
  '^(?:但是?|可是?)?[这這]一?(?:[个個条條种種些项項]|几[条个])?的?',
  anyOf`做法 办法 辦法 结论 結論 意见 意見 建议 建議 说法 說法 看法 想法 经验 經驗 方案 要求 提法 模式 数字 判断 评价`,
)
const RE_HALF = pattern(
  anyOf`一半 部分 只能 只是 仅 僅 不(?![断斷错錯容少同]) 没 沒 未 有条件 有道理 再看 再议 存疑 打折 慎`,
)
const RE_GRANTS = pattern('^', anyOf`我知道 我理解 我明白 我晓得 我也知道 我何尝不知道 我不是不知道`)

/** `鉴定没过的`, `材料不全的`: those who do not meet what was asked for. */
const RE_NOT_PASSED = pattern('^[^，]{0,8}?', anyOf`没有? 沒有? 未 不`, '[^，]{1,8}的$')
const RE_FORBIDS = pattern('^', anyOf`不 一律不 禁止 暂停 暫停 取消 停`)

const RE_OF_COURSE = pattern('^', anyOf`当然 當然`)
