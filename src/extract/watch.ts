/** Runs a stage of the pipeline by its name and gives what it gives. */
export type Watch = <T>(stage: string, run: () => T) => T

export const runUnwatched: Watch = (_, run) => run()
