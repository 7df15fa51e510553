import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Keyring } from '#platform';

const PURPOSE = 'sign-in';

/**
 * Passwords and PINs as argon2id (19 MiB, 2 passes, the package's defaults) with a key that is not in the database:
 * a stolen table alone cannot be searched, not even for six digits.
 */
@Injectable()
export class SecretService {
  private decoy: Promise<string> | undefined;

  constructor(private readonly keyring: Keyring) {}

  hash(secret: string): Promise<string> {
    return hash(secret.normalize('NFKC'), { secret: this.keyring.derive(PURPOSE) });
  }

  /** Takes as long for an unknown account as for a known one. */
  async matches(known: string | undefined, secret: string): Promise<boolean> {
    this.decoy ??= this.hash('nobody');
    const stored = known ?? (await this.decoy);
    for (const key of this.keyring.deriveAll(PURPOSE)) {
      if (await verify(stored, secret.normalize('NFKC'), { secret: key })) return known !== undefined;
    }
    return false;
  }
}
