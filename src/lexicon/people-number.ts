/** Bits for how many a noun for people means. */
export const PeopleNumber = { one: 1, several: 2 } as const
