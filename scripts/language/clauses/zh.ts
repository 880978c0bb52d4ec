// Chinese: what binds clauses, what leans on words before it, what waits for words behind it. Both scripts.

import { anyOf, pattern } from '../any-of.ts'
import type { BondRule } from './bonds.ts'
import { CHINESE_DEADLINES } from './deadlines-zh.ts'

/** A row about the first words, the last words, or the whole of what is shown. */
export interface WordRule {
  rule: string
  sign: RegExp
  example: string
  counter: string
}

const HAN = String.raw`\p{Script=Han}`

/** Who else speaks or thinks: `有的同志`, `一些家长`, `他们`. Not `我们`, `实践`. */
const OTHERS = anyOf`
  有人 有的 有些 某些 一些 部分 个别 個別 少数 少數 不少 许多 許多 很多 大家都? 人们 人們
  他们? 她们? 他們 她們 别人 別人 外界 媒体 媒體 专家 專家 群众 群眾 百姓 家长 家長 学生 學生 孩子 同学 同學
  员工 員工 客户 客戶 记者 記者 古人 老人 对手 对方 反对者 批评者
  [\p{Script=Han}]{1,8}(?:同志|先生|女士|教授|总统|总理|主席|书记)`
const SAYS = anyOf`
  说 說 讲 講 道 问 問 写道 寫道 喊 认为 認為 觉得 覺得 以为 以為 总想 抱怨 担心 擔心 怀疑 懷疑 主张 主張
  指出 强调 強調 表示 要求 提出 质疑 質疑 反映 声称 聲稱 感叹 告诉(?:我|我们|记者)`
/** The speaker himself, or what everybody knows: what follows is his own word. */
const OWN = anyOf`我 我们 我們 本人 实践 實踐 历史 歷史 事实 事實 经验 經驗 大家知道 众所周知 眾所周知`

/** Forbids or denies: what is parallel to it later in the sentence is denied as well. */
const DENIES = anyOf`
  不能 不要 不得 不可 不应 不應 不许 不許 不准 不允许 不允許 绝不 絕不 决不 決不 切忌 切不可 别再? 勿 莫
  避免 防止 杜绝 杜絕 禁止 严禁 嚴禁 反对 反對 克服 没有 沒有 并未 並未 而非 谈不上 算不上 难以 難以`
const RE_DENIES = pattern(DENIES)
/** A clause with a will of its own: what was denied before it ends here. */
const RE_FRESH = pattern(DENIES, '|^', anyOf`我 而是 但 只有 所以 因此 各 全`, '|', anyOf`要 应当? 應當? 必须 必須`)
/** What goes on in the mood of the clause before it: `让老人…`, `拿群众…`. */
const RE_GOES_ON = pattern('^', anyOf`让 讓 使 把 任 听任 聽任 一味 光 靠 拿 搞 用 为了 為了 更 也 或 甚至`)
/** `以前`, `过去`; not `过去五年`. */
const PAST = anyOf`
  过去(?![几数两一二三四五六七八九十\d]+[年个]) 過去(?![幾數兩一二三四五六七八九十\d]+[年個])
  以前 从前 從前 曾经 曾經 原来 原來 原先 以往 旧社会 那时候? 那時候? 一度`
const NOW = anyOf`现在 現在 如今 今天 今年 后来 後來 目前 但 可 而今 这几年 近年`

const TIME_WORDS = anyOf`今 去 明 昨 近 当 上 下 过 這 这 那`

