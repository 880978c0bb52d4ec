// The words of Chinese figures, simplified and traditional: numbers, units, labels, verbs. Patterns only; `chinese.ts`
// reads with them.

import { unbroken } from '../any-of.ts'
import { PERIOD, PLACE } from '../figures.ts'

const DIGITS = '[\\d０-９]'
const DECIMAL = `(?:${DIGITS}{1,3}(?:,\\d{3})+|${DIGITS}+)(?:[.．]${DIGITS}+)?`
/** `3`, `1,200.5`, `2～3`, `31至45`; `-3`. */
const NUMBER = `[-−]?${DECIMAL}(?:(?:[~～—–-]|至|到)${DECIMAL})?`
const HAN = '[一二两兩三四五六七八九十百千]'
/** `约` of `约3亿元`; not of `节约3亿元`. */
const BEFORE =
  '(?:大约|大約|(?<![签節节合公制预])[约約]|将近|將近|接近|(?<![附最新邻接])近|超过|超過|突破|高于|高於|(?<!不)低于|(?<!不)低於' +
  '|不低于|不低於|不少于|不少於|不超过|不超過|至少|不足|不到|逾|(?<![到])达)'
const BEHIND = '(?:半(?![天个個年边])|以上|以下|以内|以內|左右|上下)'
const COUNTED = unbroken`
    人次|台次|人日|户次|戶次|场次|例次|批次|[件册冊车車架船]次|人|户|戶|家|[个個](?![月点點])|项|項|件|辆|輛|台|臺|所|套|座|公斤|斤|头|頭|只|羽|张|張|份|册|冊|起
    |宗|棵|株|艘|架|床|门|門|处|處
    |名|位|[间間](?![隔断斷接歇])|枚|块钱|塊錢|块|塊|部|栋|幢|条|條|例|支|本|篇|期|场|場|单|單|票|队|隊|班次|[节節](?=[课課，,；;、。]|$)
    |瓶|箱|桶|次|扇|盏|盞|根|把|双|雙|顿|頓|趟|遍|袋|盒|包(?![括含])|捆|孔|颗|顆|粒|盆|碗|杯|艘|副|款|笔|筆|批(?![准評评])|匹|桌|席|剂|劑|针|針|幅|垛|窝|窩`
const MEASURED = unbroken`
    [个個]半?月(?![来來内內后後前以初末底份])|[个個]?(?:学时|學時|课时|課時|工作日)|[个個]半?(?:小时|小時|钟头|鐘頭|工日|工时|工時|星期|礼拜|禮拜)|美元|欧元|歐元|港元|新台币
    |新臺幣|元|标准箱|標準箱|标箱|標箱|吨公里|噸公里|吨标准煤
    |吨|噸|立方米|方(?=[，,；;。、]|$)|平方公里|平方米
    |公里|千米|海里|毫米|厘米|公分|米|公顷|公頃|亩|畝
    |千瓦时|千瓦|兆瓦|度|倍|立方|分钟|分鐘|分(?!之)|岁|歲|天|小时|小時|秒|里(?!程)`
/** Units that a small numeral before them surely counts. */
const SURE =
  '(?:[个個]半?(?:月(?![来來内內后後前以初末底份])|小时|小時|钟头|鐘頭|工时|工時|学时|學時|课时|課時)|[万萬亿億]?(?:元|块钱|塊錢|公里|公斤|斤|吨|噸' +
  '|亩|畝|平方米|立方米))'
/** Any other measure word, before a border: `90封`, `12筐`; no date, hour, storey or rank. */
const OPEN = unbroken`
    (?![年月日号號时時点點分秒岁歲世代章条届屆度成折楼樓层層室路线線天周季期级級至到和与與或的左多余餘以第之中内內外上下前后後来來比元块塊版])
    [\u4e00-\u9fff](?=[，,；;、。）)]|$)`
const MAGNITUDE = '[万萬亿億千百]{0,3}(?:多|余|餘)?'
/** `6万8`, `22万3`, `6万8千`, `3万6千5百`: what is left of 万 and 亿 in its next steps; not `3万5个月`, `2万2024年`. */
const NEXT_STEP = unbroken`
    [万萬亿億千](?:\d[千百十]){1,4}(?:${MEASURED}|${COUNTED})
    |[万萬亿億]\d[千百]?(?![\d.%‰]|[个個年月日天号號小点點时時分第—–~～-])(?:${MEASURED}|${COUNTED})?`
