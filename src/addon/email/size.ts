/** Bytes of a text in UTF-8. Most of a mail is plain letters of one byte; only what is left of it is looked at one by one. */
export function bytesOf(text: string): number {
  const rest = text.replace(/[ -~]+/g, '');
  let bytes = text.length - rest.length;
  for (let index = 0; index < rest.length; index += 1) {
    const unit = rest.charCodeAt(index);
    const half = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || half ? 2 : 3;
  }
  return bytes;
}

/** A text with no more letters than this; where it is cut it ends with an ellipsis, and never within a letter. */
export function cutTo(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
