import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { Keyring } from './keyring.js';
import { MAIL_SETTINGS, Mailer, type MailSettings } from './mailer.js';

export interface PlatformOptions {
  mail: MailSettings;
  /** Absent in a program that must not open what is sealed. */
  keyring?: Keyring;
}

@Global()
@Module({})
class PlatformModule {}

/** Provides `Clock`, `Mailer` and, where it is given, `Keyring`. */
export function platformModule({ mail, keyring }: PlatformOptions): DynamicModule {
  const keys = keyring === undefined ? [] : [{ provide: Keyring, useValue: keyring }];
  return {
    module: PlatformModule,
    providers: [Clock, Mailer, { provide: MAIL_SETTINGS, useValue: mail }, ...keys],
    exports: [Clock, Mailer, ...keys.map(({ provide }) => provide)],
  };
}