/** `11秒3`, `2小时41分`, `1米85`: units of two steps are one figure. */
const STEPPED = unbroken`
    (?:[个個]?(?:小时|小時|钟头|鐘頭))零?(?:\d{1,2}|${HAN}{1,3})分(?:[钟鐘]?(?!\d)|\d{1,2}秒)|分[钟鐘]?零?\d{1,2}秒(?:\d{1,2}(?![\d.]))?
    |(?:秒|米|[元块塊])\d{1,2}(?=[，,；;。、！？!?）)]|$)|[元块塊][一二三四五六七八九](?=[，,；;。、！？]|$)`
const UNIT = unbroken`
  (?:[元块塊]\d+[角毛](?:\d+分?)?|${STEPPED}|${NEXT_STEP}|[角毛](?:\d+分?)?(?![\u4e00-\u9fff])|%|％|‰|[个個]百分[点點]
  |${MAGNITUDE}(?:${MEASURED}|${COUNTED})|[万萬亿億]{1,2}|${OPEN}
  |[金银铜銀銅](?![\u4e00-\u9fff]?[行屬属矿融]))`
/** `第三`, `第×名`, `全省第一名`, before a border or a move; not `第一份600元`, `第一，`. */
const RANK = `(?:全[国國省市县縣球区區校镇鎮乡鄉])?第(?:${HAN}{1,3}|\\d{1,3}|×+)(?:名|位)?(?=[，,。；;、）)！!？\\s]|$|[升降跃躍]|(?:上升|下降|提升|前移))`
const REDACTED = '×+(?:\\.×+)?(?![\\u4e00-\\u9fff]{0,3}[县縣区區市州镇鎮乡鄉村省局])'
const ONES = '[一二两兩三四五六七八九]'
/** `四十二块`, `一百二十人`, `两个小时`, `三块四`: written out with its unit; not `十分重要`, `几十人`, `三个问题`. */
const WRITTEN_OUT = unbroken`
    (?<![第几幾数數零一二两兩三四五六七八九十百千])(?:(?:[一二两兩三四五六七八九][十百千]|十)[零一二两兩三四五六七八九十百千]*
    (?=${MAGNITUDE}(?!分(?![钟鐘]))(?:${MEASURED}|${COUNTED}))
    |[二两兩三四五六七八九](?=${MAGNITUDE}${SURE}|[元块塊]${ONES}(?:[，,；;。、！？]|$))
    |[一二两兩三四五六七八九](?=[个個]?(?:小时|小時|钟头|鐘頭)零?(?:\d{1,2}|${HAN}{1,3})分)
    |一(?=[个個](?:半月|半?(?:小时
    |小時|钟头|鐘頭))|[块塊]${ONES}(?:[，,；;。、！？]|$)))`
/** `三十二万一千`, `四万五`, `一点八四`: larger than a hundred, or a part, with its unit or alone. */
const LARGE = unbroken`
    (?<![第几幾数數零一二两兩三四五六七八九十百千])(?:(?:${ONES}[零一二两兩三四五六七八九十百千]{0,6}|十${ONES}?)[万萬亿億]零?${ONES}
    [一二两兩三四五六七八九十百千零]{0,7}|${HAN}{1,3}[点點][零〇一二三四五六七八九]{1,4}(?=${MAGNITUDE}(?:${MEASURED}|${COUNTED})|[万萬亿億]|[，,。；;]))`
/** `八条`: small, a figure only among others of its unit. */
const SMALL = `(?<![第几幾数數零一二两兩三四五六七八九十百千])[一二两兩三四五六七八九](?=${COUNTED})`
/** `三成`, `百分之八`, `一枚`: numerals that are surely figures. */
const WRITTEN = unbroken`
  [百千万萬]分之(?:${HAN}{1,4}|${DIGITS}+)(?:点${HAN}{1,2})?|(?<![第一几幾])${HAN}{1,3}(?:[枚块塊面](?=[金银铜銀銅奖獎])
  |[毛角]${ONES}?(?=[，,。；;、]|$)|成[一二三四五六七八九半]?(?=[，,。；;、归歸给給留用投分是多以的]|$))`

