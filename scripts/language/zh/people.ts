// Chinese names, offices and institutions.

import { anyOf, unbroken } from '../any-of.ts'

/** The commonest surnames in both scripts, and what stands for a name that is kept back. */
export const SURNAMES = unbroken`
  王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈
  曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史
  顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文鲁魯屈习習`
/** The others of the Hundred Surnames: of three characters alone in a line above a speech the first may be one. */
export const RARE_SURNAMES = unbroken`
  尤施喻柏水窦章云苏潘葛奚范彭郎鲁韦昌苗凤花俞任袁柳鲍费廉岑薛雷倪滕殷罗毕郝邬安乐时傅皮卞齐康伍余元卜顾孟平和穆萧尹姚邵湛祁毛禹狄米贝明臧计
  伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左
  石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白
  怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘
  匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公母仝练闫覃佟代敬`
/** What stands in the place of a name: `张×`, `某同志`. */
export const REDACTED = '×某'

/** Who leads something: `县委书记`, `副校长`. */
export const OFFICES = anyOf`
  总书记 總書記 副书记 书记 書記 副主席 主席 副总理 总理 總理 副省长 省长 省長 副市长 市长 市長 县长 縣長 区长 區長 镇长
  局长 局長 厅长 廳長 部长 部長 处长 处長 科长 科長 司长 司長 校长 校長 院长 院長 委员长 秘书长 秘書長 理事长 会长 會長
  主任 主管 总经理 總經理 经理 經理 董事长 董事長 总裁 總裁 总统 總統 首相 将军 元帅 司令 政委 巡视员`
/** Ranks and forms of address that stand beside a name as an office does. */
export const RANKS = anyOf`教授 院士 博士 代表 同志`
/** How others are spoken of, with or without their name. */
export const PERSONS = anyOf`委员 老师 先生 女士 记者 专家 大夫 师傅 大爷 大娘`

const SURNAME = `[${SURNAMES}${REDACTED}]`
const HAN = String.raw`[\u4e00-\u9fff×]`
/** `张三`, `张 三`, `×××` */
const NAME = String.raw`${SURNAME}(?:\s{0,3}[\u4e00-\u9fff${REDACTED}]){1,2}`

/** `市委书记 张三` `张 三` `×××`; not `工作回顾`. */
export const RE_NAME = new RegExp(
  unbroken`
    ^(?:(?:[\u4e00-\u9fff×、，,·\s]|[（(]\d{1,2}[）)]){2,30}?[\s　])?[（(]?(${NAME})
    (?:委员|委員|代表|同志|先生|女士|教授|院士|博士)?[）)]?$`,
)
export const RE_OFFICE = new RegExp(`${OFFICES}|${RANKS}`)
/** `中共×县委书记`; not `给县委书记的信`. */
export const RE_ONLY_OFFICE = new RegExp(String.raw`^[\u4e00-\u9fff×、，·\s]{0,24}(?:${OFFICES}|${RANKS})$`)
/** `集团党委副书记王小川`: an office with its name right behind it, and no more; not `书记马上就办`. */
export const RE_OFFICE_AND_NAME = new RegExp(
  String.raw`^[\u4e00-\u9fff、，·]{2,24}(?:${OFFICES})[${SURNAMES}][\u4e00-\u9fff]{1,2}$`,
)
/** A real name before 、 or 和: `王建国、`. */
export const RE_NAME_BEFORE = new RegExp(String.raw`[${SURNAMES}][\u4e00-\u9fff]{1,2}(?:同志)?[、和与及]$`)

/** `中共`, `云泽县`, `云泽科技` before 有限公司 */
const WHERE = unbroken`
  (?:(?:中共|共青团|中国|国家)${HAN}{0,14}
  |${HAN}{1,8}?[省市县縣区區镇鎮乡鄉州]
  |${HAN}{2,12}(?=(?:有限|股份|有限责任)公司))`
/** Not the 局 of 新局 and 大局, which no house is. */
const BODY = unbroken`
  (?:人民政府|政府|[委党]|(?<=[党市县区])组|委员会|委員會|办公室|辦公室
  |(?<![格大全新开開布结棋破困变])[局厅廳]|公司|集团|集團|[中小大]学|[中小大]學
  |学院|學院|研究院|医院|醫院|协会|協會)`
/** `云泽县教育局` `云泽县第一中学 陈晓燕`; not `走进县城小学` (see RE_ACTS) and not `打开全县工作新局`. */
export const RE_HOUSE = new RegExp(String.raw`^${WHERE}${HAN}{0,12}?${BODY}(?:[\s　]+[（(]?${NAME}[）)]?)?$`)
/** `集团公司安全环保部`: a unit by its last words. */
export const RE_UNIT = new RegExp(
  unbroken`
    ^${HAN}{3,22}(?:${BODY}|[部处處科办辦]|支部|党组|党委|工会|工會|中心|[一二三四五六七八九十]中)$`,
)
/** What makes of a house's name a heading: a verb or 的. */
export const RE_ACTS = new RegExp(
  unbroken`[的了在把让使与和]|${anyOf`加强 推动 推进 推進 走进 走進 建设 建設 做好 打造 关于 關於 感谢 怀念`}`,
)
