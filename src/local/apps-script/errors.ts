/** What a Google service throws; in the add-on it arrives as an Error named Exception. */
export class GoogleError extends Error {
  override readonly name = 'Exception';
}

/** A service, method or case that exists on Google and not in this stand-in. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplementedHere';

  /** @param what e.g. 'SpreadsheetApp.openById'. */
  constructor(what: string) {
    super(`${what} is not implemented here`);
  }
}

/** The execution was ended from outside, as Google ends one that runs too long: no catch of the add-on goes on from it. */
export class ExecutionStopped extends Error {
  override readonly name = 'ExecutionStopped';
}
