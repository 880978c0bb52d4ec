// What the styles of the Word script are called in Word's own list. Not among the labels: no slide shows them, and each
// label costs every deck its characters in the fonts.

/** Running text, who and when, heads and feet; points in bold, the sign where a slide turns. */
export const STYLE_NAMES = {
  zh: {
    text: '讲话稿正文',
    facts: '讲话稿署名',
    margin: '讲话稿页眉页脚',
    page: '讲话稿页码',
    pageLeft: '讲话稿页码（左页）',
    pageRight: '讲话稿页码（右页）',
    point: '要点',
    second: '二级要点',
    turn: '翻页标记',
  },
  en: {
    text: 'Script text',
    facts: 'Script facts',
    margin: 'Script head and foot',
    page: 'Script page number',
    pageLeft: 'Script page number (left)',
    pageRight: 'Script page number (right)',
    point: 'Script point',
    second: 'Script second point',
    turn: 'Script turn',
  },
} as const
