import { messages } from './messages';
import type { Options } from './options';
import type { Remote } from './remote';
import { bad, good, type Result } from './result';
import type { Stamp } from './stamp';

/** What to do with the script on Google. */
export interface Verdict {
  /** A version is made of what is there first, so that it can be looked at again. */
  keepFormer: boolean;
}

/**
 * Whether the built add-on may take the place of what is on Google. What people changed there by hand, or wrote
 * themselves, is never overwritten unasked; nor does an older add-on take the place of one whose workbooks it refuses.
 */
export function verdictOn(
  remote: Remote,
  local: Stamp,
  { replace, back }: Pick<Options, 'replace' | 'back'>,
): Result<Verdict> {
  if (remote.kind === 'empty') return good({ keepFormer: false });
  if (remote.kind === 'foreign') {
    return replace ? good({ keepFormer: true }) : bad(messages.foreign(remote.files));
  }
  if (remote.stamp.form > local.form && !back) return bad(messages.older(remote.stamp, local));
  if (remote.edited === 'nothing') return good({ keepFormer: false });
  if (replace) return good({ keepFormer: true });
  return bad(remote.edited === 'manifest' ? messages.manifestEdited : messages.codeEdited);
}
