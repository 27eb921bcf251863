/** The program behind the screens did not answer at all: nothing is known to have been saved. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError'
}
