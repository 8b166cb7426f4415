import { DatelineError, extractFailed } from '../../errors.js'
import { extractRecord } from '../../pipeline.js'
import { openArticles } from '../../read/articles.js'
import { findInputs } from '../../read/inputs.js'
import { json } from '../../write/json.js'
import { ndjson } from '../../write/ndjson.js'
import { writeToStandardOutput } from '../../write/output.js'
import { readConfig } from '../config.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import type { Flags } from '../flags.js'

export const extract = async (words: string[], flags: Flags): Promise<ExitCode> => {
  const config = readConfig(flags)
  const inputs = await findInputs(words.length === 0 ? ['-'] : words, ['schema'])
  const { several, articles } = await openArticles(inputs, config.from, { encoding: config.encoding, fields: config.field })
  const sheet = config.to === 'ndjson' ? ndjson() : json(several)
  const output = writeToStandardOutput(sheet)
  let failed = 0
  for await (const reading of articles) {
    try {
      if ('error' in reading) throw reading.error
      const record = extractRecord(reading, config)
      await output.write({ id: record.id, where: record.id, parts: [sheet.format(record, reading.text)] })
    } catch (error) {
      failed++
      const known =
        error instanceof DatelineError ? error : extractFailed('error' in reading ? '' : (reading.id ?? 'standard input'), error)
      process.stderr.write(`dateline: ${known.message}\n  ${known.hint}\n`)
    }
  }
  await output.commit()
  return failed > 0 ? exitCode.someFailed : exitCode.done
}
