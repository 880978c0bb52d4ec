// The words that end the head of a Chinese row, and those that only lead to it.

import { anyOf, pattern } from '../any-of.ts'
import { DATE_ZH } from '../stages.ts'

const TIME = String.raw`(?:\d{4}年|今年|去年|明年|近年|近几年|一年|五年|当前|目前|现在|今天|今后|过去|未来|近期|下一步|本年度|这些年)`
/** `同时，` `今年，` `其中，` `一方面，`: what comes after it is the topic. Not `抢在上冻之前，`. */
const LEAD = anyOf`
  同时 此外 另外 其中 不[过過] 但是 可是 然而 而且 并且 因此 所以 于是 然后 最后 首先 其次 再次 总之 可见 当然 其实 事实上 实际上 特别是 尤其是 一方面 另一方面 至此 前年 \d{1,2}月份
  第[一二三四五六七八九十]+`
/** `我们要` `必须` `一定要切实`: who shall, but not what. */
const WHO = anyOf`我们 咱们 大家 我 你们 你 各级 全市上下 全体同志`
const SHALL = anyOf`
  不但要 还必须 还要 也要 就要 更要 都要 一定要 必须要 务必 必须 应当 应该 需要
  要(?![是么求素点害道件领]) 应(?![收付急届用对]) 须(?!知) 将(?![军士领来]) 能够 可以 坚决 切实 着力 进一步 更加 继续 大力 不断 积极`
export const RE_LEAD = pattern(
  `^(?:(?:${LEAD}|${TIME}(?:以来|来|里|开始|起)?)，)*(?:${WHO}(?=${SHALL}))?(?:${SHALL}(?!的))*`,
)

/** Opens a clause that is only half of what is said: `如果…，`, `虽然…，`. Bold, it would say it alone. */
export const RE_HALF = pattern(
  '^(?:[^，]{1,4}(?:根据|按照|针对)|',
  anyOf`
    如果 若 倘若 假如 要是 只要 只有 除非 虽然 尽管 即使 哪怕 就算 因为 由于 既然 不仅 不但 不是 不论 不管 无论 与其 宁可 一旦 当 有人 曾经
    随着 根据 按照 为了 关于 对于 通过 经过 从 自 在 以 对 把 用 向 据`,
  ')',
)
/** Ends a clause that waits for more: `值得一提的还有，`, `他指出，`. */
export const RE_WAITS =
  /(?:还有|以为|认为|指出|强调|提出|介绍|表示|的是|就是|比如|例如|包括|希望|相信|觉得|知道|祝|诸如|如下|来看|看到|而言|来说|说|想|看|写道)$/u

/** From when or by when a row holds: `从七月一日起`, `5月底以前`. */
export const RE_TERM = pattern(
  `^(?:从|從|自)?(?:${DATE_ZH})(?:底|初|末|[上中下]旬)?(?:起|开始|開始|以前|之前|前)(?=，)`,
)

/** Words that begin what is said of the topic before them: `供热面积 | 增加到`, `分管同志 | 每周`. */
export const PREDICATES: ReadonlySet<string> = new Set(
  `要 应 应当 应该 必须 需要 须 务必 能 能够 可以 可 会 将 将要 是 就是 都是 不是 仍 仍然 还 还要 也 也要 都 都要 全部 已 已经 曾 正在 正 被 由 让 使 比 不
  不能 不得 不再 不够 亦 则 則 均 没有 没 无 未 只 只有 才 就 就要 更 更加 最 每 每周 每月 每年 每天 一律 有 具有 达 达到 增加 增长 下降 减少 降低 提高 提升 超过 突破 完成 实现
  成为 保持 占 位居 来自 取得 获得 获 受到 得到 进入 迎来 面临 继续 持续 不断 进一步 明显 显著 稳步 全面 基本 大幅 普遍 逐步 初步 必将 必然 一定 往往 总是 从 在 对 把`
    .trim()
    .split(/\s+/u),
)
/** Words that are no predicates where something comes `after` them that makes them part of a name. */
export const IN_NAMES: readonly { word: RegExp; after: RegExp }[] = [
  // 常委会 | 已经研究, 行政会 | 上周通过, 班前会 | 每天讲
  {
    word: /^会$/u,
    after:
      /^(?:已经?|研究|决定|通过|讨论|议定|商定|审议|同意|一致|上(?:定|通过|研究|已|提|有|的)|[上本这]?周|每[天日周月季年次]|昨天|前天|今年|去年|上个?月|\d)/u,
  },
  // 增长目标, not 增长 12%
  {
    word: /^(?:增加|增长|下降|减少|降低|提高|提升)$/u,
    after: /^(?:预期|目标|速度|空间|潜力|动力|动能|方式|幅度|质量|部分|率|额|量|点)/u,
  },
  // 发展需要和财力
  { word: /^需要$/u, after: /^[和与、，的]/u },
  // 碳达峰, not 达 12%
  { word: /^达$/u, after: /^(?!\s*[\d一二两三四五六七八九十百千])/u },
]
/** One side of a contrast, which the other turns: `不是数字，是态度`. */
export const RE_DENIES = /不是|并非|不在于|不仅|不但|不只|不光/u
export const RE_TURNS = /^[，；]\s*(?:而|更|但|却)?(?:是|在于|也|还|更|要)/u

