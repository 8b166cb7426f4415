/** Passes over the first entries of a stream. */
export async function* skip<T>(stream: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let seen = 0
  for await (const entry of stream) if (++seen > count) yield entry
}
