import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { accessSettings } from '#access';
import { CaseworkModule, Introduction } from '#casework';
import { Employer, EmployerModule, Vacancy } from '#employer';
import { Match, MatchingModule } from '#matching';
import { migrations } from '#migrations';
import { assertSchema, databaseModule, NestLog, platformModule } from '#platform';
import { ProfileModule, Seeker } from '#profile';
import { type Installation, type OpenOptions, openInstallation } from './installation.js';
import { migrateInstallation } from './migrate.command.js';

/** The feature rooms under the web's role: a command can do what a person can do on a page, and no more. */
@Module({})
class ProductModule {
  static with(installation: Installation): DynamicModule {
    const { config, keyring } = installation;
    return {
      module: ProductModule,
      imports: [
        platformModule({ mail: config, keyring }),
        accessSettings({ demo: false }),
        databaseModule(installation.urlAs('web'), {
          entities: [Employer, Introduction, Match, Seeker, Vacancy],
          check: (database) => assertSchema(database, migrations),
        }),
        ProfileModule,
        EmployerModule,
        MatchingModule,
        CaseworkModule,
      ],
    };
  }
}

export function openProduct(installation: Installation): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(ProductModule.with(installation), { logger: new NestLog() });
}

/** Opens the product on the installation of the settings, does the work and closes everything again. */
export async function withProduct<T>(
  work: (product: INestApplicationContext, installation: Installation) => Promise<T>,
  options: OpenOptions = { embedded: 'find' },
): Promise<T> {
  const installation = await openInstallation(undefined, options);
  let product: INestApplicationContext | undefined;
  try {
    // A server that this process started may be a new one.
    if (installation.embedded?.adopted === false) await migrateInstallation(installation);
    product = await openProduct(installation);
    return await work(product, installation);
  } finally {
    await product?.close();
    await installation.close();
  }
}