/** What a topic does not begin with, or is not: `我们 | 要`. */
export const RE_NO_TOPIC = pattern(
  '^(?:',
  anyOf`
    [一二两三四五六七八九十百几\d]+[个位名种类年次]?$ 始终 如何 怎样 大幅 曾经 根本 原本 本来 可能 或许
    终于 诸如 例如 比如 成为 作为 预计 我们 我 咱们 你们 你 他们 他 她 它 大家 自己 这 那 这些 那些
    有的 有些 其 在 对 把 被 为 以 从 向 用 与 和 跟 由 让 使 给 并 且 而 但 也 又 还 都 就 才
    不 没 有 是 要 能 会 再 按 根据`,
  ')',
)
/** Says when, not what: `今年 | 要`. */
export const RE_TIME = pattern(`^${TIME}(?:[上下]半年|[一二三四]季度|以来|来)?$`)
/** Stands in no topic: half a condition. */
export const RE_CONDITION = /如果|虽然|因为|由于|只要|除非|的时候/u
/** Does not end a topic: `教育的 | 是`, `台账记 | 在`. */
export const RE_OPEN_END =
  /(?:多次|先后|代表|加大|维护)$|[的地得是和与及或而了着对把在为以从向记写挂摆放走做看说讲给、（《“‘]$/u

/** Verbs that take an object at the head of a row: `加强 | 知识产权保护`. */
export const RE_VERB = pattern(
  '^',
  anyOf`
    加强 加快 加大 推进 推动 推广 坚持 坚决 坚定 完善 健全 建立 建设 构建 打造 打好 打赢 提高 提升 增强 增加 扩大 优化 深化 强化 落实 抓好 抓紧 抓住 做好 做强 做大 保持
    保障 保护 确保 促进 支持 鼓励 引导 发展 发挥 培育 培养 改革 改善 改进 创新 实施 实行 开展 举办 组织 制定 出台 发布 解决 处理 化解 防范 防止 防治 治理 整治 严厉
    严格 规范 规定 清理 取消 减少 降低 压减 稳定 稳住 巩固 拓展 拓宽 弘扬 传承 学习 贯彻 树立 突出 把握 把好 守住 盯住 聚焦 围绕 瞄准 营造 形成 创造 创建 破除 激发
    释放 提供 满足 尊重 关心 关注 重视 争取 力争 全面 稳妥 积极 新增 新建 改造 完成 实现 取得 赢得 获得 引进 引领 带动 服务 打通 畅通 补齐 补上 用好 管好 办好 建好`,
)
/** Says what must not be, how it is done or what it is for: `不许挪用`, `一律公开`, `让群众满意`. */
export const RE_GOES_ON = pattern(
  '^(?:',
  anyOf`不许 不得 不准 不能 不搞 不留 严禁 禁止 杜绝 一律 务必 必须 全部 统一`,
  '|',
  anyOf`持续 有效 扎实 有序 及时 主动 共同 努力 充分 真正 更好 合作 稳步`,
  '(?!的)|(?:让|使|把|为)[^，]{2,}|以[^，]{2,}(?:推动|促进|带动|保障|引领))',
)
/** What the object ends before: `促进就业 | 对象`, `推动改革 | 以`. */
export const AFTER_OBJECT: ReadonlySet<string> = new Set(
  '以 在 对 并 让 使 把 从 到 向 用 来 去 而 由 就 才 也 都 能 将 按 按照 通过 根据 给 达到 超过 达 不 不能 必须 要 需要 作为 成为 比 同比 是'.split(
    ' ',
  ),
)
