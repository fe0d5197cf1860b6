/** A mail as it is handed over for sending. */
export interface DigestMail {
  subject: string;
  /** Plain text, a good mail by itself. */
  text: string;
  html: string;
}
