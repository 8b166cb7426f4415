import { workerData } from 'node:worker_threads'
import type { Article } from '../read/article.js'
import { createWork, type Outcome, type WorkSettings } from './work.js'

const work = createWork(workerData as WorkSettings)

/** Runs in a thread of the pool: several articles a call, since a message costs as much as a tenth of an article. */
export default async (articles: readonly Article[]): Promise<Outcome[]> => (await work)(articles)
