/** A request that cannot be carried out, with the words the person reads. Anything else thrown is a bug. */
export class RequestError extends Error {
  override name = 'RequestError';
}