export const CHINESE_BONDS: BondRule[] = [
  ...CHINESE_DEADLINES,
  {
    rule: 'not-but',
    says: 'a denial waits for what is true: 不是…而是, 不在于…而在于',
    keeps: 'whole',
    answered: true,
    opens: pattern(anyOf`不是 并非 並非 不在于 不在於 不在 不只是 不光是 不单是`),
    answers: /^(?:而|就|更)?(?:是|在于|在於|在)|^而|^更是/u,
    example: '考核不是挑优点，而是找差距',
    counter: '这项工作不是小事，各单位要抓紧',
  },
  {
    rule: 'not-only',
    says: 'half of a pair: 不仅…而且, 既…又, 一方面…另一方面',
    keeps: 'whole',
    answered: true,
    opens: pattern(anyOf`不仅 不僅 不但 不光 不只 不单 ^既(?!然) ^一方面 ^一边 ^一邊 ^一手`),
    answers: pattern(anyOf`而且 并且 並且 还 還 也 更 又 ^另一 ^一边 ^一邊 ^一手`),
    example: '他不仅会开机器，而且会修机器',
    counter: '既然定了，就要办好',
  },
  {
    rule: 'either-or',
    says: 'one of two: 要么…要么, 宁可…也不, 与其…不如, 越…越, 有的…有的',
    keeps: 'whole',
    answered: true,
    opens: pattern(
      '^',
      anyOf`要么 要麼 宁可 寧可 宁愿 寧願 与其 與其 越 有的(?![\p{Script=Han}]{0,6}(?:认为|说|觉得)) 或者 不是`,
    ),
    answers: pattern(anyOf`要么 要麼 也不 不如 越 ^有的 ^或者 就是`),
    example: '要么马上修，要么马上停',
    counter: '有的同志工作很忙',
  },
  {
    rule: 'some-others',
    says: 'some without the others: 有的…，有的…',
    keeps: 'whole',
    answered: true,
    opens: /有的(?!放矢)/u,
    answers: /^有的/u,
    example: '差别在于有的班组天天练，有的班组从来不练',
    counter: '有的放矢办培训',
  },
  {
    rule: 'condition',
    says: 'what holds only if, with its condition',
    keeps: 'opener',
    answersSurely: pattern('^', `${HAN}{0,8}?`, anyOf`就(?![是业業]) 那么 那麼 便(?![民利]) 则(?!是) 才能 才会 才算`),
    // What opens like `没有…`, `又…` is more of the condition, and so is `到了十月`.
    answers: pattern(
      '^(?!',
      anyOf`没有 沒有 又 还 還 也 而且 并且 並且 同时 (?:到|等到?|再过)[^，]{1,6}，?$ [^，]{0,6}的?(?:时候|時候|那天|[时時])，?$`,
      ')|',
      anyOf`就 才 便 则 則`,
    ),
    opens: pattern(
      '^',
      `${HAN}{0,6}?`,
      anyOf`
        如果 若是 若(?![干无]) 要是 万一 萬一 假使 如若 假如 假设 假設 倘若 一旦 只要 只有(?![几\d一二两三四五六七八九十]) 除非 除了 即使 即便 哪怕 就算
        无论 無論 不管 不论 不論 任凭 唯有 没有(?=[\p{Script=Han}]+，?就?没有)`,
    ),
    example: '只要功夫深，铁杵磨成针',
    counter: '全县三个乡镇完成了任务',
  },
  {
    rule: 'case',
    says: 'what is done with those who …的, with the case',
    keeps: 'opener',
    answered: true,
    opens: pattern(
      // Not `这件事会上定了的`.
      '^(?![这這那]个?件?事)(?:',
      anyOf`凡 对 對 谁 誰`,
      '[^，]{2,}|(?!',
      `${HAN}*`,
      anyOf`是 为 為 最`,
      `)[${HAN}\\d%.]{2,})(?<!`,
      anyOf`目 标`,
      ')的$|',
      // `五万元以上、收款人是陌生账户、又满六十岁的`: several conditions in one.
      `[^，、]{2,}、[^，]*[${HAN}\\d]的$|`,
      // `有一门不到80分`, `哪家超过三次`: a case by a threshold, without `的`.
      '^(?:有一|哪一?|任何一?)[个個门門项項家户戶次条條天层層人]?[^，的]{0,6}?',
      anyOf`不到 不足 不满 不滿 不够 不夠 不合格 不达标 没有?达到 没有?完成 没有?通过 未达到 未完成 未通过 低于 低於 高于 高於 超过 超過`,
      '[^，的]*$|',
      // `签了三年以上的老客户`: those of a measure.
      `^(?!.*[是有要应建成把将给])[${HAN}\\d]{2,9}`,
      anyOf`以上 以下 以内 以內 不满[^，的]{1,4} 不足[^，的]{1,4} 超过[^，的]{1,6}`,
      `的${HAN}{1,6}$`,
    ),
    example: '瞒报灾情的，先停职，再查原因',
    counter: '他是最先到的，大家都看见了',
  },
  {
    rule: 'whoever',
    says: 'what is done with whoever, with the case: 哪家…，谁…',
    keeps: 'opener',
    answered: true,
    opens: pattern(
      '^(',
      anyOf`谁 誰 哪[个個家位里裡] 哪一[个家级] 任何人 任何一?[个個位名家]`,
      ')(?![^，]*(?:\\1|[吗呢]))[^，]{2,}$',
    ),
    example: '哪家设赌场，取消当年的评选',
    counter: '谁的田谁管，种子到县里领',
  },
  {
    rule: 'topic',
    says: 'what is said of a topic, with the topic: 严管的那几家，不良率只有1%',
    keeps: 'opener',
    answered: true,
    opens: pattern(
      '^(?!',
      anyOf`在 从 從 对 對 按 为 為 向 以 与 和 同 当 當 随 隨 除 经 經 通 根 有 凡`,
      '|',
      TIME_WORDS,
      ')',
      `(?!.*[是有要应须把将了不使让担想说看做来去到谁哪])${HAN}{1,10}的(?:${HAN}{1,5}|\\d+${HAN}{1,3})$`,
    ),
    reaches: clause => !pattern('^', anyOf`我 但 可 而 各 全`).test(clause),
    example: '严管的那几家，出事的只有一家',
    counter: '在大家的支持下，渠修好了',
  },
  {
    rule: 'whether',
    says: 'what holds either way, with what may be or not: 入不入股，自己定',
    keeps: 'opener',
    answered: true,
    opens: pattern(
      `^(?!时不时|時不時|动不动|動不動|${HAN}{0,5}`,
      anyOf`看 問 问 说 說 管 想(?!不) 晓 曉 知 论 論`,
      `)${HAN}{0,5}?(${HAN}{1,2})不\\1${HAN}{0,6}$`,
    ),
    reaches: clause => !pattern('^', anyOf`但 可 而`).test(clause),
    example: '入不入股，自己定',
    counter: '只看困难不困难，名单由学校定',
  },
  {
    rule: 'this-topic',
    says: 'what is said of something named before, with its name: 这三句话，请大家记住',
    keeps: 'opener',
    answered: true,
    opens: pattern(
      '^(?:[对對就把]|还有|所以)?[这這那](?:[一二两兩三四五六七八九几幾]|些)*(?:',
      anyOf`句话 句話 件事 桩事 条 條 点 點 项 項 笔[账钱帳錢] [个個](?!月|时|時)`,
      '|些(?!年|天|日))',
      `${HAN}{0,5}$`,
    ),
    example: '这三句话，请大家带回去',
    counter: '这几年，路修到了村口',
  },
  {
    rule: 'without',
    says: 'what cannot be without it, with what is missing: 没有…，…是不可能的',
    keeps: 'whole',
    answered: true,
    opens: pattern('^', anyOf`没有 沒有 离开了? 離開了? 缺了(?!的) 失去`),
    answers: pattern(
      anyOf`不可能 不能 无法 無法 不会 不會 不行 没有 沒有 谈不上 談不上 难以 難以 空谈 空談 空话`,
      '|^[^，]{0,6}?(?:就(?!是)|哪来|怎么)|不[了成起](?![的解])',
      '|^[^，]{0,6}?不',
      anyOf`得 准 許 许 给 給 发 發 签 簽 投 办 辦 放 动 動 开 開 进 進`,
    ),
    example: '没有好苗子，要种出好庄稼，是不可能的',
    counter: '没有人缺席，大家都来了',
  },
  {
    rule: 'else',
    says: 'what happens otherwise, with the demand before it',
    keeps: 'before',
    opens: pattern('^', anyOf`否则 否則 不然 要不然 要不 不这样 不這樣 反之`),
    example: '规矩要严，否则就会走进死胡同',
    counter: '不错的办法要推广',
  },
  {
    rule: 'report',
    says: "others' words, with who says them",
    keeps: 'alone',
    opens: pattern(
      '^(?!',
      OWN,
      ')(?:',
      `[${HAN}“”]{0,8}`,
      OTHERS,
      `[${HAN}\\d、]{0,16}?`,
      SAYS,
      `(?:过|過|的是)?|[${HAN}]{0,10}?(?:常常?|总|老是?|还|曾经?|一再|都)?[跟对對向和][我咱]们?[${HAN}]{0,4}?(?:讲|講|说|說|提|抱怨|嘀咕)(?:过|過)?`,
      ')[：:]?$',
    ),
    example: '有人说，修路不如买车',
    counter: '我认为，修路最要紧',
  },
  {
    rule: 'others-mind',
    says: 'what others fear or suppose, in one clause with it',
    keeps: 'alone',
    opens: pattern(
      `^(?!${HAN}{0,3}?`,
      OWN,
      `)[${HAN}“”]{1,12}?(?:总|老|都|也|还|就|怕)?`,
      anyOf`担心 擔心 以为 以為 觉得 覺得 总想 總想 嫌 埋怨 抱怨 怀疑 懷疑 说[是什] 声称 聲稱`,
      `${HAN}{2,}|^(?:外面|背后|村里|网上)?有人(?:还|也|都|就)?[讲講传傳](?![话話])[^，]{4,}`,
    ),
    reaches: clause => pattern('^', anyOf`担心 擔心 以为 觉得 怕 嫌 又 也 甚至`).test(clause),
    example: '底楼的住户担心挡光，担心房子掉价',
    counter: '我们担心的事一件也没有发生',
  },
  {
    rule: 'others-dislike',
    says: 'what is said about, and why somebody does not like it',
    keeps: 'alone',
    opens: pattern(
      '^(?:',
      anyOf`网上 網上 外面 社会上 社會上 街上 街坊 群里 群裡 坊间 坊間`,
      '[^，]{0,4}?',
      anyOf`说 說 传 傳 讲 講 议论 議論`,
      '|[^，]{0,6}?',
      anyOf`有人 有的人? 一些人 不少人 老人 家长 家長`,
      '[^，]{0,4}?',
      anyOf`不高兴 不高興 不满意 不滿意 不愿意 不願意 有意见 有意見 不乐意 不樂意`,
      ')',
    ),
    reaches: clause => !pattern('^', anyOf`我 但 可 那 其实 其實 结果 [^“]{0,4}“`).test(clause),
    example: '这个决定有人不高兴，周六要带孙子',
    counter: '我们都很高兴，周六要带孙子',
  },
  {
    rule: 'others-say',
    says: 'what somebody nameless says in quotation marks',
    keeps: 'alone',
    opens: pattern(
      '^(?:还|也)?(?:有|一[些位个名])(?:人|的|些|位|个|名)?',
      `${HAN}{2,6}?`,
      anyOf`跟 对 向 说 讲 问 不高兴 抱怨 反映 担心`,
    ),
    reaches: clause => /^[^“，]{0,4}(?:说|讲|问|道)?[：:]?[“]/u.test(clause),
    example: '有老人不高兴，讲“热闹一回都不许？”',
    counter: '村里有四个水塔，水塔都加了盖',
  },
  {
    rule: 'others-tell',
    says: 'what somebody nameless does and says in the next clause, up to the stop',
    keeps: 'alone',
    answered: true,
    opens: pattern(
      '^(?:也|还|[^，]{0,4}年)?',
      anyOf`有的 有些 有人 有位 有一?[个位] 一些 不少 个别 個別`,
      '(?![^，]*[说說讲講]$)[^，“]{2,16}$',
    ),
    answers: pattern('^(?:就|还|也|都|总)?[说說讲講问問](?![明服到清过過定])(?![^，]{0,2}[“])'),
    example: '有的家长把电话打到家里，说村子没了指望',
    counter: '有的家长把电话打到家里，约好星期一见面',
  },
  {
    rule: 'others-want',
    says: 'what somebody nameless wants or proposes, up to the stop',
    keeps: 'alone',
    opens: pattern(
      '^(?:[^，]{0,4}?(?:还|也|曾|曾经))?(?:有(?:人|的|些|位|个|名)?|一些|某些|部分|个别|不少)',
      `${HAN}{0,6}?`,
      anyOf`要求 提出 建议 提议 主张 希望 嚷着 闹着 想[把让拿用在租买]`,
      `(?:${HAN}{2,}|$)`,
    ),
    example: '有的家长要求装摄像头，接到手机上随时看',
    counter: '我们建议装摄像头，大家都赞成',
  },
  {
    rule: 'others-write',
    says: 'what somebody asks by letter or telephone, up to the stop',
    keeps: 'alone',
    opens: pattern(
      '^',
      String.raw`(?!我)\p{Script=Han}{1,8}`,
      anyOf`来电话 來電話 打电话来 打電話來 来信 來信 来函 來函 找上门 找上門`,
      '来?$',
    ),
    example: '客户来电话，要我们降价百分之八',
    counter: '欢迎大家来电话来信说说看法',
  },
  {
    rule: 'past',
    says: 'how it was, with the word that says so',
    keeps: 'alone',
    opens: pattern('^', PAST),
    reaches: clause => !RE_NOW.test(clause),
    example: '过去，考核挑的是毛病，看的是脸色',
    counter: '过去五年，我们修了三条路',
  },
  {
    rule: 'past-now',
    says: 'how it was, with how it is: 过去…，今年…',
    keeps: 'whole',
    answered: true,
    opens: pattern('^', PAST),
    answers: pattern('^', NOW),
    example: '过去靠发通知，今年到田里说',
    counter: '过去靠发通知，效果不好',
  },
  {
    rule: 'concession',
    says: 'what is granted is not the point: 虽然…但',
    keeps: 'head',
    opens: pattern('^', `${HAN}{0,6}?`, anyOf`虽然 雖然 虽 雖 尽管 儘管 固然 诚然 誠然`),
    answers: pattern(anyOf`^但 ^却 ^卻 ^可 ^然而 ^不过 ^不過 ^仍 ^还 ^還 ^依然 却 卻 仍然`),
    example: '虽然产量增长，但是利润变薄',
    counter: '产量增长，利润变薄',
  },
  {
    rule: 'denial-goes-on',
    says: 'what stands parallel to something denied',
    keeps: 'alone',
    opens: RE_DENIES,
    reaches: (clause, opener) => !RE_FRESH.test(clause) && (RE_GOES_ON.test(clause) || opensLikeDenied(clause, opener)),
    example: '不能让孩子在寒风里等车，让老人摸黑上楼',
    counter: '不能等，各单位今天就要动手',
  },
  {
    rule: 'reason',
    says: 'a reason without what follows from it: 既然…就, 因为…所以, 之所以…是因为',
    keeps: 'head',
    answered: true,
    opens: pattern('^', `${HAN}{0,6}?`, anyOf`既然 因为 因為 由于 由於 之所以 正因为`),
    answers: pattern(anyOf`^就 ^所以 ^因此 ^因而 ^才 ^是因为 ^是因為 ^那么 就 才`),
    example: '既然定了，就要办好',
    counter: '因地制宜办学校，就近入学',
  },
  {
    rule: 'example',
    says: 'an example or a picture stands for something else',
    keeps: 'alone',
    opens: pattern(
      '^',
      anyOf`
        比如 例如 譬如 好比 就像 仿佛 彷彿 打个比方 打個比方 试想 試想 设想 設想 想象一下 想像一下 假定`,
    ),
    example: '好比种树，根扎不深，风一吹就倒',
    counter: '种树要深挖坑，多浇水',
  },
]

