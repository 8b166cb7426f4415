import { describe, expect, test } from 'vitest'
import { makeFolder, parseLines, runDateline, toLines } from '../helpers/run-dateline.js'

const tsv = '# own names\nname\tkind\taliases\troles\tcountry\nOvedi Front\torganization\tthe Ovedi\tREB\tKE\n'
const json = JSON.stringify([{ name: 'Jordan', kind: 'person', title: 'chief' }])
const text = 'The Ovedi Front left on Tuesday, Jordan said.'

describe('--lexicon', () => {
  test('takes TSV and JSON, in every thread, and may be given again', async () => {
    const cwd = makeFolder({ 'own.tsv': `\ufeff${tsv}`, 'own.json': json })
    const input = toLines(['a', 'b', 'c', 'd'].map((id) => ({ id, text })))
    for (const jobs of ['1', '2']) {
      const words = ['--from', 'ndjson', '--to', 'ndjson', '--jobs', jobs, '--lexicon', 'own.tsv', '--lexicon', 'own.json']
      const { stdout, code } = await runDateline(words, { cwd, input })
      expect(code).toBe(0)
      const records = parseLines(stdout)
      expect(records).toHaveLength(4)
      for (const { actors } of records)
        expect(actors).toMatchObject([
          { name: 'Ovedi Front', kind: 'organization', roles: ['REB'], country: 'KE' },
          { name: 'Jordan', kind: 'person', title: 'chief' },
        ])
    }
  })

  const faults: [string, string[], RegExp][] = [
    ['is not there', ['--lexicon', 'none.tsv'], /--lexicon none\.tsv can't be read: it is not there\n {2}Give the path/],
    ['is a folder', ['--lexicon', 'folder'], /--lexicon folder can't be read: it is a folder/],
    ['has a fault', ['--lexicon', 'bad.tsv'], /bad\.tsv, line 2: .*kind/],
    ['is no UTF-8', ['--lexicon', 'latin.tsv'], /latin\.tsv is not valid UTF-8/],
    ['has no name', ['--lexicon', ''], /--lexicon is empty/],
  ]
  test.each(faults)('stops before any work where the file %s', async (_, words, message) => {
    const cwd = makeFolder({
      'folder/a.txt': text,
      'bad.tsv': 'name\tkind\nOvedi\tclub\n',
      'latin.tsv': Buffer.from('name\tkind\nOv\xe9di\tgroup\n', 'latin1'),
    })
    const { stdout, stderr, code } = await runDateline(words, { cwd, input: text })
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 })
    expect(stderr).toMatch(message)
  })
})
