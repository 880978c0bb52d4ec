// What Vite gives to modules in the browser, as far as the speaker's view uses it.

interface ImportMeta {
  hot?: { on: <Data>(event: string, listener: (data: Data) => void) => void }
}
