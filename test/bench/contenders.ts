/** Works through some articles: as the command does in folders, where a contender has a way for several at a time. */
type Contender = (texts: readonly string[]) => unknown

const oneByOne =
  (run: (text: string) => unknown): Contender =>
  (texts) =>
    texts.map(run)

const openBuilt = async (): Promise<typeof import('../../src/index.js')> =>
  (await import(new URL('../../dist/index.js', import.meta.url).href)) as typeof import('../../src/index.js')

const options = { date: '2025-01-15' }

/** What the benchmark compares; each is loaded in a process of its own, for compromise's parts change each other. */
export const contenders: Readonly<Record<string, () => Promise<Contender>>> = {
  'dateline, all five kinds to JSON': async () => {
    const { extractAll } = await openBuilt()
    return (texts) => extractAll(texts, options).map((record) => JSON.stringify(record))
  },
  'dateline, one article after the other': async () => {
    const { extract } = await openBuilt()
    return oneByOne((text) => JSON.stringify(extract(text, options)))
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise')
    return oneByOne((text) => nlp(text))
  },
  'compromise/one': async () => {
    const { default: nlp } = await import('compromise/one')
    return oneByOne((text) => nlp(text))
  },
  'chrono-node, dates only': async () => {
    const chrono = await import('chrono-node/en')
    const reference = new Date(Date.UTC(2025, 0, 15))
    return oneByOne((text) => chrono.parse(text, reference))
  },
  'wink-nlp readDoc': async () => {
    const [{ default: winkNlp }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')])
    const wink = winkNlp(model)
    return oneByOne((text) => wink.readDoc(text))
  },
}
