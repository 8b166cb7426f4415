/**
 * An entry of a list, or undefined outside of it. To be used where the position can be negative: that is looked up as the
 * name of a property, which is slow, and V8 takes the place in the code for slow ever after.
 */
export const entryAt = <T>(list: readonly T[], at: number): T | undefined => (at >= 0 ? list[at] : undefined)
