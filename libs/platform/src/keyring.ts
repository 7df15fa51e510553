import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { StartError } from './errors.js';
import { phoneticWords } from './phonetic.js';

const KEY_BYTES = 32;
const ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 1;

interface MasterKey {
  id: Buffer;
  secret: Buffer;
}

/** A sealed value cannot be opened: another key, another context, or it was changed. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/**
 * All that is secret comes from one master key. Older keys still open what they sealed: put a new key in front to rotate.
 * A sealed value is `version, key id, iv, tag, ciphertext`; the key's id is derived from the key itself.
 */
export class Keyring {
  private readonly keys: readonly [MasterKey, ...MasterKey[]];

  constructor(secrets: readonly Buffer[]) {
    const [first, ...older] = secrets.map((secret) => masterKey(secret));
    if (first === undefined) throw new StartError('No master key was given.');
    this.keys = [first, ...older];
  }

  /** Reads keys written as 64 hexadecimal digits each, the current one first. */
  static parse(text: string): Keyring {
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    if (words.some((word) => !/^[0-9a-f]{64}$/i.test(word))) {
      throw new StartError('The master key is not 64 hexadecimal digits.');
    }
    return new Keyring(words.map((word) => Buffer.from(word, 'hex')));
  }

  /** Id of the key that seals now. */
  get keyId(): string {
    return this.keys[0].id.toString('hex');
  }

  /** 32 bytes for one purpose; knowing them tells nothing about the master key or another purpose. */
  derive(purpose: string): Buffer {
    return subkey(this.keys[0].secret, purpose);
  }

  /** The same for every key, the current one first: for what was made with an older key. */
  deriveAll(purpose: string): Buffer[] {
    return this.keys.map(({ secret }) => subkey(secret, purpose));
  }

  /** AES-256-GCM; `context` (for instance `identity.person.phone:17`) must be the same when it is opened. */
  seal(plain: string | Buffer, context: string): Buffer {
    const { id, secret } = this.keys[0];
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', subkey(secret, 'seal'), iv).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(Buffer.from(plain)), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), id, iv, cipher.getAuthTag(), body]);
  }

  openBytes(sealed: Buffer, context: string): Buffer {
    const ivAt = 1 + ID_BYTES;
    const tagAt = ivAt + IV_BYTES;
    const bodyAt = tagAt + TAG_BYTES;
    if (sealed.length < bodyAt || sealed[0] !== VERSION) throw new SealError('Not a sealed value.');
    const key = this.keys.find(({ id }) => id.equals(sealed.subarray(1, ivAt)));
    if (key === undefined) throw new SealError('Sealed with a key that is not in the keyring.');
    const iv = sealed.subarray(ivAt, tagAt);
    const cipher = createDecipheriv('aes-256-gcm', subkey(key.secret, 'seal'), iv)
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(tagAt, bodyAt));
    try {
      return Buffer.concat([cipher.update(sealed.subarray(bodyAt)), cipher.final()]);
    } catch (cause) {
      throw new SealError('The sealed value does not belong here or was changed.', { cause });
    }
  }

  open(sealed: Buffer, context: string): string {
    return this.openBytes(sealed, context).toString('utf8');
  }

  /** False when the value waits to be sealed again with the current key. */
  isCurrent(sealed: Buffer): boolean {
    return sealed.subarray(1, 1 + ID_BYTES).equals(this.keys[0].id);
  }

  /** Finds equal values without opening any. Normalise first; the index is 32 bytes. */
  blindIndex(purpose: string, normalisedValue: string): Buffer {
    return index(this.keys[0].secret, purpose, normalisedValue);
  }

  /** The value's index under every key: search with these while a rotation is under way. */
  blindIndexes(purpose: string, normalisedValue: string): Buffer[] {
    return this.keys.map(({ secret }) => index(secret, purpose, normalisedValue));
  }

  /** One index for each word of a name as it sounds, so that “Gonzáles” finds “González”. */
  nameTokens(name: string): Buffer[] {
    return phoneticWords(name).map((word) => this.blindIndex('name-token', word));
  }
}

function masterKey(secret: Buffer): MasterKey {
  if (secret.length !== KEY_BYTES) throw new StartError('A master key has 32 bytes.');
  return { secret, id: subkey(secret, 'key-id').subarray(0, ID_BYTES) };
}

function subkey(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'ayni', purpose, KEY_BYTES));
}

function index(secret: Buffer, purpose: string, value: string): Buffer {
  return createHmac('sha256', subkey(secret, `index:${purpose}`))
    .update(value)
    .digest();
}
