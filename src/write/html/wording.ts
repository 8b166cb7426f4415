import { nameCountry } from '../../gazetteer/country-names.js'
import type { Actor, Place, Role } from '../../record/index.js'

/** PLOVER's codes as people say them; the others are shown as they are. */
const roleNames: Partial<Readonly<Record<Role, string>>> = {
  GOV: 'government',
  MIL: 'military',
  COP: 'police',
  SPY: 'intelligence',
  JUD: 'judiciary',
  LEG: 'legislature',
  PTY: 'party',
  REB: 'rebels',
  UAF: 'armed group',
  PRM: 'paramilitary',
  OPP: 'opposition',
  CVL: 'civilians',
  CRM: 'criminals',
  AGR: 'agriculture',
  BUS: 'business',
  EDU: 'education',
  ELI: 'elite',
  JRN: 'journalists',
  LAB: 'labour',
  MED: 'health',
  REF: 'refugees',
  REL: 'religion',
  SOC: 'civil society',
  NGO: 'NGO',
  IGO: 'intergovernmental',
}

/** «person, government, Iran». */
export const describeActor = ({ kind, roles, country }: Actor): string =>
  [kind, ...roles.map((role) => roleNames[role] ?? role), ...(country === null ? [] : [nameCountry(country)])].join(', ')

/** «city, Ilam, Iran». */
export const describePlace = ({ name, kind, admin1, country }: Place): string =>
  [
    kind,
    ...(admin1 === null || admin1 === name ? [] : [admin1]),
    ...(country === null || nameCountry(country) === name ? [] : [nameCountry(country)]),
  ].join(', ')

/** «36.183° N, 44.012° E». */
export const showCoordinates = (lat: number, lon: number): string =>
  `${Math.abs(lat).toFixed(3)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(3)}° ${lon < 0 ? 'W' : 'E'}`

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** «6 Jan 2026»; what is no day of our era stays as it is. */
export const showDay = (day: string): string => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return year === undefined ? day : `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

/** «Tue 6 Jan 2026», «2022», «Dec 2025», «29 Dec 2025 – 4 Jan 2026», «since 6 Jan 2026». */
export const showPeriod = (earliest: string | null, latest: string | null): string => {
  if (earliest === null) return latest === null ? '' : `until ${showDay(latest)}`
  if (latest === null) return `since ${showDay(earliest)}`
  if (earliest === latest) return `${showWeekday(earliest)}${showDay(earliest)}`
  const year = earliest.slice(0, 4)
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return year
  const month = earliest.slice(0, 7)
  if (earliest === `${month}-01` && latest === `${month}-${lastDay(month)}`) return showDay(earliest).replace(/^1 /, '')
  return `${showDay(earliest)} – ${showDay(latest)}`
}

const showWeekday = (day: string): string => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? '' : `${weekdays[new Date(time).getUTCDay()]} `
}

const lastDay = (month: string): number => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()

export const showNumber = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
