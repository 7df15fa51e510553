import { afterAll, describe, expect, it } from '@jest/globals';
import { Installation } from '../support/installation.js';
import { openAs } from '../support/rooms.js';

describe('a first start that is killed while it seeds', () => {
  const installation = new Installation();

  afterAll(() => installation.remove(), 30_000);

  it('makes the demo again, whole', async () => {
    await installation.killWhen(/Seeding: 50 of/u);
    await installation.start();
    expect(installation.output()).toContain('The demo was broken off while it was made; it is made again.');
    const owner = await openAs(installation.ownerUrl);
    const [row] = await owner.query(
      `select (select count(*) from work.seeker where demo and state = 'active') as people,
         (select count(*) from identity.account where role = 'operator') as operators,
         (select count(*) from work.organisation where kind = 'ngo') as ngos`,
    );
    await owner.close();
    expect(row).toEqual({ people: 300, operators: 1, ngos: 1 });
    await installation.stop();
    await installation.start();
    expect(installation.output()).not.toContain('Seeding');
  }, 300_000);
});