/** `这半年`, `这三个月`: a time, not something said before. */
const SPAN = String.raw`[一两二三四五六七八九十几\d]*个?(?:半年|年|月|学期|季度|星期|周)`

/** The first words: nothing in front of them says who or what. */
export const CHINESE_LEANS: WordRule[] = [
  {
    rule: 'leans-adverb',
    sign: pattern(
      '^',
      anyOf`
        也(?!许) 还(?![款原]) 還(?![款原]) 都(?![市江]) 就(?![业業地近医读学]|是说) 却 卻 又 并(?![购网轨排]) 並
        更(?![新换改名]) 才(?![能华干]) 则 則 便(?=[是会會要能可有把将將开開去来來让讓使不成]) 而(?!立) 反而 反过来 甚至 乃至 以及 随之 隨之
        后来 後來 从而 從而 进而 進而 使得 致使 势必 勢必 仍 均`,
    ),
    example: '也要看到不足',
    counter: '都江堰修了两千年',
  },
  {
    rule: 'leans-pronoun',
    sign: pattern(
      `^(?![这這]${SPAN})`,
      anyOf`
        这(?!一?[次轮届回]|[项些个种一几]?[\p{Script=Han}]{0,3}(?:会议|大会|工作会)) 這(?![次項]) 那(?!么多) 此(?!次)
        该(?=[个項项单單校县縣市区區镇村厂局院院所处處公企]) 其(?![实余]) 他们?(?![\p{Script=Han}]*同志) 她们? 它们? 他們 她們 它們 前者 后者 後者
        上述 如此 对此 對此 为此 為此 因此 于是 於是 由此 以上`,
    ),
    example: '这样才能干成事',
    counter: '这次会议很重要',
  },
  {
    rule: 'leans-cause',
    sign: pattern(
      '^',
      anyOf`
        因为 因為 因而 由于 由於 所以 而是 而要 而且 并且 並且 但(?!凡)是? 可是 然而 不过 否则 否則 要?不然 或者
        才能 才会 既是 [只唯]有[这這][样樣] 尤其 特别是 意味着 意味著 加之 再加上 可惜 好在 来(?=证明|說明|说明|体现|看看)`,
    ),
    example: '因为责任没有落实',
    counter: '因地制宜办学校',
  },
  {
    rule: 'leans-is',
    sign: pattern('^', anyOf`是(?![非否]) 就是 正是 便是 乃是 则是 都是 也是 还是 又是 不是 并不是 即(?![使将便墨])`),
    example: '是全县人民的心愿',
    counter: '是非要分清',
  },
  {
    // A short answer; what was asked or proposed stands before it.
    rule: 'leans-answer',
    sign: pattern(
      '^',
      anyOf`不会 不會 不能 不行 不可以 不可能 没有 沒有 不是 不对 不對 会的 會的 可以 行 是的 对 對 有`,
      '[，。！]',
    ),
    example: '不会，只要我在，就不会',
    counter: '没有车的走东门',
  },
  {
    rule: 'leans-fear',
    sign: pattern('^(?:', String.raw`(?:^|，)(?:就|只|最|生|更|又|也)?怕(?![的是])[^，的]{3,}`, ')+$'),
    example: '怕坝身再沉半尺，怕泵房进水',
    counter: '怕吃苦的人修不成渠',
  },
  {
    rule: 'leans-result',
    sign: pattern(
      '^',
      anyOf`真正 充分 生动 生動 集中 深刻 有力 有效 极大 極大 进一步 進一步`,
      // Not a rule for a case: `停对了有奖，停错了不罚`, `头撞了一下的，当场下来`, `出了事，先报告`.
      `?(?:地)?(?![^，]*的，|${HAN}{0,2}出了(?:事|错|问题))`,
      `(?:得到|得以|${HAN}{2}[了着著](?=${HAN})(?![有不就要谁])|${HAN}{1,2}[出成到]了|推[动動][^，]{2,14}?(?:取得|发生|發生))`,
    ),
    example: '得到了明显改善',
    counter: '实现祖国统一',
  },
  {
    rule: 'leans-measure',
    sign: pattern(
      '^',
      anyOf`同比 环比 環比 比上年 比去年 较上年 年均 平均每年 分别`,
      '?',
      anyOf`增长 增長 增加 下降 减少 減少 提高 上升 增幅 降幅 增 降`,
      '[了为達达到]?约?[\\d×]',
    ),
    example: '同比增长8%',
    counter: '增长点有三个',
  },
  {
    rule: 'leans-compared',
    sign: pattern(
      '^比[^，]{1,14}?',
      anyOf`多 少 高 低 增 减 減 涨 漲 降 快 慢`,
      `[了出加长]?[^，]{0,2}?[一二三四五六七八九十百千万两几\\d×]`,
    ),
    example: '比前年的36万斤多了5万2千斤',
    counter: '比一比谁的地翻得深',
  },
  {
    // Of what, the clause before says.
    rule: 'leans-due',
    sign: pattern(
      '^(?:今年|明年|后年|本月|下月|月|年)?[\\d一二三四五六七八九十]*月?[\\d一二三四五六七八九十]*[日号號]?(?:[上中下]旬|底|初|末)?',
      anyOf`以?前 之前 底`,
      '(?:要|必须|必須|全部|一律|都|统一|統一)*',
      `(?:完成|完工|到位|竣工|投产|投產|见效|見效|达标|達標|销号|銷號|${HAN}{1,2}[完好齐齊清毕畢掉通出满滿])(?=，|$)`,
    ),
    example: '12月20日前完成',
    counter: '12月20日前各组交名单',
  },
  {
    rule: 'leans-by',
    sign: pattern('^由[^，]{2,12}', anyOf`负责 負責 牵头 牽頭 落实 落實 盯着? 盯著?`),
    example: '由各水厂厂长负责',
    counter: '由南往北修',
  },
]