/** One figure. Groups: before, rank, written, number, small (a number, too), unit, behind. */
export const FIGURE = new RegExp(
  unbroken`
    (?<![\d.．第A-Za-z_/]|\d,|[A-Za-z]-)(?<before>${BEFORE}了?)?(?:(?<rank>${RANK})|(?<written>${WRITTEN})
    |(?<number>${NUMBER}|${REDACTED}|半(?=[个個]?(?:小时|小時|钟头|鐘頭))
    |${LARGE}|${WRITTEN_OUT}|(?<small>${SMALL}))(?<plus>[多余餘])?(?<unit>${UNIT})?)(?<behind>${BEHIND})?`,
  'g',
)
/** A number without unit counts only before a border; never a year, `3:30`, `1/4`, `5月`. */
export const RE_BARE_END = /^(?:[，,；;、。！!？?（(）)\s]|和|及|$)/
export const RE_YEAR = /^(?:19|20)\d{2}$/
/** In front of a number that is none: `第`, `9时`, `No.`. */
export const RE_NO_FIGURE = /[时時点點:：年月日号號]$/

/** Joins a clause to what went before. */
export const RE_JOIN = new RegExp(unbroken`
    ^(?:其中|而且|而|可是|但是?|不过|不過|并且|並且|并|並|且|同时|同時|另外|此外|特别是|比如|例如|到了?(?=\d|[今去前明上]|[一二三四五六七八九]年[级級]|[初高大][一二三四])
    |和|与|與|及|以及|再|又
    |还|還|分为|分為|即|是|有
    |共)+(?![\u4e00-\u9fff]{0,1}$)`)
/** Says who speaks, not what is told apart. */
export const RE_SUBJECT =
  /^(?:全[市县縣區区省校国國](?=\d{4}年)|我们|我們|咱们|我(?=[市县縣区區省校院厂廠局镇鎮乡鄉村队隊国國])[市县縣区區省校院厂廠局镇鎮乡鄉村队隊国國])(?:的)?/
/** Between a label and its verb: `2021年我们只有`. */
/** How a figure came, not what it is of: `也割了40亩`, `只送了3.6万单`. */
export const RE_ONLY = /^(?:可?[也却卻](?!许)|只(?!读|身)|竟然?|居然|才(?!能|艺|干|华)|一下子?|总共|總共|一共)+(?=.)/
export const RE_WE = /^(?:我们|我們|咱们)(?:[站馆館店社园園厂廠队隊村校院局所]|公司|合作社)?(?!的)/
/** `多了`, `少用了`: by how much more or less. */
const MORE_OR_LESS =
  '(?<=比[^，,]{1,6})(?:[高低贵貴快慢早晚长短]|便宜)(?=了?$)|(?<![最至很不更])[多少](?=了?$)|[多少][\\u4e00-\\u9fff]{1,2}(?=了$)'
const DIRECTION =
  '增长|增長|增加|增收|提高|提升|上升|上涨|上漲|升高|扩大|擴大|跃升|躍升|下降|下跌|下滑|降低|减少|減少|回落|缩小|縮小|压减|壓減|降|升|增|减|減|涨|跌|变|變|发展|發展|' +
  MORE_OR_LESS
const COUNTER = '[个個家份名笔筆位批组組类類块塊部部步期阶段年班队隊标標包段片件项項场場次轮輪档檔级級]'
const ORDER = unbroken`
    (?:[一二三]产(?!业)|(?:[头頭]|最[后後])[一两兩]${COUNTER}
    |第(?:${HAN}{1,3}|\d{1,2})(?:产业|產業|车间|季度|阶段|階段|部分|梯队|小组|${COUNTER})?(?![，,、]))`
const AGE = `(?:不[满滿足到]|未[满滿])?\\d{1,3}(?:(?:[~～—–-]|至|到)\\d{1,3})?(?:周)?[岁歲](?:及)?(?:以上|以下)?`
const TERM = `(?:[“"]?十[一二三四五六]五[”"]?(?:时期|期间|時期|期間|(?=[末初底])))`
/** `县级`, `每个乡镇`: a step of an office, or each of its kind. */
const LEVEL = unbroken`
    (?:(?:国家|全国|省|市|县|縣|区|區|乡镇|鄉鎮|乡|鄉|镇|鎮|村|校|院|厂|集团|公司|班组)[级級]|每[个個家户位名][\u4e00-\u9fff]{1,3}?(?=不|至少|要|最|$)|(?:乡镇|鄉鎮
    |社区|社區|街道|[县縣村])$)`
