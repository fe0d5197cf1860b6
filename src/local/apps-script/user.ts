import { ServiceObject, serviceType } from './serviceObject';

/** A person as services give them. */
export class User extends ServiceObject {
  readonly type = TYPE;

  constructor(private readonly email: string) {
    super();
  }

  getEmail(): string {
    return this.email;
  }

  /** A user in a text stands for the address. */
  override toString(): string {
    return this.email;
  }
}

const TYPE = serviceType('Session.User', { getEmail: '', toString: '' }, { builder: true });
