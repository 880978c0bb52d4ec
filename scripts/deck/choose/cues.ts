// What makes a clause worth showing, and what speaks against it: one table for both languages, added up to a score.
// Each row can be argued with by itself; tests/cases/deck.txt holds the pairs it was weighed by.

import { anyCase, phraseOf, unbroken } from '../../language/any-of.ts'
import type { Lang } from '../../model/source.ts'
import { commitsTo } from '../../language/commitments.ts'
import { countCharacters } from '../../language/width.ts'

/** Pattern, weight, and in the comment what it is to find. A row counts once, however often it matches. */
type Cue = readonly [RegExp, number]

const CHINESE: readonly Cue[] = [
  // ── the speaker says himself that this is the point ──
  [
    new RegExp(
      unbroken`
        关键(?:是|在|就|看|一)|關鍵(?:是|在)|归根到底|歸根到底|归根结底|说到底|根本(?:在|是|就|上|途径|任务|保证)
        |核心(?:是|在|就)|最(?:重要|主要|关键|根本|需要)|重点(?:是|在|要)|目的(?:是|在)|本质(?:是|上|就)|教训(?:是|就)
        |就是要`,
      'u',
    ),
    1.8,
  ], // 归根到底是人
  [/结论是|结论就是|最后定的?是/u, 1.4], // 最后定的是…
  [/确保|確保|坚决|堅決|绝不|決不|决不/u, 1.6], // 坚决不留死角
  [/坚持|堅持|切实|切實|着力|全面|努力|加强|加強|推进|推進|提高|提升|落实|落實|健全|完善|深化|打好|守住/u, 0.8], // 切实履行职责
  [/^(?:要|既要|一定要|始终|始終|不断|不斷)|(?:^|，)[\p{Script=Han}]{1,8}(?:要|应|應)(?!求|素)/u, 0.9], // 各单位要对照检查
  [/不作为|不到位|不足|不够|不夠|下滑|短板|薄弱|缺乏|盲区|流于形式|脆弱|差距/u, 0.8], // 工作缺乏针对性
  // ── what a listener writes down ──
  [/第[一二三四五六七八九十\d×]+(?:名|位)|[《“][^》”]{2,16}[》”](?:工程|行动|计划|活动|制度|规划)/u, 1.3], // 实施“清源”行动
  // ── it needs words that are not there ──
  [
    new RegExp(
      unbroken`
        ^(?:虽然|雖然|尽管|如果|由于|由於|因为|因為|这对|這對|为了|為了|随着|隨著|当|當|从|從|在|对(?!标)|對|通过|通過
        |按照|根据|根據|作为|作為|无论|無論|依据|自(?=[\d去今二])|围绕|圍繞|针对|針對|参照|参照|向)`,
      'u',
    ),
    -1.6,
  ], // 在上级的支持下
  [
    /^(?:而(?!且)|并|並|以及|其中|也|就|还|還|又|且|则|則|使|让|讓|以|即|从而|從而|致使|甚至|谁|誰|却|才|更|只是|是)/u,
    -1.4,
  ], // 使群众满意
  [
    /^(?:比如|例如|譬如|如(?![果何期实意下])|刚才|剛才|今天|下面|首先|最后|最後|同志们|同志們|各位|我认为|我先|我再|我说|这里|這裏|借这个机会|昨天|有一次|说(?!到底))/u,
    -2.6,
  ], // 比如，去年…
  [/^(?:这|這|那|其|他|她|它|你|有些|有的|个别|個別|一些|部分|少数|少數)/u, -0.7], // 他说手艺是本钱
  [/^(?:我|我们|我們|大家|你们|你們)/u, -0.3],
  [/(?:时|時|后|後|中|下|来看|來看|来说|來說|期间|的同志|来|之前|角度|上)$/u, -1.6], // 从这个角度
  [/的$/u, -2.5],
  [/^(?!.*(?:是|有|要|应|必须|把|将|了|不|，)).*的[\p{Script=Han}]{1,5}$/u, -4], // 一年来取得的成绩: no verb of its own
  [/(?:主题为|认为|指出|提出|强调|讲|说|道|如下)$/u, -2.5], // 他反复讲，
  [/把[^，]*(?:工作|建设|建設|问题|問題|任务|任務|平台|作为|作為)$/u, -2], // 要把这项工作，…: the verb is still to come
  [/[？?]$/u, -2.2],
  [/(?:高度|角度|前提)$/u, -1.6], // 站在全局的高度，
  [/^(?:今年|去年)[\d\-—至上半年月]*(?:就|才|仍|又|更|也|创)/u, -1.6], // 今年就高达…: of what?
  [/既[^，]*$/u, -2], // 我们既有成绩，: the other half is missing
  [/是通过[^，]*$/u, -2], // 就是通过大家的努力，: what came of it is missing
  [/等等?$/u, -0.8],
  [/(?:^|，)(?:我就|他就|结果)/u, -0.8], // 水一退，我就…: a piece of a story
  [/(?:意见|意見|要求|希望|原则|原則|问题|方面|看法|想法)$/u, -0.8], // 我讲三点意见
  [/(?:应该说|可以说|我想|我觉得|大家想一想|怎么|什么)/u, -0.6],
]