/** `初三`, `大二`: a year of school. */
const GRADE = '(?:[初高大][一二三四](?:年[级級])?(?![点點月号號])|[一二三四五六七八九]年[级級])'
/** `选“三次以上”的占`: an answer in its marks. */
const ANSWER = '(?:[选選]择?|答|填|回答)?[“「](?<answer>[^”」]{1,16})[”」]的'
/** A label at the beginning of the clause, the first that fits. */
export const COORDINATES = [
  { kind: 'period', pattern: new RegExp(`^(?:${PERIOD}|${TERM}|[上本]?学期|[上下本]周)(?:[底末初])?`) },
  { kind: 'order', pattern: new RegExp(`^${ORDER}`) },
  { kind: 'order', pattern: new RegExp(`^${GRADE}`) },
  { kind: 'group', pattern: new RegExp(`^(?:${AGE}|${LEVEL}|${ANSWER})`) },
  {
    kind: 'place',
    pattern: new RegExp(
      unbroken`
        ^(?![到在的])(?![全我本该該各每这這那同][市县縣区區省校院厂廠局镇鎮乡鄉村队隊]|城市|地区|社区|小区)
        (?:${PLACE}|[\u4e00-\u9fff×A-Z]{1,6}?(?:店|站|车间|車間|分厂
        |[东西南北中]片|中心|年级|年級|队|隊|派出所|库|矿|港|号线|林场|农场|屯|寨|科|系))(?![的]?(?:店|化|民|[卫衛]生|[医醫]院|敬老|区域|政|级|级|委|内|外|里|域|场|属))`,
    ),
  },
] as const
/** A clause that says nothing but when, where or who: `到了初三，`. */
export const RE_LABEL_ALONE = new RegExp(
  `^(?:而|到了?|至|在|[开開][馆館业業张張园園学學工][后後]?|[建办辦][^年]{1,2}[后後]?)?(?<label>${PERIOD}[底末初]?|${TERM}[底末初]|${GRADE})` +
    '(?:[\\u4e00-\\u9fff]{0,6}?(?:的?时候|的?時候|这个?时候|這個?時候|时|時|以后|之后))?$',
)
/** `今年春节过后更低` before `跌破了1400元`, `最后一批路上堵车` before `到了60人`: when or which, and a remark. */
export const RE_LABEL_AND_REMARK = new RegExp(
  `^(?:而|到了?|至|在)?(?<label>${PERIOD}[底末初]?|${ORDER})(?:[\\u4e00-\\u9fff]{0,9}[^中上里间])?$`,
)
/** `用于购置设备`, `分给农户`: what an amount is for. */
export const RE_PURPOSE = new RegExp(
  '^(?:全部|专门|專門|主要|将|將|要|已)?(?:用于|用於|用来|用來|用在|用作|投向|投入|投到|留作|留给|留給|分给|分給|发给|發給|拨给|撥給|归|歸)' +
    '(?<label>[^，,；;。、：:]{2,16}?)(?:身上|等?方面|上)?$',
)
/** Stands for a measure told before. */
export const RE_SAME_MEASURE =
  /^(?:其中|包括)$|^(?:这|這|该|該|此)(?:个|個|一|项|項)?(?:数字|數字|数据|數據|比例|指标|指標|比率|数值|數值)$/
/** `净利润2023年`, `存款2023年末`: the measure, and its year. */
export const RE_INNER_YEAR = /^(?<head>[\u4e00-\u9fff]{2,12}?)(?<label>(?:19|20)\d{2}年[底末初]?)$/
/** `借书人次分别为` before `2019年`, `收入从` before `2018年`. */
export const RE_HEAD = new RegExp(`^(?<head>[\\u4e00-\\u9fff]{2,20}?)(?:分[别別](?:[为為是有])?|从|從|由)(?=${PERIOD})`)
/** `增长到` before `2021年`. */
export const RE_REACHED = new RegExp(`^(?:${DIRECTION})(?:到|至)(?=${PERIOD})`)
/** `同学们获得` before `国家级奖项`. */
export const RE_WINNER = new RegExp(`^[\\u4e00-\\u9fff]{0,8}?(?:获得|獲得|取得|共有|建成|新增)(?=${LEVEL})`)
/** Between a label and its measure. */
export const RE_AFTER_LABEL = /^(?:的|者|中|里|內|内|份|全[月年]|[，,：:])+/

