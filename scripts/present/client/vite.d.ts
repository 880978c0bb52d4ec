// What Vite gives to modules in the browser, as far as the speaker's view uses it.

declare module '*.ttf?url' {
  const url: string
  export default url
}

interface ImportMeta {
  hot?: { on: <Data>(event: string, listener: (data: Data) => void) => void }
}
