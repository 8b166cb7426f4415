/** What the benchmark compares; each is loaded in a process of its own, for compromise's parts change each other. */
export const contenders: Readonly<Record<string, () => Promise<(text: string) => unknown>>> = {
  'dateline, all five kinds, validated': async () => {
    const built = new URL('../../dist/index.js', import.meta.url).href
    const { extract } = (await import(built)) as typeof import('../../src/index.js')
    return (text) => extract(text, { date: '2025-01-15' })
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise')
    return (text) => nlp(text)
  },
  'compromise/one': async () => {
    const { default: nlp } = await import('compromise/one')
    return (text) => nlp(text)
  },
  'chrono-node, dates only': async () => {
    const chrono = await import('chrono-node/en')
    const reference = new Date(Date.UTC(2025, 0, 15))
    return (text) => chrono.parse(text, reference)
  },
  'wink-nlp readDoc': async () => {
    const [{ default: winkNlp }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')])
    const wink = winkNlp(model)
    return (text) => wink.readDoc(text)
  },
}
