/**
 * Sends a stream of generated articles through the command and shows what memory it holds on the way:
 *
 *     npm run bench:memory [-- COUNT]
 *
 * The articles differ in places, people, figures and days, so that no cache could hold them. Memory is read from /proc, so
 * this runs on Linux only.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const count = Number(process.argv[2] ?? 100_000)
const step = Math.ceil(count / 20)

/** A linear congruential generator: the same articles in every run. */
const createDice = (): ((sides: number) => number) => {
  let state = 1
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % sides
  }
}

const pick = (words: readonly string[], dice: (sides: number) => number): string => words[dice(words.length)] ?? ''
const towns = 'Kano,Lagos,Mosul,Lima,Kyiv,Gaza,Quito,Dhaka,Herat,Tunis,Nairobi,Manila,Bogotá,Aleppo,Juba,Yangon'.split(',')
const sources = 'police,the army,officials,the Health Ministry,witnesses,Red Cross staff,a rights group,the governor'.split(',')
const given = 'Amina,John,Reza,Olena,María,Ahmed,Grace,Wei,Priya,Tomás,Fatou,Lars'.split(',')
const family = 'Bello,Carter,Karimi,Kovalenko,López,Hassan,Mwangi,Chen,Nair,Herrera,Diallo,Jensen'.split(',')
const days = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',')

const writeArticle = (dice: (sides: number) => number): string => {
  const town = pick(towns, dice)
  const killed = dice(90) + 2
  const hurt = dice(200) + 2
  const person = `${pick(given, dice)} ${pick(family, dice)}`
  return `${town.toUpperCase()}, ${dice(28) + 1} March 2025 — At least ${killed} people were killed and ${hurt} wounded when a blast hit a market in ${town} on ${pick(days, dice)}, ${pick(sources, dice)} said.

“We are still searching for survivors,” ${person}, a spokesman, told reporters near ${pick(towns, dice)}. Nearly ${(dice(90) + 1) * 100} fled their homes.`
}

const readMemory = (pid: number, field: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

const program = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url))
const child = spawn(process.execPath, [program, '--from', 'ndjson', '--to', 'ndjson', '-q'], { stdio: ['pipe', 'pipe', 'inherit'] })
const pid = child.pid ?? 0
const begun = performance.now()
let records = 0
let peak = 0
let shown = step
child.stdout.on('data', (chunk: Buffer) => {
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) records++
  if (records < shown) return
  shown += step
  peak = readMemory(pid, 'VmHWM')
  const seconds = (performance.now() - begun) / 1000
  console.log(
    `${String(records).padStart(9)} records ${readMemory(pid, 'VmRSS').toFixed(0).padStart(6)} MB ${(records / seconds).toFixed(0).padStart(7)} a second`,
  )
})
const closed = once(child, 'close')
const dice = createDice()
for (let i = 0; i < count; i++) {
  const row = `${JSON.stringify({ id: `n${i}`, text: writeArticle(dice) })}\n`
  if (!child.stdin.write(row)) await once(child.stdin, 'drain')
}
child.stdin.end()
const [code] = await closed
console.log(`${records.toLocaleString('en')} records, peak ${peak.toFixed(0)} MB`)
if (code !== 0 || records !== count) process.exitCode = 1
