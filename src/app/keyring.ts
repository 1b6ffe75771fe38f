import { createCipheriv, createDecipheriv, hash } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
/** Bytes of what proves that nobody has changed anything: all that there are. */
const TAG = 16;
/** How what is sealed begins. */
const FORM = 'v1';

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

/** What was sealed, and whether that was with another key than the one that seals now. */
export interface Opened {
  readonly text: string;
  readonly isStale: boolean;
}

/** Encrypts what is kept, with AES-256-GCM. */
export class Keyring {
  readonly #keys: readonly Key[];
  readonly #newNonce: () => Uint8Array;

  /**
   * @param keys of 32 bytes each, in base64: the first seals, each opens; without any, nothing can be sealed or opened
   * @param newNonce twelve bytes that never were a nonce
   */
  constructor(keys: readonly string[], newNonce: () => Uint8Array) {
    this.#keys = keys.map((key) => {
      const bytes = Buffer.from(key, 'base64');
      return { bytes, id: hash('sha256', bytes).slice(0, 8) };
    });
    this.#newNonce = newNonce;
  }

  /** @param about whose it is: with anything else it cannot be opened @throws Error without a key */
  seal(text: string, about: string): string {
    const [key] = this.#keys;
    if (key === undefined) throw new Error('there is no key to encrypt with');
    const nonce = this.#newNonce();
    const cipher = createCipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG }).setAAD(
      Buffer.from(about),
    );
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [FORM, key.id, Buffer.from(nonce).toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** Null when no key opens it, it is about something else, or somebody has changed it. */
  open(sealed: string, about: string): Opened | null {
    const [form, id, nonce = '', rest = ''] = sealed.split('.');
    const key = this.#keys.find((one) => one.id === id);
    const bytes = Buffer.from(rest, 'base64url');
    if (form !== FORM || key === undefined || bytes.length < TAG) return null;
    try {
      const decipher = createDecipheriv(CIPHER, key.bytes, Buffer.from(nonce, 'base64url'), {
        authTagLength: TAG,
      });
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-TAG));
      const text = Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]);
      return { text: text.toString('utf8'), isStale: key !== this.#keys[0] };
    } catch {
      // All that node:crypto says of it is that it is none of ours.
      return null;
    }
  }
}
