/** What services and exports call the list of their articles, and the objects around it: `{"response": {"docs": […]}}`. */
const listNames: ReadonlySet<string> = new Set([
  'articles',
  'data',
  'docs',
  'documents',
  'entries',
  'feed',
  'hits',
  'items',
  'news',
  'newsitems',
  'posts',
  'records',
  'response',
  'result',
  'results',
  'rows',
  'stories',
  'value',
])

export const isListName = (name: unknown): boolean => typeof name === 'string' && listNames.has(name.toLowerCase())
