/** How much speaks for each kind of thing that a name may be. */
export interface Evidence {
  person: number
  organization: number
  /** A place or a thing that is no actor. */
  other: number
}