/** Words anywhere whose meaning lies before the text: nothing in it says who or what. */
export const CHINESE_POINTS: WordRule[] = [
  {
    rule: 'points-person',
    sign: pattern(
      '^(?![^，]{0,8}',
      anyOf`人 者 谁 誰 每 某 同志 老师 先生`,
      '[^，]*?[他她它])[^，；：“]{0,8}(?<![其吉])[他她它](?![人乡山])',
    ),
    example: '我去看望他的母亲',
    counter: '每个老师都记得他教过的学生',
  },
  {
    rule: 'points-thing',
    sign: pattern(
      '^[^，；：。]*?(?:[这這](?:[\\d一二两三四五六七八九十百]+(?![\\d年月天次届轮代个])|',
      '件事|一切|种|種|个[^，]|個[^，]|些(?!年)|样|樣|里(?!的)|項|项|句话|一点)|那(?:件|种|種|个|個|些|样|樣))[^，；。]*$',
    ),
    example: '县里补贴这件事',
    counter: '把路修好，这件事要办在前头',
  },
  {
    rule: 'exclaims',
    sign: pattern(
      '^(?:好一[个個派番副]|多好的|真会|真會)|^[^，]{2,12}?(?:可|倒)?真(?:是)?',
      anyOf`高 大 多 好 快 行 会[\p{Script=Han}]{1,2} 厉害 厲害 有本事 了不起`,
      '(?:，|$)',
    ),
    example: '有的部门台账真多，一个人要填九张',
    counter: '灌浆技术真正过了关，今年推广',
  },
  {
    rule: 'comments',
    sign: pattern(
      '^(?:',
      anyOf`算盘 算盤 如意算盘 话 話 道理 主意`,
      '|[听聽看说說想算](?:上去|起来|起來|着|著)?)(?:[打说說讲講想]?得)?',
      anyOf`很 倒 挺 真 太 都 也 是`,
      '?',
      anyOf`精 响 響 美 好听 好聽 不错 不錯 轻巧 輕巧 漂亮 热闹 有理 动听 糊涂`,
      '$',
    ),
    example: '听上去很美',
    counter: '话说得很清楚',
  },
  {
    rule: 'tells',
    sign: pattern(
      '^(?:曾经|曾經|从前|從前|有一次|有一回|有一天|那天|记得)?[，,]?有(?:一?[个個位名对對]|[几幾]个|一?场|一?場)',
      '(?!人|共同|特点)[^，]{1,12}，',
    ),
    example: '有个小伙子，去年来找过我',
    counter: '有个人必须守在泵房',
  },
  {
    rule: 'points-subject',
    sign: pattern(
      '^',
      anyOf`记的 写的 涉及 占到? 达到?(?=[约\d]) 位居 排名 里面 里边 当中 后者 我?不(?:这么|这样|能)看 我不(?:这么|这样|能) 我?没有?答应`,
    ),
    example: '记的全是粮店的进出',
    counter: '记工分的年代过去了',
  },
]

