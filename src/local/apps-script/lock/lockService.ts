import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';

/** LockService: https://developers.google.com/apps-script/reference/lock */
export class LockService extends ServiceObject {
  readonly type = serviceType('LockService', { getDocumentLock: '', getScriptLock: '', getUserLock: '' });

  constructor(private readonly execution: Execution) {
    super();
  }

  getDocumentLock(): Lock {
    return new Lock(this.execution, 'document');
  }

  getScriptLock(): Lock {
    return new Lock(this.execution, 'script');
  }

  getUserLock(): Lock {
    return new Lock(this.execution, `user:${this.execution.who.runsAs}`);
  }
}

const LOCK_TYPE = serviceType('LockService.Lock', {
  tryLock: 'n',
  waitLock: 'n',
  hasLock: '',
  releaseLock: '',
});

/** A lock; waiting for one that is held only lets time pass, since executions here end before others go on. */
class Lock extends ServiceObject {
  readonly type = LOCK_TYPE;

  constructor(
    private readonly execution: Execution,
    private readonly name: string,
  ) {
    super();
  }

  tryLock(timeoutInMillis: number): boolean {
    const { runtime } = this.execution;
    if (runtime.locks.take(this.name, this.execution)) return true;
    this.execution.waited += timeoutInMillis;
    return false;
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new GoogleError('Lock timeout: another process was holding the lock for too long.');
    }
  }

  hasLock(): boolean {
    return this.execution.runtime.locks.holds(this.name, this.execution);
  }

  releaseLock(): void {
    this.execution.runtime.locks.release(this.name, this.execution);
  }
}
