// Every sentence the program says to people, in Chinese and English; code elsewhere knows only the keys.
// An error is thrown with a key, `values` and (where it differs) a `hint` key; cli.ts chooses the language and prints.

import type { Lang } from '../model/source.ts'

export type Values = Readonly<Record<string, string | number>>

/** `{name}` is filled from the values. Errors: what happened, where; their `-hint` twin: what to do next. */
export const MESSAGES = {
  // Reading
  'read-missing': { zh: '{file}：没有这个文件。', en: '{file}: no such file.' },
  'read-missing-hint': { zh: '请检查路径和文件名。', en: 'Check the path and the file name.' },
  'read-folder': { zh: '{file}：这是文件夹，不是讲稿文件。', en: '{file}: this is a folder, not a speech.' },
  'read-folder-hint': {
    zh: '请给出文件夹里的讲稿（.docx、.txt 等）；重建演示文稿请给出其中的 outline.md。',
    en: 'Name the speech inside it (.docx, .txt and so on); to rebuild a deck, name its outline.md.',
  },
  'read-denied': { zh: '{file}：无法读取（{reason}）。', en: '{file}: cannot be read ({reason}).' },
  'read-denied-hint': { zh: '请检查文件权限。', en: 'Check the permissions of the file.' },
  'read-format': {
    zh: '{file}：不支持“{extension}”文件。',
    en: '{file}: files of type “{extension}” are not supported.',
  },
  'read-format-hint': {
    zh: '请另存为 .docx 再试；.txt、.md、.html、.pdf、.odt、.rtf、.doc 也可以。',
    en: 'Save it as .docx and try again; .txt, .md, .html, .pdf, .odt, .rtf and .doc will do as well.',
  },
  'read-empty': { zh: '{file}：文件是空的。', en: '{file}: the file is empty.' },
  'read-empty-hint': { zh: '请检查是否保存了讲稿内容。', en: 'Check that the speech was saved into it.' },
  'read-binary': { zh: '{file}：这不是文本文件。', en: '{file}: this is not a text file.' },
  'read-binary-hint': {
    zh: '请把讲稿另存为 .docx 或 .txt 再试。',
    en: 'Save the speech as .docx or .txt and try again.',
  },
  'read-bytes': {
    zh: '{file}：第 {offset} 字节处的内容在任何已知编码中都不成立。',
    en: '{file}: the bytes at offset {offset} are not text in any known encoding.',
  },
  'read-bytes-hint': {
    zh: '请用编辑器打开，另存为 UTF-8 再试。',
    en: 'Open it in an editor, save it as UTF-8 and try again.',
  },
  'read-other': {
    zh: '{file}：这是 {kind} 文件，不是讲稿文档，读不了。',
    en: '{file}: this is a {kind} file, not a document of a speech; it cannot be read.',
  },
  'read-other-hint': {
    zh: '请把讲稿文字另存为 .docx 或 .txt 再试。',
    en: 'Save the words of the speech as .docx or .txt and try again.',
  },
  'read-no-file': {
    zh: '{file}：这不是普通文件（是设备或管道）。',
    en: '{file}: this is no ordinary file (a device or a pipe).',
  },
  'read-no-file-hint': {
    zh: '请给出讲稿文件；管道里的文字用 - 从标准输入读。',
    en: 'Name the file of the speech; to read a pipe, use - for standard input.',
  },
  'read-long': {
    zh: '{file}：有 {characters} 字，超过 {most} 字，不像一篇讲稿。',
    en: '{file}: {characters} characters, more than {most}: not a speech.',
  },
  'read-long-sentence': {
    zh: '{file}：有一处 {characters} 字没有句号也不换行（最多 {most} 字），不像讲稿。',
    en: '{file}: {characters} characters without a full stop or a line end (at most {most}): not a speech.',
  },
  'read-long-sentence-hint': {
    zh: '请检查是否选对了文件，或补上句号和换行。',
    en: 'Check that this is the right file, or add full stops and line breaks.',
  },
  'read-long-hint': {
    zh: '请只留要讲的那一篇。',
    en: 'Keep only the speech that is to be given.',
  },
  'read-encoding': {
    zh: '{file}：像是 {encoding} 编码的文字，读不准，没有读。',
    en: '{file}: seems to be text in {encoding}, which cannot be told for sure; it was not read.',
  },
  'read-encoding-hint': {
    zh: '请用记事本打开，核对后另存为 UTF-8 再试。',
    en: 'Open it in an editor, look it over, save it as UTF-8 and try again.',
  },
  'read-bad-bytes': {
    zh: '有 {count} 处字节不是 {encoding} 的字（第一处在第 {offset} 字节），文中写作“�”，请核对。',
    en: 'Bytes that are no character of {encoding}: {count} (the first at byte {offset}), shown as “�”. Please check.',
  },
  'read-large': {
    zh: '{file}：文件有 {megabytes} MB，超过 {most} MB。',
    en: '{file}: {megabytes} MB, more than {most} MB.',
  },
  'read-large-hint': {
    zh: '请检查是否选对了文件；讲稿一般不到 1 MB。',
    en: 'Check that this is the right file; a speech is hardly ever larger than 1 MB.',
  },
  'read-page-large': {
    zh: '{file}：网页里除了图片有 {megabytes} MB，超过 {most} MB。',
    en: '{file}: the page has {megabytes} MB without its pictures, more than {most} MB.',
  },
  'read-page-large-hint': {
    zh: '请检查是否选对了文件；讲稿的网页一般不到 1 MB。',
    en: 'Check that this is the right file; the page of a speech is hardly ever larger than 1 MB.',
  },
  'read-damaged': {
    zh: '{file}：文件已损坏，或者不是它的扩展名所说的格式。',
    en: '{file}: the file is damaged, or is not what its extension says.',
  },
  'read-damaged-hint': {
    zh: '请用 Word 或 WPS 打开，另存为 .docx 再试。',
    en: 'Open it in Word or WPS, save it as .docx and try again.',
  },
  'read-encrypted': { zh: '{file}：文件设有密码。', en: '{file}: the file is protected by a password.' },
  'read-encrypted-hint': {
    zh: '请用 Word 或 WPS 打开，去掉密码，另存为 .docx 再试。',
    en: 'Open it in Word or WPS, remove the password, save it as .docx and try again.',
  },
  'read-bomb': {
    zh: '{file}：解开后有 {megabytes} MB，不会是讲稿。',
    en: '{file}: {megabytes} MB when unpacked; that is no speech.',
  },
  'read-bomb-hint': {
    zh: '请检查文件来源；是讲稿的话，请去掉图片，另存为 .docx 再试。',
    en: 'Check where the file comes from; if it is a speech, remove its pictures, save it as .docx and try again.',
  },
  'read-wps': { zh: '{file}：读不了这种 WPS 文件。', en: '{file}: WPS files of this kind cannot be read.' },
  'read-wps-hint': {
    zh: '请用 WPS 打开，选“文件 › 另存为”，类型选“Microsoft Word 文件（*.docx）”，再试。',
    en: 'Open it in WPS, choose File › Save as, type “Microsoft Word file (*.docx)”, and try again.',
  },
  'read-ofd': { zh: '{file}：OFD 是版式文件，读不了。', en: '{file}: OFD is a page format and cannot be read.' },
  'read-ofd-hint': {
    zh: '请用 WPS 或 OFD 阅读器打开，转换为 .docx，再试。',
    en: 'Open it in WPS or an OFD reader, convert it to .docx, and try again.',
  },
  'read-office': {
    zh: '{file}：这是表格、演示文稿或压缩包，不是文稿。',
    en: '{file}: this is a spreadsheet, a presentation or an archive, not a document.',
  },
  'read-office-hint': {
    zh: '请给出讲稿文件（.docx、.txt 等）。',
    en: 'Name the speech itself (.docx, .txt and so on).',
  },
  'read-renamed': {
    zh: '文件扩展名是“{extension}”，内容其实是 {format}，已按内容读取。',
    en: 'The file is called “{extension}” but holds {format}; read as what it holds.',
  },
  'read-changes': {
    zh: '文件里有修订：删去的没有读，加入的读了。请先确认是不是定稿。',
    en: 'The file holds tracked changes: read as if all were accepted. Check that it is the final text.',
  },
  'read-macros': {
    zh: '文件里有宏：没有运行，也没有读取。',
    en: 'The file holds macros: they were neither run nor read.',
  },
  'read-old-word': {
    zh: '{file}：这是 Word 95 或更早的文件，读不了。',
    en: '{file}: this is a file of Word 95 or older and cannot be read.',
  },
  'read-old-word-hint': {
    zh: '请用 Word 或 WPS 打开，另存为 .docx 再试。',
    en: 'Open it in Word or WPS, save it as .docx and try again.',
  },
  'read-text-boxes': {
    zh: '文件里有文本框，文字放在全文最后，请核对位置。',
    en: 'The file has text boxes; their words stand at the end of the text. Check their place.',
  },
  'read-picture': {
    zh: '有 {count} 处较大的图片或图示（第一处在“{place}”之后）：图里的字没有读入，请看看要不要讲。',
    en:
      'Large pictures or diagrams: {count} (the first after “{place}”). Words in them were not read; see whether ' +
      'they are to be spoken.',
  },
  'read-formula': {
    zh: '有 {count} 处公式或特殊排版的字没有读出来（第一处在“{place}”之后），请核对。',
    en: 'Formulas or specially set characters that were not read: {count} (the first after “{place}”). Please check.',
  },
  'read-embedded': {
    zh: '有 {count} 处嵌入的文件没有读入（第一处在“{place}”之后），请把内容贴进正文。',
    en: 'Embedded files that were not read: {count} (the first after “{place}”). Paste their content into the text.',
  },
  'read-only-embedded': {
    zh: '{file}：讲稿在嵌入的文件里，读不出来。',
    en: '{file}: the speech stands in an embedded file that cannot be read.',
  },
  'read-only-embedded-hint': {
    zh: '请用 Word 打开，全选后复制到新文件再试。',
    en: 'Open it in Word, copy all of it into a new file and try again.',
  },
  'read-table-speech': {
    zh: '讲稿排在表格里（{rows} 行）：已按行逐格读入，请核对次序，两种语言的只留要讲的一种。',
    en:
      'The speech stands in a table ({rows} rows): read row by row, cell by cell. Check the order; of two ' +
      'languages keep the one to be spoken.',
  },
  'clean-mostly-table': {
    zh: '全文 {percent}% 的字在表格里，表格不念。讲稿若在表格里，请改成段落。',
    en: '{percent}% of the text stands in tables, which nobody speaks. If the speech is in them, make it paragraphs.',
  },
  'read-no-sentence': { zh: '{file}：里面没有可讲的句子。', en: '{file}: there is no sentence to speak in it.' },
  'read-no-sentence-hint': { zh: '请检查是否选对了文件。', en: 'Check that this is the right file.' },
  'read-no-page': { zh: '{file}：里面没有网页。', en: '{file}: there is no web page in it.' },
  'read-no-page-hint': {
    zh: '请用浏览器重新保存，或把正文另存为 .txt。',
    en: 'Save the page again with a browser, or save its text as .txt.',
  },
  'read-page-broken': {
    zh: '{file}：网页的标记嵌套过深，无法读取。',
    en: '{file}: the elements of the page are nested too deep to be read.',
  },
  'read-page-broken-hint': {
    zh: '请在浏览器里打开，复制正文另存为 .txt 再试。',
    en: 'Open it in a browser, copy the text and save it as .txt.',
  },
  'read-pdf-scan': {
    zh: '{file}：这是扫描件（{pages} 页），只有图片，没有文字。',
    en: '{file}: this is a scan ({pages} pages): pictures without text.',
  },
  'read-pdf-scan-hint': {
    zh: '请先用文字识别（OCR）软件处理，另存为 .docx 或 .txt 再试。',
    en: 'Run text recognition (OCR) on it first, save the result as .docx or .txt and try again.',
  },
  'read-pdf-locked': { zh: '{file}：PDF 设有打开密码。', en: '{file}: the PDF is protected by a password.' },
  'read-pdf-locked-hint': {
    zh: '请打开它，去掉密码另存一份，再试。',
    en: 'Open it, save a copy without the password and try again.',
  },
  'read-pdf-damaged': { zh: '{file}：PDF 已损坏，无法读取。', en: '{file}: the PDF is damaged and cannot be read.' },
  'read-pdf-damaged-hint': {
    zh: '请重新下载或重新导出；能打开的话，另存为 .docx 再试。',
    en: 'Download or export it again; if it can be opened, save it as .docx and try again.',
  },
  'read-pdf-pages': {
    zh: '{file}：PDF 有 {pages} 页，超过 {most} 页。',
    en: '{file}: the PDF has {pages} pages, more than {most}.',
  },
  'read-pdf-pages-hint': {
    zh: '请把讲稿那几页单独另存为 PDF，再试。',
    en: 'Save the pages of the speech as a PDF of their own and try again.',
  },
  'read-pdf-heavy': {
    zh: '{file}：PDF 过于复杂，读了很久也没有读完。',
    en: '{file}: the PDF is too complex; reading it takes too much time or memory.',
  },
  'read-pdf-heavy-hint': { zh: '请另存为 .docx 或 .txt 再试。', en: 'Save it as .docx or .txt and try again.' },
  'read-pdf-fonts': {
    zh: '{file}：PDF 里的字体没有文字编码，读出来是乱码。',
    en: '{file}: the fonts of the PDF do not say which characters they draw; its text cannot be read.',
  },
  'read-pdf-fonts-hint': {
    zh: '请从原文件重新导出 PDF，或另存为 .docx 再试。',
    en: 'Export the PDF again from the original, or save it as .docx and try again.',
  },
  'read-pdf-heads': {
    zh: '页眉、页脚和页码（{count} 行，如“{text}”）没有读入。',
    en: 'Running heads and page numbers were left out ({count} lines, such as “{text}”).',
  },
  // Cleaning
  'clean-lost-character': {
    zh: '文件里有读不出的字符（\uFFFD），请对照原件。',
    en: 'The file contains characters lost in an earlier conversion (\uFFFD); compare with the original.',
  },
  'clean-private-character': {
    zh: '有 {count} 个字（{codes}）用的是自造字的码位，换一台机器就看不出是什么字，请改成通用的字。',
    en: 'Private-use characters ({count}: {codes}): another machine shows others or none. Replace them.',
  },
  'clean-much-removed': {
    zh: '清理时去掉了 {percent}% 的文字，请核对。',
    en: '{percent}% of the text was cleaned away; check the list.',
  },
  // Command line
  'usage-unknown-option': { zh: '没有选项 {option}。', en: 'There is no option {option}.' },
  'usage-unknown-command': { zh: '没有命令 {command}。', en: 'There is no command {command}.' },
  'usage-missing-argument': { zh: '缺少参数 {argument}。', en: 'The argument {argument} is missing.' },
  'usage-missing-value': { zh: '选项 {option} 后面缺少值。', en: 'The option {option} needs a value.' },
  'usage-too-many': { zh: '参数太多：{arguments}。', en: 'Too many arguments: {arguments}.' },
  'usage-lang': { zh: '--lang 只能是 zh 或 en，不能是“{value}”。', en: '--lang is zh or en, not “{value}”.' },
  'usage-format': {
    zh: '不能输出“{value}”格式；现有格式：{formats}。',
    en: 'There is no format “{value}”; there are: {formats}.',
  },
  'usage-similar': { zh: '是不是想用 {similar}？', en: 'Did you mean {similar}?' },
  'usage-help': { zh: '用 speechdeck {command}--help 查看用法。', en: 'See speechdeck {command}--help.' },
  'usage-file-exists': {
    zh: '{file}：文件已存在，内容不同。',
    en: '{file}: there is already such a file, with other content.',
  },
  'usage-file-exists-hint': {
    zh: '换一个文件名，或用 --force 覆盖。',
    en: 'Choose another name, or overwrite it with --force.',
  },
  'usage-heading': { zh: '用法：', en: 'Usage:' },
  'usage-heading-arguments': { zh: '参数：', en: 'Arguments:' },
  'usage-heading-options': { zh: '选项：', en: 'Options:' },
  'usage-heading-commands': { zh: '命令：', en: 'Commands:' },
  about: {
    zh: '把讲稿变成幻灯片：只用讲话人的原话。',
    en: 'Turns the manuscript of a speech into slides, in the speaker’s own words.',
  },
  'about-build': {
    zh: '由讲稿（.docx .pdf .html .md .txt 等）或提纲 outline.md 生成演示文稿文件夹',
    en: 'make a deck folder from a speech (.docx, .pdf, .html, .md, .txt …) or an outline.md',
  },
  'about-outline': {
    zh: '显示讲稿的结构，或写成可修改的提纲',
    en: 'show how a speech is understood, or write it as an outline to edit',
  },
  'about-export': {
    zh: '由现有的文件夹（包括手工修改）输出成品',
    en: 'make a product from a deck folder as it stands, hand edits included',
  },
  'about-check': {
    zh: '检查演示文稿：没有丢字、没有编造、没有显示不全',
    en: 'prove that a deck loses nothing, invents nothing and cuts nothing off',
  },
  'about-speech': {
    zh: '讲稿文件，或提纲 outline.md；- 表示标准输入',
    en: 'file of the speech, or an outline.md; - for standard input',
  },
  'about-dir': { zh: '演示文稿文件夹', en: 'deck folder' },
  'about-out-dir': {
    zh: '写到这个文件夹（默认 decks/<名称>/）',
    en: 'write into this folder (default: decks/<name>/)',
  },
  'about-out-outline': { zh: '把提纲写成 Markdown 文件', en: 'write the outline as a Markdown file' },
  'about-out-product': { zh: '写到这个文件（默认放在文件夹里）', en: 'write to this file (default: in the folder)' },
  'about-no-pdf': { zh: '不生成 PDF', en: 'make no PDF' },
  'about-keep': {
    zh: '不用这条清理规则，可重复；规则名见报告，写错时会列出全部；再次生成时沿用，none 恢复全部',
    en:
      'leave out this cleaning rule; may be repeated; the report names them, a wrong one lists all; remembered by ' +
      'the folder, none turns all on again',
  },
  'about-minutes': {
    zh: '定下讲话的分钟数，按它排时间表',
    en: 'minutes the speech is to last: the time plan is fitted to them',
  },
  'about-rate': {
    zh: '讲话人的语速，每分钟字数（英文为词数）',
    en: 'the speaker’s own rate: words a minute (Chinese: characters)',
  },
  'usage-number': {
    zh: '{option} 要一个 {least} 到 {most} 之间的数，不是“{value}”。',
    en: '{option} wants a number from {least} to {most}, not “{value}”.',
  },
  'about-force': {
    zh: '覆盖手工修改；原文件夹保留为 <文件夹>.backup-1',
    en: 'overwrite hand edits; the old folder stays as <folder>.backup-1',
  },
  'about-force-file': { zh: '覆盖已有的文件', en: 'overwrite an existing file' },
  'about-title': { zh: '标题', en: 'title' },
  'about-subtitle': { zh: '副标题', en: 'subtitle' },
  'about-speaker': { zh: '讲话人', en: 'speaker' },
  'about-date': { zh: '日期', en: 'date' },
  'about-occasion': { zh: '场合', en: 'occasion' },
  'about-unit': { zh: '单位', en: 'unit (organisation)' },
  'about-confidential': {
    zh: '密级或“内部资料”字样，原样印在每一页',
    en: 'confidentiality mark, shown on every slide as given',
  },
  'about-theme': { zh: '主题：{themes}（默认 red）', en: 'theme: {themes} (default: red)' },
  'about-ratio': { zh: '画面比例：{ratios}（默认 16:9）', en: 'aspect ratio: {ratios} (default: 16:9)' },
  'usage-one-of': {
    zh: '{option} 没有“{value}”这个值；可选：{allowed}。',
    en: '{option} does not know “{value}”; choose from {allowed}.',
  },
  'about-footer': {
    zh: '页脚左边的字，代替单位和短标题',
    en: 'text at the left of the footer, instead of unit and short title',
  },
  'about-clicks': {
    zh: '条目逐条出现，备注里标出 [click]；打印时全部显示',
    en: 'list items come one at a time, with [click] in the notes; print shows all',
  },
  'about-no-clicks': { zh: '条目一起出现（默认）', en: 'all items stand at once (default)' },
  'about-config': {
    zh: '用这个设置文件（默认找讲稿旁边或上一级文件夹里的 speechdeck.config.yaml）',
    en: 'use this configuration (default: speechdeck.config.yaml beside the speech or one folder up)',
  },
  'about-no-config': { zh: '不用设置文件', en: 'use no configuration' },
  'about-handout': {
    zh: '讲义，每页几张幻灯片，或只有文字（notes 讲话、outline 提纲、study 挖空）：{kinds}；1 带全部讲话文字，可并列：1,3',
    en:
      'handout by slides to a page, or words alone (notes, outline, study with blanks): {kinds}; ' +
      '1 has the whole spoken text; several: 1,3',
  },
  'about-script': { zh: '逐字稿：{formats}（默认 pdf）', en: 'reading script: {formats} (default: pdf)' },
  'about-binding': {
    zh: '讲义和逐字稿的装订边：{bindings}（默认 left）',
    en: 'binding edge of handout and script: {bindings} (default: left)',
  },
  'about-duplex': {
    zh: '讲义和逐字稿双面打印：左右页的装订边对称',
    en: 'handout and script printed on both sides: binding margins mirrored',
  },
  'about-script-style': {
    zh: 'Word 逐字稿的版式：{styles}；gongwen 按 GB/T 9704（三号仿宋，每页 22 行、每行 28 字）',
    en: 'looks of the script for Word: {styles}; gongwen as GB/T 9704 has official documents',
  },
  'usage-script-style': {
    zh: '公文版式只有 A4 的 Word 逐字稿：请加 --script=docx。',
    en: 'The gongwen style is for the script in Word on A4: add --script=docx.',
  },
  'done-unkept': {
    zh: '{file}：这种文件留不住 {options}，里面没有。',
    en: '{file}: this kind of file cannot keep {options}; it is without.',
  },
  'done-at-once': {
    zh: '{file}：表格的行一次全部出现（PowerPoint 不能让它们逐行出现），其余逐条出现。',
    en: '{file}: rows of tables come all at once (PowerPoint cannot bring them one by one); all others come by clicks.',
  },
  'done-narrow': {
    zh:
      '{file}：模板的版式“{layout}”没有空出放文字的地方，文字垫了底色，最小 {points} 磅；' +
      '请翻看，或换一个版式空白更大的模板。',
    en:
      '{file}: the layout “{layout}” of the template leaves no free place for text; it stands on a plate, ' +
      'the smallest at {points} pt. Look through it, or take a template whose layouts leave more room.',
  },
  'done-long-notes': {
    zh:
      '{file}：第 {slides} 页的备注比一张备注页长，打印备注页会缺后半；放映者视图里是全的。' +
      '要印在纸上，请用 --handout notes 或 --script。',
    en:
      '{file}: the notes of slides {slides} are longer than a notes page, which prints without their end; ' +
      'presenter view has them whole. For paper take --handout notes or --script.',
  },
  'about-booklet': {
    zh: '讲义和逐字稿做成小册子：两页拼一张 A4，双面打印后对折',
    en: 'handout and script as a booklet: two pages to an A4 sheet, printed on both sides and folded',
  },
  'about-blanks': {
    zh: '挖空讲义（--handout study）最多挖几处（默认 20），答案在最后一页',
    en: 'most blanks of the study handout (--handout study; default: 20); the answers are on its last page',
  },
  'about-no-cover': { zh: '讲义不要封面和目录', en: 'handout without cover and contents' },
  'usage-booklet-copies': {
    zh: '--booklet 不能和 --copies 一起用：小册子的页拼在一张纸上，编号会印到别的页上。请分两次做。',
    en:
      '--booklet and --copies do not go together: two pages share a sheet, and a number would stand on both. ' +
      'Make them one at a time.',
  },
  'about-paper': { zh: '逐字稿的纸张：{papers}（默认 a4）', en: 'paper of the script: {papers} (default: a4)' },
  'about-size': {
    zh: '逐字稿的字号：磅数，或二号、三号等（默认二号，A5 三号）',
    en: 'type size of the script in points, or 二号, 三号 … (default: 22, on A5 16)',
  },
  'about-pptx': { zh: '可编辑的 PPTX：slides.pptx', en: 'an editable presentation: slides.pptx' },
  'about-proof': {
    zh: '核对表：数字、日期、人名、引文与讲话稿原句对照，供签字',
    en: 'proof sheet: figures, dates, names and quotations beside their sentences, to sign',
  },
  'about-png': { zh: '每页一张图片：png/001.png……', en: 'a picture of each slide: png/001.png …' },
  'about-scale': {
    zh: '图片放大几倍（默认 2，即宽 1960 像素）',
    en: 'size of the pictures (default: 2, which is 1960 pixels wide)',
  },
  'about-template': {
    zh: '用本单位的 .pptx 作模板（母版、版式、配色和字体）；隐含 --pptx',
    en: 'a .pptx of your own whose masters, layouts, colours and fonts are used; implies --pptx',
  },
  'template-missing': { zh: '模板读不了：{file}（{reason}）。', en: 'The template {file} cannot be read ({reason}).' },
  'template-no-pptx': {
    zh: '{file} 不是 .pptx 演示文稿；旧的 .ppt 或 .dps 请先在 PowerPoint 或 WPS 里另存为 .pptx。',
    en: '{file} is no .pptx presentation; save an older .ppt or a .dps as .pptx in PowerPoint or WPS first.',
  },
  'template-no-layouts': {
    zh: '模板 {file} 里没有带标题的版式，幻灯片没有地方放；请换一个模板，或在“幻灯片母版”里加一个版式。',
    en:
      'The template {file} has no layout with a title to put slides on; choose another one, or add a layout under ' +
      'View › Slide Master.',
  },
  'usage-scale': {
    zh: '--scale 不能是“{value}”；请给 {most} 以内的数，如 1、2。',
    en: '--scale is a number up to {most}, such as 1 or 2, not “{value}”.',
  },
  'export-png-folder': {
    zh: '{dir}：文件夹里有别的文件，没有写入图片。',
    en: '{dir}: there are other files in this folder; no pictures were written.',
  },
  'export-png-folder-hint': { zh: '请换一个文件夹。', en: 'Choose another folder.' },
  'about-dark': { zh: '幻灯片 PDF 用深色底', en: 'slides on a dark ground in the PDF' },
  'about-with-clicks': {
    zh: '逐条出现的幻灯片，每出现一条打一页',
    en: 'a page for each step of slides that come step by step',
  },
  'about-watermark': {
    zh: '水印文字，斜印在每一页上（PDF、讲义、逐字稿、图片）；none 不要',
    en: 'watermark across each page (PDF, handouts, script, pictures); none for none',
  },
  'about-copies': {
    zh: '编号的份数，如 1-30：copies/ 里每份一个 PDF，右上角印“第 07 号”',
    en: 'numbered copies, such as 1-30: one PDF each in copies/, “No. 07” in the upper right corner',
  },
  'about-copies-in-one': { zh: '各份合成一个 PDF，便于一次打印', en: 'all copies in one PDF, to print them at once' },
  'usage-copies': {
    zh: '--copies 不能是“{value}”；请写 1-30 这样的编号，最多 {most} 份。',
    en: '--copies is a range such as 1-30, at most {most} copies, not “{value}”.',
  },
  'usage-copies-pdf': {
    zh: '只有 PDF 能编号；这次没有要 PDF。',
    en: 'Only PDF files can be numbered; none was asked for.',
  },
  'usage-copies-pdf-hint': {
    zh: '请加上 --format pdf、--handout 或 --script，或去掉 --copies。',
    en: 'Add --format pdf, --handout or --script, or leave --copies out.',
  },
  'usage-watermark': {
    zh: '水印里的字没有字形：{characters}。',
    en: 'The watermark has characters without a shape: {characters}.',
  },
  'usage-watermark-hint': { zh: '请换一个写法。', en: 'Write it another way.' },
  'usage-watermark-long': {
    zh: '水印太长：“{text}”印在纸上字太小，看不清。',
    en: 'The watermark is too long: the letters of “{text}” would be too small to be read on paper.',
  },
  'usage-watermark-long-hint': {
    zh: '请缩短到 {most} 个汉字（约 {letters} 个字母）以内。',
    en: 'Keep it within about {letters} letters ({most} Chinese characters).',
  },
  'done-copies': {
    zh: '{file}：{count} 份（每份 {pages} 页，共 {size}）',
    en: '{file}: {count} copies ({pages} pages each, {size} in all)',
  },
  'about-site': {
    zh: '可直接放映的网页文件夹 site/：拷到 U 盘，双击 index.html 即可，不用联网',
    en: 'a folder site/ that presents itself: copy it to a USB stick, double-click index.html; no network needed',
  },
  'about-no-notes': { zh: 'PPTX 和网页里不带备注（讲稿）', en: 'leave the notes out of presentation and site' },
  'export-site-folder': {
    zh: '{dir}：文件夹里有别的文件，没有写入网页。',
    en: '{dir}: there are other files in this folder; the site was not written.',
  },
  'export-site-folder-hint': { zh: '请换一个文件夹。', en: 'Choose another folder.' },
  'export-site-range': {
    zh: '{file} 用到了 Slidev 的其他功能，网页只能整份输出。',
    en: '{file} uses more of Slidev than speechdeck writes; its site can only be made whole.',
  },
  'export-site-range-hint': { zh: '请去掉 --range。', en: 'Leave --range out.' },
  'about-grayscale': { zh: '幻灯片 PDF 用白底黑字', en: 'slides in black on white in the PDF' },
  'about-range': { zh: '只要这些页，如 3-8 或 1,4-6', en: 'only these slides, such as 3-8 or 1,4-6' },
  'usage-size': {
    zh: '字号“{value}”不认识；请写 {least} 到 {most} 之间的磅数，或 {names}。',
    en: 'There is no type size “{value}”; give points from {least} to {most}, or one of {names}.',
  },
  'usage-range': {
    zh: '--range 不能是“{value}”；请写成 3-8、5 或 1,4-6 这样。',
    en: '--range cannot be “{value}”; write it like 3-8, 5 or 1,4-6.',
  },
  'usage-range-empty': {
    zh: '--range 里没有一页；全篇有 {count} 页。',
    en: 'No slide is in --range; the deck has {count}.',
  },
  'usage-one-output': {
    zh: '-o 只能用于一个成品，这里有 {count} 个。',
    en: '-o names one file, but {count} products are asked for.',
  },
  'usage-one-output-hint': {
    zh: '去掉 -o，成品都放在文件夹里；或一次只输出一个。',
    en: 'Leave it out and they go into the folder, or export them one by one.',
  },
  'about-format': { zh: '格式：{formats}；可并列：pdf,handout', en: 'format: {formats}; several: pdf,handout' },
  'about-meeting': {
    zh: '把几篇讲话的讲义合成一册：共同的封面、目录，连续的页码',
    en: 'one handout for several speeches: a common cover and contents, page numbers that go on',
  },
  'about-dirs': { zh: '演示文稿文件夹，按会议的顺序', en: 'deck folders, in the order of the meeting' },
  'about-out-meeting': { zh: '写到这个 PDF（必填）', en: 'the PDF to write (required)' },
  'about-meeting-title': {
    zh: '封面上的会议名称；没有就只列各篇标题',
    en: 'title of the meeting on the cover; without it the titles of the speeches alone',
  },
  'about-kind': {
    zh: '每页几张幻灯片，或只有文字：{kinds}（默认 1，带全部讲话文字）',
    en: 'slides to a page, or words alone: {kinds} (default: 1, with the whole spoken text)',
  },
  'about-meeting-grayscale': { zh: '讲义本来就是白底黑字，不写也一样', en: 'handouts are black on white in any case' },
  'about-meeting-copies': {
    zh: '编号的份数，如 1-30：每份一个 PDF，右上角印“第 07 号”',
    en: 'numbered copies, such as 1-30: one PDF each, “No. 07” in the upper right corner',
  },
  'usage-meeting-output': { zh: '没有说写到哪个文件。', en: 'No file to write to is named.' },
  'usage-meeting-output-hint': { zh: '请加上 -o，如 -o 会议讲义.pdf。', en: 'Add -o, such as -o meeting.pdf.' },
  'about-strict': { zh: '有手工修改也算不通过', en: 'hand edits fail, too' },
  'about-accept-notes': {
    zh: '认可备注里删去的原话（记入 deck.json）',
    en: 'accept words missing from the notes (recorded in deck.json)',
  },
  'about-accept-missing': {
    zh: '认可字体里没有、显示为方框的字（记入 deck.json）',
    en: 'accept characters that no font has, shown as boxes (recorded in deck.json)',
  },
  'about-no-browser': { zh: '不用浏览器检查版面', en: 'leave out what needs a browser: cut or crowded slides' },
  'about-json': { zh: '在标准输出上给出 JSON', en: 'print JSON on standard output' },
  'about-quiet': { zh: '不显示进度和结果', en: 'show neither progress nor result' },
  'about-lang': {
    zh: '提示的语言：zh 或 en（默认随讲稿）',
    en: 'language of messages: zh or en (default: the speech’s)',
  },
  'about-help': { zh: '显示用法', en: 'show help' },
  'about-version': { zh: '显示版本', en: 'show the version' },
  // Progress
  'about-highlight': {
    zh: '会场画面上，正在讲的那一行衬出来',
    en: 'set off the row whose words are spoken now in the room',
  },
  'about-rehearsals': { zh: '比较一个幻灯片文件夹的各次试讲', en: 'compare the rehearsals of a deck folder' },
  'about-calibrate': {
    zh: '把算出的语速记入文件夹，时间表按它重排',
    en: 'keep the rate that was found, and fit the time plan to it',
  },
  'rehearsals-none': {
    zh: '{dir} 里还没有试讲记录。用 speechdeck rehearse {dir} 试讲一遍。',
    en: 'There is no rehearsal in {dir} yet. Make one with: speechdeck rehearse {dir}',
  },
  'rehearsals-no-rate': {
    zh: '试讲的页数太少，算不出语速；先完整地讲一遍。',
    en: 'Too little was rehearsed to tell a rate. Go through the speech once.',
  },
  'rehearsals-other': { zh: '讲稿已改', en: 'another version' },
  'rehearsals-drop': {
    zh: '没有第 {no} 次试讲；共 {runs} 次。',
    en: 'There is no rehearsal {no}; there are {runs}.',
  },
  'about-drop': { zh: '删去第几次试讲', en: 'remove the rehearsal with this number' },
  'rehearsals-title': { zh: '试讲记录', en: 'rehearsals' },
  'rehearsals-summary': {
    zh: '试讲 {runs} 次；计划 {plan}，上次 {last}。',
    en: '{runs} rehearsals; planned {plan}, last time {last}.',
  },
  'rehearsals-rate-zh': {
    zh: '讲话人的语速约每分钟 {rate} 字，照此全文约 {next}。',
    en: 'This speaker’s rate is about {rate} characters a minute; the whole speech would take about {next}.',
  },
  'rehearsals-rate-en': {
    zh: '讲话人的语速约每分钟 {rate} 词，照此全文约 {next}。',
    en: 'This speaker’s rate is about {rate} words a minute; the whole speech would take about {next}.',
  },
  'rehearsals-plan': { zh: '计划', en: 'plan' },
  'rehearsals-last': { zh: '上次', en: 'last' },
  'rehearsals-best': { zh: '最快', en: 'best' },
  'rehearsals-over': { zh: '上次超时', en: 'last, over time' },
  'rehearsals-chart': { zh: '每页的计划、上次和最快用时', en: 'planned, last and shortest time of each slide' },
  'rehearsals-run': { zh: '次', en: 'run' },
  'rehearsals-started': { zh: '开始', en: 'started' },
  'rehearsals-slides': { zh: '讲到的页', en: 'slides read' },
  'rehearsals-total': { zh: '用时', en: 'time' },
  'done-rehearsals-page': { zh: '图表：{file}', en: 'Chart: {file}' },
  'done-calibrated': {
    zh:
      '语速 {rate}（原来 {rateBefore}）已记入 {dir}，全文计划从 {before} 改为 {after}；改了 {files}。讲义、逐字稿请重新导出。' +
      '用于这位讲话人的其他讲稿：在 speechdeck.config.yaml 里写 rate: {rate}。',
    en:
      'Rate {rate} (before: {rateBefore}) is kept in {dir}, and the plan goes from {before} to {after}; changed: ' +
      '{files}. Export handouts and script again. For other speeches of this speaker, put rate: {rate} into ' +
      'speechdeck.config.yaml.',
  },
  'issue-time-over': {
    zh: '讲完约需 {needed}，比定的 {minutes} 分钟多 {difference}。删去下面 {count} 段可以做到；时间表已按 {minutes} 分钟排。',
    en:
      'The speech takes about {needed}, {difference} more than the {minutes} minutes. Cutting the {count} ' +
      'paragraphs named below would meet them; the plan is fitted to {minutes} minutes.',
  },
  'issue-time-under': {
    zh: '讲完约需 {needed}，比定的 {minutes} 分钟少 {difference}；时间表已按 {minutes} 分钟排。',
    en:
      'The speech takes about {needed}, {difference} less than the {minutes} minutes; the plan is fitted to ' +
      '{minutes} minutes.',
  },
  'issue-time-cut': { zh: '可删的一段，约 {time}。', en: 'A paragraph that could be cut, about {time}.' },
  'issue-no-title': {
    zh: '讲稿没有标题，封面上只写“讲话”；可用 --title 指定。',
    en: 'The speech states no title; the cover says “Speech”. Set one with --title.',
  },
  'issue-slide-overfull': {
    zh: '有 {slides} 页在浏览器里放不下，已减字或续页。',
    en: '{slides} slides did not fit in the browser; they were shortened or continued.',
  },
  'step-deck': { zh: '排幻灯片', en: 'laying out' },
  'step-write': { zh: '写文件', en: 'writing' },
  'step-fonts': { zh: '裁字体', en: 'cutting fonts' },
  'step-browser': { zh: '启动浏览器', en: 'starting the browser' },
  'step-load': { zh: '载入幻灯片', en: 'loading the slides' },
  'step-print': { zh: '打印 PDF', en: 'printing the PDF' },
  'step-handout': { zh: '排讲义', en: 'setting the handout' },
  'step-meeting': { zh: '打开一篇，排讲义', en: 'opening a deck, setting its pages' },
  'step-docx': { zh: '写 Word 逐字稿', en: 'writing the script for Word' },
  'step-pptx': { zh: '写 PPTX', en: 'writing the presentation' },
  'step-proof': { zh: '排核对表', en: 'setting the proof sheet' },
  'step-png': { zh: '截图片', en: 'taking pictures' },
  'step-site': { zh: '做可放映的网页', en: 'making the site' },
  'step-script': { zh: '排逐字稿', en: 'setting the reading script' },
  'step-check': { zh: '核对文字', en: 'comparing texts' },
  'step-measure': { zh: '量版面', en: 'measuring slides' },
  // Presenting
  'about-present': {
    zh: '放映：讲话人视图和观众窗口',
    en: 'show a deck: the speaker’s view and the audience’s window',
  },
  'about-rehearse': {
    zh: '排练：放映，并记下每页用时',
    en: 'rehearse: show a deck and write down the time on each slide',
  },
  'about-port': { zh: '端口，默认从 3030 起找一个空的', en: 'the port; by default the first free one from 3030 on' },
  'about-no-open': { zh: '不打开浏览器，只显示地址', en: 'open no browser, only print the addresses' },
  'about-remote': {
    zh: '让同一网络的手机或另一块屏幕凭密码打开；不给密码就现编一个',
    en: 'let a phone or a second screen of the same network in, with a password; one is made if none is given',
  },
  'usage-password': {
    zh: '--remote 的密码至少要 {least} 个字符。',
    en: 'the password of --remote needs at least {least} characters.',
  },
  'step-present': { zh: '正在打开放映', en: 'opening the deck' },
  'present-server': { zh: '放映没有打开：{reason}', en: 'The deck could not be shown: {reason}' },
  'present-server-hint': { zh: '请用 check 检查这个文件夹。', en: 'Look at the folder with check.' },
  'present-port': { zh: '端口 {port} 已被占用。', en: 'Port {port} is taken.' },
  'present-port-hint': { zh: '请换一个端口，或者不写 --port。', en: 'Choose another one, or leave --port out.' },
  'present-password': { zh: '密码', en: 'Password' },
  'present-password-enter': { zh: '进入', en: 'Enter' },
  'present-password-wrong': { zh: '密码不对。', en: 'This is not the password.' },
  'present-password-often': { zh: '试得太多了，请等一分钟。', en: 'Too many tries; wait a minute.' },
  'present-code': { zh: '用手机扫：\n{code}', en: 'For the camera of a phone:\n{code}' },
  'present-password-is': { zh: '密码：　　　　{password}', en: 'Password:       {password}' },
  'present-speaker': { zh: '讲话人视图：{address}', en: 'Speaker’s view: {address}' },
  'present-audience': { zh: '观众窗口：　{address}', en: 'Audience:       {address}' },
  'present-remote': { zh: '手机、另一块屏幕：{address}', en: 'Phone, second screen: {address}' },
  'present-end': { zh: '按 Ctrl-C 结束。', en: 'Ctrl-C ends it.' },
  'present-end-rehearsal': {
    zh: '在讲话人视图按 P 开始，讲完按 Ctrl-C。',
    en: 'Press P in the speaker’s view to begin; Ctrl-C when you are done.',
  },
  'done-rehearsal': {
    zh: '{file}：讲了 {time}，计划 {plan}，{slides} 页。比较历次排练：speechdeck rehearsals {dir}',
    en: '{file}: {time} spoken, {plan} planned, {slides} slides. To compare: speechdeck rehearsals {dir}',
  },
  'speaker-left': { zh: '剩余', en: 'left' },
  'speaker-over': { zh: '超时', en: 'over' },
  'speaker-spoken': { zh: '已讲', en: 'spoken' },
  'speaker-ahead': { zh: '快', en: 'ahead' },
  'speaker-behind': { zh: '慢', en: 'behind' },
  'speaker-even': { zh: '正好', en: 'on time' },
  'speaker-start': { zh: '按 P 开始', en: 'P to begin' },
  'speaker-paused': { zh: '暂停', en: 'paused' },
  'speaker-recording': { zh: '正在记录', en: 'recording' },
  'speaker-pace': { zh: '语速', en: 'pace' },
  'speaker-next': { zh: '下一页', en: 'next' },
  'speaker-last': { zh: '最后一页', en: 'the last slide' },
  'speaker-silent': { zh: '这一页没有要讲的话。', en: 'Nothing is said on this slide.' },
  'speaker-page': { zh: '第 {no} 页，共 {count} 页', en: '{no} of {count}' },
  'speaker-lost': {
    zh: '连接中断：观众窗口不会翻页。请看运行 speechdeck 的窗口。',
    en: 'The connection is lost: the audience’s window does not follow. Look at the terminal of speechdeck.',
  },
  'speaker-moved': {
    zh: '讲稿文件夹不在原处了：放映照常，改的词和试讲记录存不下来。',
    en: 'The deck folder is not where it was: the talk goes on, corrected notes and rehearsals are not saved.',
  },
  'speaker-slide': { zh: '第 {no} 页', en: 'Slide {no}' },
  'speaker-shown-now': { zh: '正在放第 {no} 页', en: 'slide {no} is on the screen' },
  'speaker-saved': { zh: '已保存', en: 'saved' },
  'speaker-not-saved': { zh: '没有保存：程序没有应答。', en: 'Not saved: the program does not answer.' },
  'speaker-other-note': {
    zh: '没有保存：文件里这一页的词已经改成下面这样。',
    en: 'Not saved: in the file this slide has another note by now, the one below.',
  },
  'speaker-no-slide': {
    zh: '文件里没有这一页了，或文件打不开。',
    en: 'The file has no such slide, or cannot be opened.',
  },
  'speaker-keep-mine': { zh: '用我写的', en: 'Keep mine' },
  'speaker-take-other': { zh: '用文件里的', en: 'Take the file’s' },
  'speaker-undo': { zh: '全部撤销', en: 'Undo all' },
  'speaker-end-editing': { zh: '改完 Esc', en: 'Done Esc' },
  'speaker-begin': { zh: '开始', en: 'begin' },
  'speaker-pause': { zh: '暂停', en: 'pause' },
  'speaker-key-back': { zh: '上一步', en: 'back' },
  'speaker-key-next': { zh: '下一步', en: 'on' },
  'speaker-key-clock': { zh: '计时', en: 'clock' },
  'speaker-key-black': { zh: '黑屏', en: 'black' },
  'speaker-key-overview': { zh: '目录', en: 'slides' },
  'speaker-key-sentence': { zh: '逐句', en: 'sentence' },
  'speaker-key-whole': { zh: '全文', en: 'whole text' },
  'speaker-key-size': { zh: '字号', en: 'size' },
  'speaker-key-pace': { zh: '语速', en: 'pace' },
  'speaker-key-edit': { zh: '改词', en: 'edit' },
  'speaker-key-record': { zh: '记录', en: 'record' },
  'speaker-last-run': { zh: '这次试讲', en: 'This rehearsal' },
  'speaker-any-key': { zh: '按任意键返回', en: 'any key goes back' },
  'speaker-swap': { zh: '交换', en: 'swap' },
  'speaker-no-partner': {
    zh: 'S 交换讲话人窗口和用 W 打开的会场窗口；现在没有这样的窗口。',
    en: 'S swaps this window with the room’s that W opened; there is none.',
  },
  'speaker-open-speaker': { zh: '打开讲话人窗口', en: "open the speaker's window" },
  'speaker-key-room': { zh: '观众窗口', en: 'audience' },
  'speaker-key-dark': { zh: '深色', en: 'dark' },
  'speaker-key-full': { zh: '全屏', en: 'full screen' },
  'speaker-key-over': { zh: '重来', en: 'start over' },
  'speaker-start-over': { zh: '从头开始、时间归零？再按一次 ⇧N', en: 'Back to slide 1 and 0:00? Press ⇧N again' },
  'speaker-move-by-hand': {
    zh: '浏览器没有允许摆放窗口：把观众窗口拖到投影上，在那里按 F 全屏',
    en: 'The browser did not place the window: move it to the projector and press F there',
  },
  'speaker-is-black': {
    zh: '观众看到的是黑屏；按 B 或下一步恢复',
    en: 'The room sees a black screen; B or a step ends it',
  },
  'speaker-back-to-place': { zh: '回到正在讲的地方', en: 'Back to what is spoken' },
  'speaker-time-is-up': { zh: '时间到', en: 'time is up' },
  'speaker-minutes-left': { zh: '还有 {minutes} 分钟', en: '{minutes} min left' },
  'speaker-ends': { zh: '约 {time} 讲完', en: 'ends about {time}' },
  'speaker-go-to': { zh: '第 {no} 页：按 Enter', en: 'Slide {no}: press Enter' },
  'speaker-no-such-slide': { zh: '没有第 {no} 页', en: 'There is no slide {no}' },

  // Results
  'done-build': {
    zh: '{dir}：{slides} 页幻灯片，约 {minutes} 分钟。',
    en: '{dir}: {slides} slides, about {minutes} min.',
  },
  'done-file': { zh: '{file}（{size}）', en: '{file} ({size})' },
  'done-product': { zh: '{file}（{pages} 页，{size}）', en: '{file} ({pages} pages, {size})' },
  'done-meeting-speech': { zh: '  第 {page} 页起：{title}', en: '  from page {page}: {title}' },
  'done-issues': { zh: '讲稿有 {count} 处请看一眼：{file}', en: '{count} things in the speech to look at: {file}' },
  'done-removed': {
    zh: '去掉了 {count} 处不是讲话的文字，都列在 {file}',
    en: '{count} pieces that are not the speech were removed, all listed in {file}',
  },
  'done-taken': {
    zh: '{wanted} 里是另一篇讲话，所以放在 {dir}。',
    en: '{wanted} holds another speech, so this one is in {dir}.',
  },
  'done-backup': {
    zh: '原来的文件夹（有手工修改）保留在 {dir}',
    en: 'The old folder with its hand edits is kept as {dir}',
  },
  'done-kept': {
    zh: '{dir} 里原有的 {files} 这次没有重做，保留原样；要更新用 speechdeck export {dir}',
    en: '{files} of an earlier build in {dir} stay as they were; speechdeck export {dir} makes them anew',
  },
  'done-product-backup': {
    zh: '{file} 被改过（或不是本程序生成的），原文件保留为 {backup}',
    en: '{file} had been changed, or was not made here; it is kept as {backup}',
  },
  'done-missing-characters': {
    zh: '字体里没有这些字，显示为方框：{characters}',
    en: 'The fonts lack these characters, which are shown as boxes: {characters}',
  },
  'done-font-lacks': {
    zh: '{font} 里没有这些字，用默认字体代替：{characters}',
    en: '{font} lacks these characters; ours are used for them: {characters}',
  },
  'done-font-boldless': {
    zh: '{font} 只有一种粗细，正文里要加粗的字看不出来；在配置里用 fonts.body-bold 写上它的粗体文件即可。',
    en: '{font} has one weight, so bold rows look like the others; name its bold file as fonts.body-bold.',
  },
  'done-crowded': {
    zh: '第 {slides} 页有文字显示不全或太挤；用 speechdeck check {dir} 看详情。',
    en: 'Text is cut off or crowded on slide {slides}; see speechdeck check {dir}.',
  },
  'done-outline': {
    zh: '提纲已写到 {file}；改好后用 speechdeck build {file} 生成。',
    en: 'The outline is in {file}; edit it, then run speechdeck build {file}.',
  },
  'done-export-edits': { zh: '包括 {count} 页手工修改过的幻灯片。', en: 'It includes {count} slides edited by hand.' },
  'done-export-late': {
    zh: 'slides.md 在导出时被改过，这些文件里可能还是改前的样子；改完请再运行 speechdeck export {dir}',
    en: 'slides.md was changed meanwhile, and these files may show it as it was; run speechdeck export {dir} again',
  },
  'tree-no-title': { zh: '（没有标题）', en: '(no title)' },
  'tree-colon': { zh: '：', en: ': ' },
  'tree-table': { zh: '[表 {rows}×{columns}] {caption}', en: '[table {rows}×{columns}] {caption}' },
  'tree-quote': { zh: '[引语] {text} {speaker}', en: '[quotation] {text} {speaker}' },
  'tree-removed': {
    zh: '去掉了 {count} 处不是讲话的文字；--json 列出全部。',
    en: '{count} pieces that are not the speech were removed; --json lists them.',
  },
  interrupted: { zh: '已中断，没有改动任何文件夹。', en: 'Interrupted; no folder was changed.' },
  bug: {
    zh: 'speechdeck 自身出错，请把下面的内容报告给我们：',
    en: 'This is a fault of speechdeck; please report what follows:',
  },
  // Deck folder
  'folder-missing': { zh: '{dir}：没有这个文件夹。', en: '{dir}: no such folder.' },
  'folder-missing-hint': { zh: '先用 speechdeck build 生成。', en: 'Make it with speechdeck build.' },
  'folder-no-deck': {
    zh: '{dir}：不是演示文稿文件夹（没有 deck.json）。',
    en: '{dir}: not a deck folder (there is no deck.json).',
  },
  'folder-no-deck-hint': {
    zh: '请给出 speechdeck build 生成的文件夹。',
    en: 'Name a folder that speechdeck build made.',
  },
  'folder-incomplete': { zh: '{dir}：缺少 {file}。', en: '{dir}: {file} is missing.' },
  'folder-incomplete-hint': { zh: '请用 speechdeck build 重新生成。', en: 'Build the deck again.' },
  'folder-bad-ledger': { zh: '{file}：内容已损坏，无法使用。', en: '{file}: damaged, cannot be used.' },
  'folder-bad-ledger-hint': {
    zh: '恢复这个文件，或另选一个文件夹（-o）重新生成。',
    en: 'Restore the file, or build into another folder with -o.',
  },
  'folder-foreign': {
    zh: '{dir}：里面有别的文件，不是演示文稿文件夹，不会覆盖。',
    en: '{dir}: holds something else, not a deck of ours; it will not be overwritten.',
  },
  'folder-foreign-hint': { zh: '用 -o 指定一个新的或空的文件夹。', en: 'Name a new or empty folder with -o.' },
  'folder-edited': {
    zh: '{dir}：有手工修改（{files}），不会覆盖。',
    en: '{dir}: edited by hand ({files}); it will not be overwritten.',
  },
  'folder-edited-meanwhile': {
    zh: '{dir}：生成期间有文件被改动（{files}），没有覆盖。',
    en: '{dir}: changed while the deck was being made ({files}); nothing was overwritten.',
  },
  'folder-edited-meanwhile-hint': {
    zh: '保存好后再运行一次；或用 --force 覆盖（原文件夹会保留为 .backup-1）。',
    en: 'Run it again when you have saved, or overwrite with --force (the old folder stays as .backup-1).',
  },
  'folder-edited-hint': {
    zh: '用 -o 写到别处；或用 --force 覆盖（原文件夹会保留为 .backup-1）。',
    en: 'Write elsewhere with -o, or overwrite with --force (the old folder stays as .backup-1).',
  },
  'folder-outline-edited-hint': {
    zh: '按改过的提纲生成请用 speechdeck build {dir}/outline.md；要从讲稿重来，用 -o 写到别处，或用 --force 覆盖（原文件夹会保留为 .backup-1）。',
    en:
      'To build from the corrected outline, run speechdeck build {dir}/outline.md; to start again from the ' +
      'speech, write elsewhere with -o, or overwrite with --force (the old folder stays as .backup-1).',
  },
  'write-failed': { zh: '{file}：写不进去（{reason}）。', en: '{file}: cannot be written ({reason}).' },
  'write-failed-hint': {
    zh: '请检查磁盘空间和权限；原有的文件夹没有改动。',
    en: 'Check disk space and permissions; what was there before is unchanged.',
  },
  'present-path': {
    zh: '{dir}：路径里有 #、? 或 %，而 slides.md 用了 Slidev 自己的语法，放映打不开。请给文件夹改名，或移到别处再放映。',
    en: '{dir}: a deck with more of Slidev in it cannot be presented from a path with #, ?, %. Rename the folder.',
  },
  'output-failed': {
    zh: '结果写不到标准输出（{reason}）。请检查磁盘空间。',
    en: 'The result could not be written to standard output ({reason}). Check disk space.',
  },
  // What the system says, by its codes
  'reason-EACCES': { zh: '没有权限', en: 'no permission' },
  'reason-EPERM': { zh: '没有权限', en: 'no permission' },
  'reason-EROFS': { zh: '磁盘只读', en: 'the disk is read-only' },
  'reason-ENOSPC': { zh: '磁盘已满', en: 'the disk is full' },
  'reason-ENOENT': { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  'reason-EIO': { zh: '读写出错，磁盘可能已满', en: 'reading or writing failed; the disk may be full' },
  'reason-EISDIR': { zh: '已有同名文件夹', en: 'there is a folder of that name' },
  'reason-ENOTDIR': { zh: '路径中有一段是文件', en: 'a part of the path is a file' },
  'reason-EEXIST': { zh: '路径中有一段是文件', en: 'a part of the path is a file' },
  'reason-ENAMETOOLONG': { zh: '名称太长', en: 'the name is too long' },
  // Report
  'report-title': { zh: '《{title}》生成报告', en: 'Report on “{title}”' },
  'report-summary': {
    zh: '{slides} 页，约 {time}，{characters} 字。时间按字数估算。',
    en: '{slides} slides, about {time}, {characters} characters. Times are estimates from the length of the text.',
  },
  'report-none': { zh: '无。', en: 'None.' },
  'report-odd': { zh: '原稿中请看一眼的地方', en: 'What looks odd in the speech' },
  'report-issue': { zh: '{message}{place}', en: '{message}{place}' },
  'report-place': { zh: '（source.txt 第 {line} 行：“{text}”）', en: ' (source.txt line {line}: “{text}”)' },
  'report-uncertain': { zh: '请看一看：把握不大的层次', en: 'Look at these: points the program is not sure of' },
  'report-point': { zh: '第 {line} 行（{confidence}）：{heading}', en: 'line {line} ({confidence}): {heading}' },
  'about-why': {
    zh: '说明各点（或含有这些字的点）为什么在这一层',
    en: 'say why the points (or those with these words) lie where they do',
  },
  'why-point': { zh: '{heading}（{confidence}）', en: '{heading} ({confidence})' },
  'why-follows': { zh: '接着“{heading}”', en: 'carries on "{heading}"' },
  'why-parent': { zh: '归在 {place}：{sum}', en: 'lies in {place}: {sum}' },
  'why-runner-up': { zh: '其次 {place}：{sum}', en: 'next best {place}: {sum}' },
  'why-ruled-out': { zh: '排除 {place}', en: 'ruled out {place}' },
  'why-no-choice': { zh: '没有别的位置', en: 'there was no other place' },
  'why-speech': { zh: '整篇讲话', en: 'the speech itself' },
  'why-no-points': { zh: '这篇讲话没有分点。', en: 'This speech has no points.' },
  'why-none': { zh: '没有含“{words}”的点。', en: 'No point holds "{words}".' },
  'role-title': { zh: '标题', en: 'the title' },
  'role-kicker': { zh: '标题所属的部分', en: 'what the title belongs to' },
  'role-marker': { zh: '序号', en: 'the marker of its point' },
  'role-heading': { zh: '要点的标题', en: 'the heading of a point' },
  'role-row': { zh: '这一段里最该记下的话', en: 'a clause that carries the passage' },
  'role-support': { zh: '标题下最有分量的话', en: 'the weightiest clause below its heading' },
  'role-quotation': { zh: '引语', en: 'a quotation' },
  'role-speaker': { zh: '引语的出处', en: 'who is quoted' },
  'role-item': { zh: '短项', en: 'a short item of a list' },
  'role-column': { zh: '表头', en: 'the head of a column' },
  'role-cell': { zh: '表中一格', en: 'a cell of a table' },
  'role-figure': { zh: '关键数据', en: 'a key figure' },
  'role-measure': { zh: '数据所指', en: 'what is measured' },
  'role-before': { zh: '原来的状态', en: 'the old state' },
  'role-after': { zh: '现在的状态', en: 'the new state' },
  'role-fact': { zh: '封面信息', en: 'a fact of the cover' },
  'role-label': { zh: '固定用语', en: 'a word of the program' },
  'role-frame': { zh: '页边和页脚', en: 'around every slide' },
  'why-slide': { zh: '第 {no} 页 {title}（{kind}，{form}）', en: 'slide {no}, {title} ({kind}, {form})' },
  'why-no-slide': { zh: '没有第 {no} 页，共 {slides} 页。', en: 'There is no slide {no}; the deck has {slides}.' },
  'why-row-whole': { zh: '第 {line} 行的整句', en: 'a whole sentence, line {line}' },
  'why-row-opens': { zh: '第 {line} 行一句的开头', en: 'opens its sentence, line {line}' },
  'why-row-ends': { zh: '第 {line} 行一句的结尾', en: 'ends its sentence, line {line}' },
  'why-row-inside': { zh: '第 {line} 行一句的中间', en: 'from inside its sentence, line {line}' },
  'why-row-noted': { zh: '含 {what}', en: 'says {what}' },
  'why-row-call': { zh: '是号召', en: 'is a call' },
  'why-row-edited': { zh: '手工改过', en: 'came by hand' },
  'why-row-unknown': { zh: '旧版本没有记下缘由', en: 'an earlier version did not record why' },
  'about-why-slide': { zh: '说明第 n 页每一行为什么在那里', en: 'say why each row of slide n stands there' },
  'why-written': {
    zh: '这份提纲的层次是人定的，不是程序判断的。',
    en: 'The levels of this outline are as people wrote them; the program decided none.',
  },
  'why-spoken-to-all': {
    zh: '前面一段已经面向全体，这一层讲完了',
    en: 'a paragraph has spoken to all since, and these points are done',
  },
  'why-higher-number': { zh: '序号按习惯比这一层更高', en: 'its number is of a higher level than this point’s' },
  'why-goes-on': { zh: '这一组后面还有下一点', en: 'these points go on later' },
  'why-deeper-number': { zh: '序号按习惯低一层', en: 'its number is of a deeper level' },
  'why-words-in-number': { zh: '“一是”“第一”一类放在数字序号之下', en: 'counting words go inside a number' },
  'why-heading-leaves-number': {
    zh: '没有序号的标题不在数字序号之下',
    en: 'a heading without a number leaves the numbers',
  },
  'why-number-leaves-words': { zh: '数字序号不在“一是”“第一”一类之下', en: 'a number leaves counting words' },
  'why-number-in-heading': { zh: '序号放在没有序号的标题之下', en: 'numbers go inside a heading without one' },
  'why-small-number-in-words': { zh: '1.（1）一类可以放在“第一”之下', en: 'small numbers go inside 第一 and its like' },
  'why-deeper-words': {
    zh: '按习惯是更小的说法（第一 > 一是 > 首先）',
    en: 'counting words of a deeper level (第一 > 一是 > 首先)',
  },
  'why-higher-words': {
    zh: '按习惯不是更小的说法（第一 > 一是 > 首先）',
    en: 'counting words of no deeper level (第一 > 一是 > 首先)',
  },
  'why-far-higher-words': {
    zh: '按习惯是大得多的说法（第一 > ——）',
    en: 'counting words of a much higher level (第一 > ——)',
  },
  'why-same-paragraph': { zh: '在同一段里', en: 'it begins in the same paragraph' },
  'why-held-before': { zh: '前面的点也带着这样一组', en: 'earlier points hold such a series' },
  'why-numbers-before': { zh: '前面的点下面已经用过数字序号', en: 'earlier points hold numbers' },
  'why-sister': { zh: '和这一点是同一种序号', en: 'it counts as this point does' },
  'why-announced-again': { zh: '这一段自己预告了一组', en: 'the paragraph announces a series of its own' },
  'why-counted-otherwise': { zh: '预告之后换了说法来数', en: 'announced, and counted with another word' },
  'why-list-of-numbers': {
    zh: '这一组每点一段，或者都在一段里，已经讲完',
    en: 'these points are one paragraph each, or all in one, and are done',
  },
  'why-list-of-words': {
    zh: '这一组每点一段，或者都在一段里，大概讲完了',
    en: 'these points are one paragraph each, or all in one, and are probably done',
  },
  'why-led-in': { zh: '这一点下面有一句带冒号的话引出它', en: 'a line below the point leads to it' },
  'why-looked-back': { zh: '这一段在回顾前面列过的各点', en: 'the paragraph looks back on these points' },
  'why-promised-anew': { zh: '后面又说要讲自己的几点', en: 'the speaker promises points of his own since' },
  'confidence-sure': { zh: '确定', en: 'sure' },
  'confidence-likely': { zh: '很可能', en: 'likely' },
  'confidence-guess': { zh: '猜测', en: 'guess' },
  'report-left': {
    zh: '没有上屏（要上屏，就在 outline.md 那一行后面写 <!-- 上屏 -->）',
    en: 'Not on a slide (to show one, write <!-- show --> after its line in outline.md)',
  },
  'report-left-sentence': {
    zh: '{what}——“{text}”（第 {line} 行，讲到第 {no} 页时）',
    en: '{what} – “{text}” (line {line}, spoken on slide {no})',
  },
  'report-left-words': {
    zh: '“{text}”（第 {line} 行，讲到第 {no} 页时）',
    en: '“{text}” (line {line}, spoken on slide {no})',
  },
  'report-left-said': {
    zh: '{who}的话：“{text}”（第 {line} 行，讲到第 {no} 页时）',
    en: 'Said by {who}: “{text}” (line {line}, spoken on slide {no})',
  },
  'report-left-quotation': {
    zh: '引语：“{text}”（第 {line} 行，讲到第 {no} 页时）',
    en: 'Quotation: “{text}” (line {line}, spoken on slide {no})',
  },
  'report-left-withdrawn': {
    zh: '引语（讲稿说后来更正或收回了，所以不上屏）：“{text}”（第 {line} 行，讲到第 {no} 页时）',
    en:
      'Quotation, off the slides because the speech says it was taken back: “{text}” ' +
      '(line {line}, spoken on slide {no})',
  },
  'report-left-said-withdrawn': {
    zh: '{who}的话（讲稿说后来更正或收回了，所以不上屏）：“{text}”（第 {line} 行，讲到第 {no} 页时）',
    en:
      'Said by {who}, off the slides because the speech says it was taken back: “{text}” ' +
      '(line {line}, spoken on slide {no})',
  },
  'report-left-more': {
    zh: '另有 {count} 句，分量轻些：第 {lines} 行',
    en: '{count} more of less weight: lines {lines}',
  },
  'report-figures': { zh: '请核对的数字', en: 'Figures to check' },
  'report-figure': { zh: '第 {no} 页 {title}：{figures}', en: 'slide {no}, {title}: {figures}' },
  'report-missing': { zh: '字体里没有的字（显示为方框）', en: 'Characters without a glyph (shown as boxes)' },
  'report-missing-character': { zh: '{character}（{code}），第 {lines} 行', en: '{character} ({code}), line {lines}' },
  'report-readings': {
    zh: '难读字表（带 ? 的请核对；在 outline.md 开头的 readings 里改、删，或写进配置）',
    en: 'How words are read (look at those with ?; change or delete them under readings at the head of outline.md)',
  },
  'report-reading': { zh: '{word}：{reading}（第 {slides} 页）', en: '{word}: {reading} (slide {slides})' },
  'report-kept': { zh: '停用的清理规则（--keep）：{rules}', en: 'Cleaning rules left out (--keep): {rules}' },
  'report-removed': { zh: '去掉的文字', en: 'What was removed' },
  'report-removal': { zh: '第 {line} 行（{rule}）：{text}', en: 'line {line} ({rule}): {text}' },
  'report-times': { zh: '每页用时', en: 'Time per slide' },
  'report-times-head': { zh: '页 | 标题 | 用时 | 累计', en: 'slide | title | time | total' },
  // Check
  'check-ok': {
    zh: '通过：{slides} 页，没有丢字，没有编造，没有显示不全。',
    en: 'Passed: {slides} slides; nothing lost, nothing invented, nothing cut off.',
  },
  'check-ok-no-browser': {
    zh: '通过：{slides} 页，没有丢字，没有编造（版面未检查）。',
    en: 'Passed: {slides} slides; nothing lost, nothing invented (layout not measured).',
  },
  'check-failed': { zh: '不通过：{count} 处。', en: 'Failed: {count}.' },
  'check-edited': { zh: '手工修改：{count} 处。', en: 'Edited by hand: {count}.' },
  'check-slide': { zh: '第 {no} 页 {title}', en: 'slide {no}, {title}' },
  'check-deck': { zh: '全篇', en: 'the deck' },
  'check-source-changed': {
    zh: 'source.txt 被改过，无法对照原文',
    en: 'source.txt was changed: the deck can no longer be compared with it',
  },
  'check-manuscript': {
    zh: '讲稿与原文对不上：应为“{expected}”，却是“{found}”',
    en: 'the manuscript is not the source: expected “{expected}”, found “{found}”',
  },
  'check-notes': {
    zh: '备注连起来与讲稿对不上：应为“{expected}”，却是“{found}”',
    en: 'the notes joined are not the manuscript: expected “{expected}”, found “{found}”',
  },
  'check-note-end': { zh: '备注断在句子中间：“…{text}”', en: 'the note ends in mid-sentence: “…{text}”' },
  'check-words-lost': {
    zh: '备注里少了 {count} 字（{title}）：“{text}”。补上，或用 --accept-notes 认可',
    en: '{count} characters are gone from the notes ({title}): “{text}”. Put them back, or accept with --accept-notes',
  },
  'check-words-accepted': {
    zh: '备注里少了 {count} 字（{title}，已认可）：“{text}”',
    en: '{count} characters are gone from the notes ({title}, accepted): “{text}”',
  },
  'check-not-in-source': { zh: '原文里没有这样的话：“{text}”', en: 'not in the speaker’s words: “{text}”' },
  'check-not-a-label': { zh: '标签表里没有：“{text}”', en: 'not in the list of labels: “{text}”' },
  'check-file-missing': { zh: '缺少 {file}', en: '{file} is missing' },
  'check-no-glyph': {
    zh: '字体里没有这些字，显示为方框：{characters}。换成别的字，在配置里给出有这些字的字体，或用 --accept-missing 认可',
    en:
      'no font has these characters, which are shown as boxes: {characters}. Use others, give a font that has ' +
      'them in the configuration, or accept with --accept-missing',
  },
  'check-no-glyph-accepted': {
    zh: '显示为方框的字（已认可）：{characters}',
    en: 'characters shown as boxes (accepted): {characters}',
  },
  'check-product-missing': {
    zh: '生成过的 {file} 不见了；用 speechdeck export 重新输出',
    en: '{file} was made and is not there any more; run speechdeck export again',
  },
  'check-product-empty': {
    zh: '{file} 是空文件；用 speechdeck export 重新输出',
    en: '{file} is empty; run speechdeck export again',
  },
  'check-product-foreign': {
    zh: '{file} 不是生成的那个文件；用 speechdeck export 重新输出',
    en: '{file} is not the file that was made; run speechdeck export again',
  },
  'check-removed': {
    zh: 'deck.json 说删去了“{text}”，原文这里不是这些字',
    en: 'deck.json says “{text}” was removed, which does not stand at that place of the speech',
  },
  'check-outline': {
    zh: '提纲里有、备注里没有的话：“{text}”',
    en: 'in outline.md, and not in the notes: “{text}”',
  },
  'check-hidden': {
    zh: '这一页设为不显示（hide 或 disabled），观众看不到',
    en: 'this slide is set to be left out (hide or disabled): nobody sees it',
  },
  'check-unseen': { zh: '看不见的文字：“{text}”', en: 'text that cannot be seen: “{text}”' },
  'check-file-edited': { zh: '{file} 被手工改过', en: '{file} was edited by hand' },
  'check-stale': {
    zh: '{file} 不是由现在的 slides.md 生成的；用 speechdeck export 重新输出',
    en: '{file} was not made from slides.md as it is now; run speechdeck export again',
  },
  'check-front-matter': {
    zh: '开头 --- 之间的设置 Slidev 读不懂：{reason}',
    en: 'Slidev cannot read the settings between the --- lines: {reason}',
  },
  'check-cut': { zh: '显示不全，超出 {px} 像素：“{text}”', en: 'cut off by {px} px: “{text}”' },
  'check-footer': { zh: '伸进页脚 {px} 像素：“{text}”', en: 'reaches {px} px into the footer: “{text}”' },
  'check-overlap': { zh: '与别的文字重叠 {px} 像素：“{text}”', en: 'lies on other text by {px} px: “{text}”' },
  'check-small': { zh: '字太小（{px} 像素）：“{text}”', en: 'too small to read ({px} px): “{text}”' },
  'check-warned': { zh: '提醒：{count} 处。', en: 'Worth a look: {count}.' },
  'check-much-text': {
    zh: '正文 {body} 字，超过 {most} 字',
    en: 'the body has a width of {body} characters, more than {most}',
  },
  'check-many-items': { zh: '列了 {items} 条，超过 {most} 条', en: '{items} items, more than {most}' },
  'check-uneven': {
    zh: '与相邻的续页一多一少：少的只有多的 {share}%',
    en: 'uneven beside its neighbour of the same series: {share}% of it',
  },
  'check-lone-item': { zh: '续页上只有 {items} 条', en: 'only {items} item on a continued slide' },
  'check-few-slides': {
    zh: '页数偏少：{slides} 页，每页讲 {pace} 字，超过 {most} 字',
    en: 'few slides for the speech: {slides}, each stands for {pace} characters, more than {most}',
  },
  'check-many-slides': {
    zh: '页数偏多：{slides} 页，每页只讲 {pace} 字，不到 {least} 字',
    en: 'many slides for the speech: {slides}, each stands for {pace} characters, fewer than {least}',
  },
  'check-headings': {
    zh: '{points} 个要点只有 {shown} 个的标题上了页；没有上页的：{text}',
    en: 'only {shown} of {points} points have their heading on a slide; missing: {text}',
  },
  'check-text-edited': { zh: '文字改过：“{text}”', en: 'text edited: “{text}”' },
  'check-text-gone': { zh: '删掉了文字', en: 'text taken out' },
  'check-note-edited': { zh: '备注改过', en: 'note edited' },
  'check-slide-added': { zh: '新加的一页', en: 'slide added' },
  'check-slide-gone': { zh: '删掉了原来的第 {no} 页“{title}”', en: 'slide {no} “{title}” was taken out' },
  // Export
  'export-no-browser': { zh: '没有可用的浏览器（{reasons}）。', en: 'No browser could be started ({reasons}).' },
  'export-no-browser-hint': {
    zh: '请安装 Chrome、Edge 或 Chromium，或用环境变量 SPEECHDECK_BROWSER 指明其路径；不要 PDF 可加 --no-pdf。',
    en: 'Install Chrome, Edge or Chromium, or set SPEECHDECK_BROWSER to its path; --no-pdf builds without one.',
  },
  'export-no-slides': { zh: '{file}：没有这个文件。', en: '{file}: no such file.' },
  'export-no-slides-hint': { zh: '请先用 build 生成演示文稿。', en: 'Make the deck first, with build.' },
  'export-server': { zh: '无法打开演示文稿：{reason}', en: 'The deck could not be opened: {reason}' },
  'export-slide': { zh: '{file} 第 {no} 页无法显示：{reason}', en: '{file}, slide {no} cannot be shown: {reason}' },
  'export-slide-hint': {
    zh: '请检查这一页的 Markdown 和组件名。',
    en: 'Check the Markdown of this slide, and the names of its components.',
  },
  'export-not-loaded': { zh: '{file}：有的页面一直没有出现。', en: '{file}: some slides never appeared.' },
  'export-no-text': { zh: '{file}：文件已损坏，不是文本。', en: '{file}: the file is damaged; it is not text.' },
  'export-no-text-hint': {
    zh: '请从备份恢复，或重新 build。',
    en: 'Restore it from a backup, or build the deck again.',
  },
  'export-empty': { zh: '{file}：文件里没有内容。', en: '{file}: there is nothing in the file.' },
  'export-empty-hint': { zh: '请从备份恢复，或重新 build。', en: 'Restore it from a backup, or build the deck again.' },
  'export-settings': {
    zh: '{file} 第 {no} 页：开头 --- 之间的设置读不懂（{reason}）。',
    en: '{file}, slide {no}: the settings between the --- lines cannot be read ({reason}).',
  },
  'export-settings-hint': {
    zh: '每行写“名称: 值”，括号和引号要成对。',
    en: 'Write “name: value” a line, and close what brackets and quotes open.',
  },
  'export-page-crashed-hint': {
    zh: '请关掉一些程序再试；原有的文件没有改动。',
    en: 'Close some programs and try again; what was there before is unchanged.',
  },
  'export-page-crashed': {
    zh: '{file}：浏览器页面崩溃，可能是内存不足。',
    en: '{file}: the page crashed in the browser, perhaps for lack of memory.',
  },
  'export-asset': {
    zh: '{file}：字体或图片没有载入：{names}。',
    en: '{file}: fonts or pictures were not loaded: {names}.',
  },
  'export-asset-hint': {
    zh: '请检查 styles/ 是否引入 fonts/fonts.css，图片是否在文件夹里；导出时不访问网络。',
    en:
      'Check that styles/ imports fonts/fonts.css and that pictures lie in the folder; nothing is fetched from ' +
      'the network.',
  },
  'export-pages': {
    zh: 'PDF 有 {pages} 页，幻灯片有 {slides} 页。',
    en: 'The PDF has {pages} pages for {slides} slides.',
  },
  'export-imports': {
    zh: '{file} 的第 {slide} 页从别的文件引入幻灯片（src: {name}），讲义、逐字稿、PPTX 等只读 slides.md 本身。',
    en:
      'Slide {slide} of {file} brings in another file (src: {name}); handout, script, presentation and the like ' +
      'read slides.md alone.',
  },
  'export-imports-hint': {
    zh: '请把那个文件里的幻灯片粘贴到 slides.md 里；只要 PDF，可用 --format pdf。',
    en: 'Paste the slides of that file into slides.md; for the PDF alone use --format pdf.',
  },
  'export-meeting-pages': {
    zh: '“{title}”的讲义先数出 {counted} 页，印出来却有 {pages} 页。',
    en: 'The handout of “{title}” was counted as {counted} pages, but printed as {pages}.',
  },
  'export-slides': {
    zh: '{file} 打开后有 {shown} 页，读到的却有 {read} 页。',
    en: '{file} opens with {shown} slides, but {read} were read from it.',
  },
  'export-slides-hint': {
    zh: '从别的文件引入的页（src:）印不进讲义和逐字稿；请把它们写进 slides.md。',
    en: 'Slides that come from other files (src:) cannot go into handouts and scripts; write them into slides.md.',
  },
  'export-write': { zh: '{file}：无法写入（{reason}）。', en: '{file}: cannot be written ({reason}).' },
  'export-write-hint': {
    zh: '请检查磁盘空间和文件夹权限。',
    en: 'Check the free space and the permissions of the folder.',
  },
  'no-temporary-folder': {
    zh: '临时文件夹 {folder} 里不能写文件（{reason}）。',
    en: '{folder}: no temporary files can be written there ({reason}).',
  },
  'no-temporary-folder-hint': {
    zh: '请新建这个文件夹，或让环境变量 TMPDIR 指向一个可写的文件夹。',
    en: 'Create the folder, or let the variable TMPDIR name one that can be written.',
  },
  // Configuration
  'config-missing': { zh: '{file}：没有这个设置文件。', en: '{file}: there is no such configuration.' },
  'config-missing-hint': { zh: '请检查 --config 后面的路径。', en: 'Check the path after --config.' },
  'config-denied': { zh: '{file}：无法读取（{reason}）。', en: '{file}: cannot be read ({reason}).' },
  'config-denied-hint': {
    zh: '请检查文件权限；不用设置文件可加 --no-config。',
    en: 'Check the permissions of the file; --no-config does without it.',
  },
  'config-encoding': { zh: '{file}：不是 UTF-8 文件。', en: '{file}: the file is not UTF-8.' },
  'config-encoding-hint': {
    zh: '请用编辑器打开，另存为 UTF-8 再试。',
    en: 'Open it in an editor, save it as UTF-8 and try again.',
  },
  'config-syntax': {
    zh: '{file} 第 {line} 行：读不懂（{reason}）。',
    en: '{file}:{line}: cannot be read as YAML ({reason}).',
  },
  'config-syntax-hint': {
    zh: '每行写“名称: 值”，冒号后面空一格；值里有 # 或冒号时加引号。docs/config.md 有完整的例子。',
    en:
      'Write “name: value” a line, with a space after the colon; put a value with # or a colon in quotes. ' +
      'docs/config.md has a full example.',
  },
  'config-number': {
    zh: '{file} 第 {line} 行：{key} 要一个 {least} 到 {most} 之间的数，不是“{value}”。',
    en: '{file}, line {line}: {key} wants a number from {least} to {most}, not “{value}”.',
  },
  'config-no-map': {
    zh: '{file} 第 {line} 行：这里应当是一行一个“名称: 值”。',
    en: '{file}:{line}: one “name: value” a line is expected here.',
  },
  'config-no-map-hint': { zh: 'docs/config.md 有完整的例子。', en: 'docs/config.md has a full example.' },
  'config-key': {
    zh: '{file} 第 {line} 行：没有“{key}”这一项；可用：{allowed}。',
    en: '{file}:{line}: there is no entry “{key}”; there are {allowed}.',
  },
  'config-value': {
    zh: '{file} 第 {line} 行：{key} 不能是“{value}”；可选：{allowed}。',
    en: '{file}:{line}: {key} cannot be “{value}”; choose from {allowed}.',
  },
  'config-similar-hint': { zh: '是不是想写 {similar}？', en: 'Did you mean {similar}?' },
  'config-group': {
    zh: '{file} 第 {line} 行：{key} 下面要另起行，缩进写“名称: 值”；可用：{allowed}。',
    en: '{file}:{line}: {key} needs indented lines of “name: value” below it; there are {allowed}.',
  },
  'config-not-text': {
    zh: '{file} 第 {line} 行：{key} 只能是一段文字，不能是列表。',
    en: '{file}:{line}: {key} is one piece of text, not a list.',
  },
  'config-colour': {
    zh: '{file} 第 {line} 行：{key} 不能是“{value}”；颜色写成 "#A2211B" 这样，要加引号。',
    en: '{file}:{line}: {key} cannot be “{value}”; a colour is written "#A2211B", in quotes.',
  },
  'config-colour-empty': {
    zh: '{file} 第 {line} 行：{key} 没有值；不加引号时 # 后面是注释，请写成 "#A2211B" 这样。',
    en: '{file}:{line}: {key} has no value; without quotes # begins a comment, so write "#A2211B".',
  },
  'config-contrast': {
    zh: '{file} 第 {line} 行：{key} 看不清：文字 {text}（{front}）在底色 {ground}（{back}）上的对比度是 {ratio}，至少要 {least}。',
    en:
      '{file}:{line}: {key} is hard to read: {text} ({front}) on {ground} ({back}) has a contrast of {ratio}; at ' +
      'least {least} is needed.',
  },
  'config-contrast-hint': {
    zh: '请把文字改深一些，或把底色改浅一些。',
    en: 'Make the text darker or its ground lighter, or the other way round.',
  },
  'config-file-missing': {
    zh: '{file} 第 {line} 行：{key} 的文件 {path} 读不到（{reason}）。',
    en: '{file}:{line}: {key}: {path} cannot be read ({reason}).',
  },
  'config-file-missing-hint': {
    zh: '路径从设置文件所在的文件夹算起；不要这一项就删掉这一行。',
    en: 'The path starts at the folder of the configuration; to do without it, take the line out.',
  },
  'config-file-large': {
    zh: '{file} 第 {line} 行：{key} 的文件 {path} 有 {megabytes} MB，超过 {most} MB。',
    en: '{file}:{line}: {key}: {path} has {megabytes} MB, more than {most} MB.',
  },
  'config-file-large-hint': { zh: '请换一个小一些的文件。', en: 'Use a smaller file.' },
  'config-logo': {
    zh: '{file} 第 {line} 行：{path} 不是能显示的图片，或者已经损坏。',
    en: '{file}:{line}: {path} is not a picture that can be shown, or is damaged.',
  },
  'config-logo-hint': {
    zh: '标志请用 PNG、JPEG 或 SVG 图片；最好是透明底的 PNG 或 SVG。',
    en: 'A logo is a PNG, JPEG or SVG picture; best is a PNG or SVG without a ground.',
  },
  'config-logo-small': {
    zh: '{file} 第 {line} 行：标志 {path} 只有 {width} × {height} 像素，放不清楚。',
    en: '{file}:{line}: the logo {path} has only {width} × {height} pixels, too few to be seen.',
  },
  'config-logo-small-hint': {
    zh: '请换一张至少 {least} × {least} 像素的图片（最好 200 像素以上），或用 SVG。',
    en: 'Use a picture of at least {least} × {least} pixels (better 200 or more), or an SVG.',
  },
  'config-font': {
    zh: '{file} 第 {line} 行：{path} 不是能用的字体，或者已经损坏。',
    en: '{file}:{line}: {path} is not a font that can be used, or is damaged.',
  },
  'config-font-hint': {
    zh: '请用 .ttf、.otf 或 .woff2 字体；字体集 .ttc 请先拆成单个字体。',
    en: 'Use a .ttf, .otf or .woff2 file; take a single font out of a .ttc collection first.',
  },
  // Reading outline.md
  'outline-front-open': {
    zh: '第 {line} 行：开头的“---”没有结束的“---”，按没有设置处理。',
    en: 'Line {line}: the opening “---” is never closed; read as if there were no settings.',
  },
  'outline-front-bad': {
    zh: '第 {line} 行：开头的设置读不懂，已略过。{reason}',
    en: 'Line {line}: the settings at the top cannot be read and were skipped. {reason}',
  },
  'outline-comment-open': {
    zh: '第 {line} 行：注释“<!--”没有结束的“-->”。',
    en: 'Line {line}: the comment “<!--” is never closed.',
  },
  'outline-comment-bad': {
    zh: '第 {line} 行：注释“{comment}”改坏了，已略过。',
    en: 'Line {line}: the comment “{comment}” was damaged and is skipped.',
  },
  'outline-heading-empty': { zh: '第 {line} 行：标题是空的，已略过。', en: 'Line {line}: an empty heading, skipped.' },
  'outline-second-title': {
    zh: '第 {line} 行：又一个“#”题目，按“##”处理。',
    en: 'Line {line}: a second “#” title, read as “##”.',
  },
  'outline-level-jump': {
    zh: '第 {line} 行：标题跳了级（第 {level} 级），挂在上一级标题下。',
    en: 'Line {line}: this heading skips a level (it has level {level}); it hangs below the heading before it.',
  },
  'outline-table-row': {
    zh: '第 {line} 行：这一行有 {cells} 格，表头有 {columns} 格。',
    en: 'Line {line}: this row has {cells} cells, the table has {columns} columns.',
  },
  'outline-back': {
    zh: '第 {line} 行：没有可以回到的这一级。',
    en: 'Line {line}: there is no such level to go back to.',
  },
  'outline-view-alone': {
    zh: '第 {line} 行：这条注释后面没有表格或引文。',
    en: 'Line {line}: no table or quotation follows this comment.',
  },
  'outline-view-lost': {
    zh: '第 {line} 行：正文里找不到“{words}”，表格或引文保留，出处不明。',
    en: 'Line {line}: “{words}” is not in the text any more; the table or quotation stays, without its place.',
  },
  'outline-empty': {
    zh: '第 {line} 行起：提纲里没有可讲的内容。',
    en: 'From line {line}: there is nothing to speak in this outline.',
  },
} as const satisfies Record<string, Record<Lang, string>>

export type MessageKey = keyof typeof MESSAGES

/**
 * `say('read-missing', 'en', { file: 'a.txt' })` → `a.txt: no such file.` A text that is no key is returned as it is.
 */
export function say(key: string, lang: Lang, values: Values = {}): string {
  const text = isMessageKey(key) ? MESSAGES[key][lang] : key
  return text.replace(RE_SLOT, (slot, name: string) => String(values[name] ?? slot))
}

/** Is there such a text? */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(MESSAGES, key)
}

// --- internal ---

/** Matches `{file}`. Not `{{ file }}` of a speech: values are never filled a second time. */
const RE_SLOT = /\{(\w+)\}/g