/** The last words: they wait for more. */
export const CHINESE_WAITS: WordRule[] = [
  {
    rule: 'waits-frame',
    sign: pattern(
      anyOf`
        (?<=[的\d一二三四五六七八九十百千万]\p{Script=Han}{0,2})里[面头] 当中 相比 之间 之間 的?时候 的?時候 之时 之際 之际 的基础上 的基礎上 的情况下 的情況下 的过程中 的過程中
        的条件下 的同时 的同時 的前提下 以来 以來 之后 之後 之前 (?:过不了|用不了|不出|再过)[\p{Script=Han}\d]{1,3}[年天月久] 而言 来说 來說 来看 來看 来讲 方面`,
      '$',
    ),
    example: '同去年的要求相比',
    counter: '两年互相对比',
  },
  {
    rule: 'waits-preposition',
    sign: pattern(
      '^',
      anyOf`
        根据(?!地) 根據(?!地) 结合 結合 按照 依照 遵照 随着 隨著 关于 關於 对于 對於 至于 至於 围绕 圍繞
        针对 針對 通过 通過 为了 為了 在[^，]{1,20}[上中下里内时前后] 当[^，]+时 自从 作为 身为 (?!.*[要应是把将當当被])[\p{Script=Han}]{2,10}(?:作为|作為|身为)
        以[^，]{2,14}为[^，]{2,10} 从[^，]{2,10}(?:看|讲|说|起)
        正当 正當 不幸的是 遗憾的是 从[^，]{1,12}[到至][^，]{1,10}[日月年时点] 就[^，]{2,10}而言 面对 面對 伴随 经过 經過 鉴于 基于`,
      '[^，]*$',
    ),
    example: '根据上级的要求',
    counter: '根据地建起来了',
  },
  {
    rule: 'waits-noun',
    sign: pattern(
      `^${HAN}{1,6}(?<![反面针针核应])[对對](?![照标接口策付])(?!.*[是有要不了把]).*`,
      anyOf`事件 问题 問題 情况 情況 现象 現象 群众 群眾`,
      '$|',
      '一[支批套种種个個名位座条條项項][^，的]*、[^，的]*$|',
      anyOf`感到 认为 認為 觉得 覺得 看到`,
      '在[^，]{1,20}下$',
    ),
    example: '镇里要建一支懂技术、能吃苦、肯下乡',
    counter: '镇里要建一支能吃苦的队伍',
  },
  {
    rule: 'waits-verb',
    sign: pattern(
      anyOf`
        指出 强调 強調 认为 認為 表示 介绍 介紹 提出 问 問 说 說 看到 认识到 意识到 明白 相信 发现 發現 知道 记得 牢记 记住 懂得
        在于 在於 包括 例如 比如 特别是 尤其是 以及 的是 就是 即所谓 意味着 意味著 根据 结合 通过 关于 对于
        由于 如果 虽然 不仅 只要 只有 无论 为了 随着 但是 可是 而且 并且 因为`,
      '$',
    ),
    example: '有一位老同志指出',
    counter: '请大家多提意见',
  },
]

