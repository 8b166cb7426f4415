/** What the exit code of the command says. */
export const exitCode = {
  /** Every article has its record. */
  done: 0,
  /** Some articles failed and were reported; the others are done. */
  someFailed: 1,
  /** The command line can't be carried out as it stands; nothing was done. */
  wrongUse: 2,
  /** A fault in dateline itself (EX_SOFTWARE of sysexits.h). */
  bug: 70,
  /** The output could not be written (EX_IOERR). */
  outputFailed: 74,
  /** Ended by SIGINT. */
  interrupted: 130,
  /** Ended by SIGTERM. */
  terminated: 143,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