const ENGLISH: readonly Cue[] = [
  [
    new RegExp(
      unbroken`
        \b(?:the (?:key|point|lesson|goal|aim|task|truth|answer|question) is|most important|above all
        |(?:first|second|third|main|central|real|only) (?:lesson|reason|task|goal|priority|challenge|issue)
        |responsibility|what matters)\b`,
      'iu',
    ),
    1.2,
  ], // Our aim is …
  [/\b(?:we must|need to|needs to|have to|has to|should|ought to|cannot|can't)\b/iu, 0.9],
  [
    new RegExp(
      unbroken`
        \b(?:we|I|our|this \w+) (?:will|shall)\b|\bI(?:'|’)m (?:asking|proposing|announcing|setting)
        |\bI am (?:\w+ )?(?:asking|proposing|announcing|setting)\b|\bwe are committed\b`,
      'iu',
    ),
    0.9,
  ], // We will keep at it
  [
    new RegExp(
      unbroken`
        \b(?:every|never|always|together|nothing|nobody|all|never before|no longer|losing|fail|failure|crisis|threat
        |promise|only way)\b`,
      'iu',
    ),
    0.4,
  ],
  // ── what a listener writes down ──
  [/\b(?:half|twice|third)\b/iu, 1.4],
  [/\b(?:most|largest|highest|heaviest|best|worst|greatest|first time|far)\b/iu, 0.3],
  // ── it needs words that are not there ──
  [/^(?:it|they|he|she|this|these|those|such|its|their|that|both|there)\b/iu, -0.7], // It cost …
  [/^(?:or|because|if|which|who|as|and|nor|than|while|when)\b/iu, -0.8],
  [/^(?:but|so)\b/iu, -0.4],
  [
    anyCase(
      '^',
      phraseOf`
        Well | Clearly | Sadly | Moreover | However | First of all | In particular | Of course | In fact | Indeed
        Finally | Also | Now | Today | In my view`,
      ',',
    ),
    -0.8,
  ],
  [/^\p{Ll}/u, -0.7], // what the sentence began with is gone: it reads like a piece
  [/^(?:I|my)\b/u, -0.3],
  [/^My (?:grand)?(?:father|mother|wife|husband|son|daughter|brother|sister|uncle|aunt)\b/u, -1.5], // My father sailed
  [/^I (?:\w+ly )?(?:was|grew|walked|went|worked|came|remember|met|saw|lived|stood|sat)\b/u, -1.5], // I met him
  // ── talk about the talk ──
  [
    new RegExp(
      unbroken`
        \b(?:let me (?:quote|begin|start|say|tell|turn|give)|I(?:'d| would) like to
        |I want to (?:talk|speak|share|say|tell|thank|finish|use)|I (?:have to|must) (?:say|admit)
        |I(?:'ve| have| had) (?:spoken|planned|asked(?! (?:the|our|an?|every|all)\b)|read|heard|told|been)
        |I(?:'ll| will) (?:read|come|say|tell)|I said|I understand|I know|thank(?:s| you)|as you know
        |good (?:morning|evening|afternoon)|I (?:do not|don't) want to (?:speak|talk)|I wrote|my remarks
        |what I have to say|you know|you have (?:had|read|heard|seen|come|been)|you (?:asked|came|read|heard))\b`,
      'iu',
    ),
    -3,
  ],
  [/\b(?:for example|for instance|last week|yesterday|years ago|days ago|one day|these changes|at the time)\b/iu, -1],
  [/\bby the way\b|\bincidentally\b/iu, -3], // the roof, by the way, was mended
  [/[?]$/u, -2],
  [/:$/u, -1.5],
]

/**
 * Without one of these a Chinese clause is most often a topic (`全市水利工作，…`) that says nothing by itself.
 * Not a grammar: words seen in the clauses that carry a point.
 */
const RE_SAYS = new RegExp(
  unbroken`
    [是有要能应應须須將将被让讓给給做抓提推保增降达達加扩擴减減看讲講用不没沒无無得到超占走靠管守敢干幹送来來出开開创創查改促带帶引严嚴比打稳为]
    |建成|建好|建起|新建|把(?!手)|坚持|堅持|落实|落實|完成|实现|實現|取得|成为|成為|形成|营造|履行|贯彻|贯徹|维护
    |注重|对标|反映|关系|關係|依靠|认识|宣传|上升|下降|作出|明确|深入|积极|始终|充分|缺乏|存在
    |强化|優化|优化|更新|填补|发射|統籌|统筹|组织|组織|召开|举办|获|投入|建立|设立|发放|培养|培训|培育|覆盖|居|列
    |缩短|突破|翻番|新增|选拔|配备|化解|发布|启动|完工|竣工|投产|实施|支持|转变|减少|倒逼|换|增加|保障|压|办|学会
    |安排|着|回家|发扬|凝结|体现|证明|需要|相信|作为|作风过硬|团结`,
  'u',
)
const TOPIC_ONLY = -3
/** Nouns that look as if they said something. */
const RE_NOUN = /建设|以来|未来|评价|所有|有关|应急|管网|管道|管理|开发区|创新|提升工程|严峻/gu

/** Characters within which a clause is read at a glance; shorter ones are fragments. */
const IDEAL = { least: 8, most: 34 }

/** What the words of a clause weigh by themselves. */
export function cueScore(text: string, lang: Lang): number {
  const size = countCharacters(text)
  let total = size >= IDEAL.least && size <= IDEAL.most ? 1 : size < IDEAL.least ? -0.8 : 0.3
  const weight = commitsTo(text, lang)
  if (weight) total += PLACE.commits[lang][weight]
  for (const [pattern, weight] of lang === 'zh' ? CHINESE : ENGLISH) if (pattern.test(text)) total += weight
  return lang === 'zh' && !RE_SAYS.test(text.replace(RE_NOUN, '')) ? total + TOPIC_ONLY : total
}

/** What its place weighs, beside its words. */
export const PLACE = {
  /** It opens its sentence, where the subject stands. */
  opens: 0.6,
  /** It is the whole sentence. */
  whole: 0.5,
  /** It ends where the sentence ends. */
  ends: 0.2,
  /** Its sentence opens a paragraph. */
  paragraph: 0.4,
  /** The words of the speech: from 0 to this, by how often they come again. */
  keywords: 1,
  /** A `but` follows: the speaker turned what he said. */
  turned: -2,
  /** It lost what its end added: where, when, how. */
  shortened: -0.6,
  /** Its sentence gives an example. */
  example: -1.4,
  /** Somebody marked it 上屏. */
  wanted: 100,
  /** Figures, deadlines and names that a listener writes down: the first, each of the next, and how many count. */
  noted: { zh: 2.4, en: 1.4 },
  more: 0.8,
  /** Decisions, refusals, promises and rules (language/commitments.ts); `we will` has its own cue. */
  commits: { zh: { grave: 2.8, rule: 2.4, plain: 0.8 }, en: { grave: 1.6, rule: 1.4, plain: 0 } },
  mostNoted: 4,
} as const
