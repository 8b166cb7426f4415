// the files are large, and tsc would work out a type for each number in them
declare module 'world-atlas/countries-50m.json' {
  const atlas: unknown
  export default atlas
}
declare module 'world-atlas/countries-110m.json' {
  const atlas: unknown
  export default atlas
}
