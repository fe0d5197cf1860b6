import type { Execution } from '../execution';
import { ServiceObject, serviceType } from '../serviceObject';
import { User } from '../user';

/** Session: https://developers.google.com/apps-script/reference/base/session */
export class Session extends ServiceObject {
  readonly type = serviceType('Session', {
    getActiveUser: '',
    getEffectiveUser: '',
    getActiveUserLocale: '',
    getScriptTimeZone: '',
    getTemporaryActiveUserKey: '',
  });

  constructor(private readonly execution: Execution) {
    super();
  }

  /** Who sits at the keyboard, as far as Google tells. */
  getActiveUser(): User {
    return new User(this.execution.visiblePerson);
  }

  /** Whose rights the code has. */
  getEffectiveUser(): User {
    return new User(this.execution.who.runsAs);
  }

  getActiveUserLocale(): string {
    return 'vi';
  }

  getScriptTimeZone(): string {
    return this.execution.runtime.addOn.timeZone;
  }

  getTemporaryActiveUserKey(): string {
    return `khoa-tam-${Buffer.from(this.execution.who.atKeyboard ?? this.execution.who.runsAs).toString('base64url')}`;
  }
}
