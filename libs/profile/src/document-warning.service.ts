import { Injectable } from '@nestjs/common';
import { type AccountId, MessageService, sealContext, type SeekerId } from '#access';
import { type DocumentCode, EXPIRY_WARNINGS, expiryWarning, getDocument } from '#peru';
import { Clock, Database, Keyring } from '#platform';

const BATCH = 200;
/** A card that ended longer ago is no news. */
const STILL_NEWS_DAYS = 30;

interface Due {
  seekerId: SeekerId;
  accountId: AccountId;
  code: Buffer;
  expiresOn: string;
}

interface After {
  expiresOn: string;
  seekerId: number;
}

/** Who asked for SMS, has a document that ends soon, and was not told of this stage of it. $1 today, $2 the stages, $3 and $4 where the last batch ended. */
const DUE = `
  select document.seeker_id as "seekerId", account.id as "accountId", document.code, document.expires_on as "expiresOn"
  from identity.document document
  join work.seeker seeker on seeker.id = document.seeker_id and seeker.erase_on is null
  join identity.account account on account.seeker_id = seeker.id and account.disabled_at is null and not account.demo
  where document.expires_on between $1::date - ${String(STILL_NEWS_DAYS)} and $1::date + (select max(stage) from unnest($2::int[]) stage)
    and exists (select from work.consent consent where consent.seeker_id = seeker.id and consent.purpose = 'contact'
      and 'sms' = any(consent.fields) and consent.withdrawn_at is null
      and (consent.expires_at is null or consent.expires_at > now()))
    and not exists (select from identity.document_warning told
      where told.seeker_id = document.seeker_id and told.expires_on = document.expires_on
        and told.days = case when document.expires_on < $1::date then 0 else
          (select min(stage) from unnest($2::int[]) stage where document.expires_on - $1::date <= stage) end)
  and (document.expires_on, document.seeker_id) > ($3::date, $4::int)
  order by document.expires_on, document.seeker_id limit ${String(BATCH)} for update of document skip locked`;

/** Tells a person, once at each stage and the way she chose, that there is something to read. Her page says what. */
@Injectable()
export class DocumentWarningService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly messages: MessageService,
    private readonly clock: Clock,
  ) {}

  /** How many messages went on their way. */
  async warnDue(): Promise<number> {
    let told = 0;
    for (let after: After = { expiresOn: '-infinity', seekerId: 0 }; ;) {
      const { next, queued } = await this.warnBatch(after);
      told += queued;
      if (next === undefined) return told;
      after = next;
    }
  }

  private warnBatch(after: After): Promise<{ next: After | undefined; queued: number }> {
    return this.database.inTransaction(async () => {
      const today = this.clock.today();
      const due = await this.database.query<Due>(DUE, [today, [...EXPIRY_WARNINGS], after.expiresOn, after.seekerId]);
      let queued = 0;
      for (const each of due) {
        const isNews = this.ends(each);
        // Who had enough messages this week is told of this stage another day.
        if (isNews && !(await this.messages.queueSms(each.accountId, 'waiting_seeker'))) continue;
        await this.remember(each, today);
        if (isNews) queued += 1;
      }
      return { next: due.length < BATCH ? undefined : due.at(-1), queued };
    });
  }

  private async remember({ seekerId, expiresOn }: Due, today: string): Promise<void> {
    await this.database.query(
      'insert into identity.document_warning (seeker_id, expires_on, days) values ($1, $2, $3) on conflict do nothing',
      [seekerId, expiresOn, expiryWarning(expiresOn, today)],
    );
  }

  /** A DNI with a date goes on being valid for work; what had lapsed when she told it is no news to her. */
  private ends({ seekerId, code }: Due): boolean {
    const opened = this.keyring.open(code, sealContext('identity.document.code', seekerId)) as DocumentCode;
    const { ends, lapsed } = getDocument(opened);
    return ends && lapsed !== true;
  }
}