const ADVERB =
  '(?:已经|已經|已|均|都|也|又|再|还|還|就|则|則|倒是|倒(?=[有只才也])|却|卻|只|仅|僅|共|总共|累计|累計|合计|合計|总计|總計|将|將|要|更|分别|分別|呢|了|为我校|逐步|进一步|首次|一共)'
/** Before the figure: how it moved there, by how much, or only that it is so. */
export const RE_ARRIVES = new RegExp(`${ADVERB}*(?:${DIRECTION}|[退掉滑][回到]?)(?:到了?|至|为|為|成|破了?)$`)
export const RE_MOVES = new RegExp(`(?:(?:比[^，,]{1,6}?|较[^，,]{1,4}?|同比|环比|環比)?(?:${DIRECTION}))(?:了)?$`)
export const RE_LIGHT = new RegExp(
  `${ADVERB}*(?:达到|達到|达|達|[为為是有]|只有|只剩下?|剩下|只[是为為]|共有|拥有|擁有|完成|实现|實現|保持在|控制在|稳定在|在|到|至|占到?|佔|(?:总算|總算)?[过過])?了?$`,
)
/** Between the two figures of a change, behind 从: how it came there. */
export const RE_CHANGE = /^[，,]?(?:(?!的)[\u4e00-\u9fff]){1,6}?(?:为|為|到了?|至|成|了)$/
export const RE_FROM = /(?:从|從|由)$/

export const PRIZE = '(?:[金银铜銀銅][牌奖獎]|(?:特|[一二三四])等[奖獎]|优胜奖|優勝獎|优秀奖|優秀獎)'
export const RE_PRIZE_END = new RegExp(`(?<own>[^，,]*?)(?<prize>${PRIZE})$`)
export const RE_PRIZE_TAIL = new RegExp(`^(?:获得?|荣获|獲得?|榮獲|的|取得|夺得)*(?:全[国省市县])?(?<prize>${PRIZE})`)
export const RE_WINS =
  /(?:勇夺|勇奪|再夺|再奪|夺得|奪得|获得|獲得|荣获|榮獲|斩获|斬獲|摘得|取得|得到|拿下|获|獲|夺|奪|得|[\u4e00-\u9fff](?=了))(?:了)?/g

/** A clause that says no more than what the part is about: `一是东片`, `再说西片`. */
export const RE_OPENER = new RegExp(unbroken`
    ^\s*(?:[一二三四五六七八九十][是、]|[（(]?\d{1,2}[)）.．、]|第[一二三四五六七八九十](?![个個批次期轮年季名位])
    |[—\-·•*]+)?\s*(?:(?:[先再]|接着|接著|最后|最後)?[说說看讲講]
    |是)?(?<label>[\u4e00-\u9fff×A-Z“”]{2,10})$`)
export const RE_NO_OPENER = new RegExp(unbroken`
    ^(?:其次|再次|[去今前明]年|目前|现在|同时|其中|此外|另外|比如|例如|据统计|总之|可以说|到.*|截至.*|[论論就按].*|全年|一年来|[上下]半年|同志们|各位.*|今天|昨天)$
    |^(?:其次|再次)是|排[在名第]|^[^一二三四五六七八九十甲乙丙丁\d].+了`)
/** `在春季赛中`, `春季赛上`. */
export const RE_AMONG = /^(?:.{0,8}?)?在(?<label>.{2,28}?)(?:中|上|里|裡|期间|期間|方面)$/
export const RE_TARGET = /计划|計劃|目标|目標|预计|預計|力争|力爭|确保|確保|任务|任務/
export const RE_RESULT = /实际|實際|已完成|实现|實現|完成/
export const RE_RESPECTIVELY = /分[别別](?<verb>[\u4e00-\u9fff]{0,8})[：:]?$/
