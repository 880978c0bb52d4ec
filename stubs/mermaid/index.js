// Slidev imports mermaid when a slide has a diagram of it. A deck of ours has none; in one that was edited by hand this
// says what to do.

const MISSING =
  '这里没有安装 mermaid 图表：在 speechdeck 的文件夹里运行 npm install mermaid@12 即可。' +
  ' mermaid diagrams are not installed here: run npm install mermaid@12 in the folder of speechdeck.'

export default {
  startOnLoad: false,
  initialize() {},
  render() {
    throw new Error(MISSING)
  },
}
