// How Chinese speaks of persons: names, titles, and what they are called. Patterns only; names are known by their
// surname or by the characters with which names from abroad are written.

import { anyOf, unbroken } from '../any-of.ts'
import { OFFICES, PERSONS, RANKS, SURNAMES } from './people.ts'
import { NOT_IN_NAMES } from './saying.ts'

export const HAN = '[\u4e00-\u9fff×·]'
/** In what modifies a noun: no preposition, no verb of the clause. */
export const MODIFIER = unbroken`
  (?:(?!被(?!告)|[为是对對向跟给給把在让讓说說讲講写寫问問也都还還就才了着著过過使认認]|(?<![主重首])要|(?<![委协協学學大机社工商])[会會])${HAN})`
/** `谢长` of `谢长庚对我说` is no office. */
const NAMED_LONG = `(?![${SURNAMES}][长長][^${NOT_IN_NAMES}，。、：；\\s](?:[${NOT_IN_NAMES}，。、叫]|$))`
export const TITLES = `(?:${OFFICES}|${RANKS}|${PERSONS}|${NAMED_LONG}${anyOf`
    总工程师 老師 校長 同學 醫生 护士长 護士長 工程师 修女 神父 牧师 法师 夫人 太太 小姐 同学 战士 烈士 将军 上校 警官 法官 律师 医生 護士 护士
    教练 支书 (?![成增延生擅特专拉加家兄助见深身周])[\u4e00-\u9fff][长長] (?![器五感做当])[\u4e00-\u9fff]官
    董事 老人家 老人 老汉 大嫂 大姐 大哥 大叔 大妈 大伯 爷爷 奶奶 阿姨 叔叔 老师傅 师傅 大爷 大爺 大娘`})`
const MORE_SURNAMES = unbroken`
  殷贝卞滕邬湛臧闵刁虞昝裘郁钮嵇荀靳巫隗郗栾戎詹蔺屠胥姬冉雍扈瞿茹艾寇晁敖阚饶鞠荆桓仝闫尚冷纪窦蓝甄娄尤解游骆颜符桑车陶焦
  于莫管卢洪柳包左游涂路翁樊伍齐岳耿聂章葛柏庄裴鲍甘单阮柯欧翟祝覃房费牛季辛童祁宁盛骆缪沙申屈苗慕霍古邢安车褚狄戚桂关佟冼穆庞倪俞韦芦柴牟蒲`
/** Words that begin like a name. */
const NO_NAME = anyOf`
    常 曾 (?<=[\u4e00-\u9fff](?<![的和与请问找叫是师长任记工员]))于 于[是此今我你他她它情公理]
    向 高度 高声 高呼 高兴 高喊 严厉 严肃 方才 方面 万分 万一 马上 许多 平时 安全 任何 文件 文中 文章 白天 黄昏 江山 金秋 石头
    温和 温暖 管理 时任 何况 何必 康复 谢谢 张口 张嘴 包括
    关于 关键 古语 古话 申请 齐声 房子 路上 路过 成都 盛大 牛年 左右 程度 钱款 段落 庄严 顾客 周围 周末 周年 周五 陈述 应当 江苏 江西 云南 安徽 石家庄 温州 常州 金华 马路 花园 林区 水利 和 谈
    尚未 尚在 冷静 冷清 纪委 纪律 纪念 纪检 蓝图 蓝天 尤其 解决 解释 解放 游客 游泳 颜色 符合 易于 单位 单说 全国 全省 全市 全县 丁香 庞大 柴油 柴火
    柴草 芦苇 蒲公英 万众 党 国 经 史书 史料 毛病 华 项目`