/** The whole: spoken to the room or about the meeting itself, never on a slide of matter. */
export const CHINESE_COURTESY: WordRule[] = [
  {
    rule: 'thanks',
    sign: pattern(
      '^',
      anyOf`再次 最后 在此 在这里 让我们 请允许我 借此机会 我`,
      `?[，,]?(?:谨|向|对|代表|衷心|由衷|诚挚)?[${HAN}、，]{0,24}`,
      anyOf`谢谢 謝謝 感谢(?!信) 感謝(?!信) 致谢 致以 表示(?:衷心|热烈|诚挚|亲切|崇高) 祝贺 问候`,
    ),
    example: '谢谢大家',
    counter: '感谢信收到三百封',
  },
  {
    rule: 'remark',
    sign: pattern(
      anyOf`不用 不必 无需 無需 就不`,
      '(?:我|再)?[多细細]?[讲講说說]了?$|^(?:今天|下面)?我(?:今天|更)?要?[多再][讲講说說](?:一下|几句)?的是',
    ),
    example: '成绩是大家的，这话不用多讲',
    counter: '说到做到，不用催',
  },
  {
    rule: 'favour',
    sign: pattern(
      '(?:无私|無私|大力|亲切|親切|宝贵|寶貴|热情|熱情|鼎力|一贯)的?',
      anyOf`关怀 關懷 支持 帮助 幫助 厚爱 厚愛 关心 關心 关爱`,
      '[^，]{0,4}(?:，|$)',
    ),
    example: '多年来，各位给了我们无私的帮助',
    counter: '无私的人，帮助过全村',
  },
  {
    rule: 'occasion',
    sign: pattern(
      `^[${HAN}“”、\\d]{0,24}`,
      anyOf`大会 会议 會議 论坛 論壇 典礼 典禮 仪式 儀式 代会`,
      `[${HAN}]{0,10}`,
      anyOf`召开 召開 举行 舉行 开幕 開幕 举办 舉辦`,
    ),
    example: '全校教职工大会今天隆重召开',
    counter: '大会堂修好了',
  },
]

// --- internal ---

const RE_NOW = pattern('^', NOW)
const RE_DENIED = pattern(DENIES, `再?(${HAN})`)

/** `不能等上级来人，等邻县动手`: the clause opens with the verb that was denied. */
function opensLikeDenied(clause: string, opener: string): boolean {
  const denied = opener.match(RE_DENIED)?.[1]
  return denied !== undefined && clause.startsWith(denied)
}
