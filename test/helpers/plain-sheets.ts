/** Options of sheets with nothing added and nothing left out, for tests that are about something else. */
export const plainSheets = {
  several: true,
  explain: false,
  withText: false,
  csvGuard: true,
  csvBom: false,
  context: 0,
  color: false,
  width: 80,
}