export const SURNAME = `(?:(?!${NO_NAME})[${SURNAMES}${MORE_SURNAMES}]|欧阳|诸葛|司马|上官|司徒)`
export const GIVEN = `[^${NOT_IN_NAMES}，。、：；（）《》※\\s\\da-zA-Z]`
/** The same without what hands, feet and eyes do, for a name that no known word ends: `石大宽挨家挨户`. */
export const GIVEN_NAME = `(?![拿指摇搖拍抬放站坐走跑看听聽喊叫哭笑推拉搬挨回接打翻停抽端捧握抢顿叹愣当當面带帶最])${GIVEN}`
/** `鲁大有`, `李有才`: 有 in a name is told by what stands behind it. */
const WITH_YOU = `(?:${GIVEN}有(?=[讲講说說问問喊答在对對跟总總常笑])|有[才田福财財根生德明亮志为力义光林民](?=[讲講说說问問喊答在对對跟总總常笑]))`
export const NAME = `${SURNAME}(?:${WITH_YOU}|${GIVEN}{1,2})(?<![上下里中内外边前后])`
/** Characters with which names from abroad are written. */
export const FROM_ABROAD = unbroken`
  [缪晓曉茨卓捷楚阿埃艾爱安奥巴柏贝比彼伯博布查达丹德狄迪杜多顿恩尔法菲费芬弗福夫甘戈格盖哈汉海赫黑亨洪胡霍基吉加迦贾杰金居卡凯康考柯科可克库拉莱兰朗劳勒雷里理利丽
  列林隆卢鲁路伦罗洛略马玛麦曼梅门蒙米密明摩莫姆穆拿纳娜奈内尼涅牛诺欧帕派培佩蓬皮普奇齐契乔切琴丘让热日荣瑞若萨塞赛桑瑟沙莎舍圣施士史斯思司苏索塔泰坦汤特提图托
  瓦威韦维温沃乌伍西希夏肖谢休修雪雅亚延扬杨耶叶伊易因英尤约泽扎詹珍芝治朱兹祖佐罗蘭爾羅馬維納倫齊亞傑爱愛麗漢繆]`
export const FOREIGN = `(?:${FROM_ABROAD}{2,6}(?:·${FROM_ABROAD}{2,6}){0,2})`
/** 孔子, and those who need no name. */
export const OLD_MASTERS =
  '(?:[孔孟老庄莊荀韩韓墨孙孫管朱]子|(?:中国|我国)?古人|先贤|先賢|古代先贤|先哲|圣人|祖先|老祖宗)'

/** `王总`, `李工`, `陈老`, `刘局`: by surname and what he is, said short; not `石工程`, `古老的`. */
export const SHORT_TITLED = unbroken`
  (?:${SURNAME}(?:[总總](?![书書体體的结結计計统統之共部理经經裁会會站司总總量])|工(?![程作地业業厂廠人资資具期序会會商艺藝友种種龄齡车車班段队隊组組匠头頭钱錢时時量房])
  |老(?![师師人板闆汉漢大头頭实實百乡鄉家太爷爺奶总總的])|董(?!事)|[导導](?![师師演致弹彈游遊管航体體向])|局(?![长長部面势勢])|[处處](?![长長理于於在分境罚罰])))`
/** `冯姐`, `郑伯伯`: by surname, as a neighbour's child would. */
export const KIN_TITLED = unbroken`
  (?:${SURNAME}${anyOf`姐 哥 叔叔? 婶 嬸 伯伯? 姨 嫂 爷爷 爺爺 奶奶 大爷 大爺 大妈 大媽 大娘 大姐 大哥 阿姨`}(?![们們]))`

/** Whom one calls one's own: `我师傅`, `我爸`, `他女儿`. */
export const KIN = unbroken`
  (?:(?:亲|亲生|大|小|二|三|老)?${anyOf`
    阿嬤 阿嬷 阿公 阿婆 阿爸 阿爹 阿妈 阿媽
    父亲 父親 母亲 母親 爸爸 爸(?!爸) 爹(?!爹) 妈妈 媽媽 [妈媽](?![妈媽]) 爷爷 爺爺 奶奶 外公 外婆 姥姥 姥爷 妻子 丈夫 爱人 愛人 老伴 媳妇 媳婦 女婿 侄子 外甥 儿子 兒子 女儿 女兒 闺女
    孙女 孙子 哥哥 哥 姐姐 姐 弟弟 妹妹 [弟妹](?![子弟妹]) 嫂子 叔叔 舅舅 姑姑 婆婆 岳父 岳母 师傅 師傅 师父 老师 老師 徒弟 教练 班长 同桌 邻居`})`

/** The last character of what a person is called: 学生, 瓦斯员, 老乡. */
export const PERSON_ENDS = unbroken`
  (?:妈妈|媽媽|爸爸|爷爷|爺爺|奶奶|姥姥|姥爷|哥哥|姐姐|弟弟|妹妹|叔叔
  |[生员員者家长長师師兵民友爷爺奶妈媽爸爹父母亲親哥姐弟妹叔姨婶嬸嫂娘伯舅导導士侠匠妇婦婆帅帝医醫农農徒客伴总總乡鄉工](?![妈媽爸爷爺奶])|(?<![有别別人个個众眾本他])人
  |师傅|師傅|孩子|妻子|儿子|兒子|女儿|女兒|丈夫|老汉|领导|領導|代表|同志|干部|媳妇|媳婦|老伴|闺女|小伙|姑娘|乘客
  |[女男小]孩|娃娃|对手|同学|同學|支书|老板|老闆|[台港客厂]商|户(?![口籍外型])|顾客|[红八解海空陆]军|官員|官员|主管|志愿者)`
