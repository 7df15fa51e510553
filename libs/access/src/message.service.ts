import { Injectable } from '@nestjs/common';
import { Database, Keyring, type Mail, Outbox, type Sms } from '#platform';
import type { AccountId, Language } from './actor.js';
import { EmailProof } from './email-proof.service.js';
import { MESSAGE_TEXTS, type MessageTemplate, SMS_A_WEEK } from './message-text.data.js';
import { sealContext } from './seal-context.js';

interface Unsent {
  ref: string;
  email: Buffer;
  emailIndex: Buffer;
  locale: Language;
  template: MessageTemplate;
  /** Of a mail that carries a link of its own: the token, and what names its place. */
  token: Buffer | null;
  tokenHash: string | null;
}

interface UnsentSms {
  ref: string;
  proved: Buffer | null;
  told: Buffer | null;
  seekerId: number | null;
  locale: Language;
  template: MessageTemplate;
}

/** Mail to accounts that have an address: queued with the change it tells of, sent by the web program after the commit. */
@Injectable()
export class MessageService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
    private readonly proof: EmailProof,
  ) {}

  /** One mail of a kind that waits is enough: who did not read the last one learns nothing from the next. */
  queue(accountId: AccountId, template: MessageTemplate): Promise<void> {
    return this.database.inTransaction(async () => {
      const [account] = await this.database.query(
        `select from identity.account where id = $1 and email is not null and disabled_at is null and not demo
         for no key update`,
        [accountId],
      );
      if (account === undefined) return;
      const [message] = await this.database.query<{ id: number }>(
        `insert into identity.message (account_id, template) select $1, $2 where not exists (
           select from identity.message where account_id = $1 and template = $2 and way = 'mail' and sent_at is null
             and created_at > now() - interval '1 day')
         returning id`,
        [accountId, template],
      );
      if (message !== undefined) await this.outbox.add('send-mail', { messageId: message.id });
    });
  }

  /** A mail that carries a link; call it in the transaction that makes the link. */
  async queueLink(
    accountId: AccountId,
    { template, linkId }: { template: MessageTemplate; linkId: number },
  ): Promise<void> {
    const [message] = await this.database.query<{ id: number }>(
      'insert into identity.message (account_id, template, link_id) values ($1, $2, $3) returning id',
      [accountId, template, linkId],
    );
    if (message !== undefined) await this.outbox.add('send-mail', { messageId: message.id });
  }

  /** The same to each of a firm's own users. */
  async queueForEmployer(organisationId: number, template: MessageTemplate): Promise<void> {
    const users = await this.database.query<{ id: AccountId }>(
      `select id from identity.account where organisation_id = $1 and role = 'employer' and secret_hash is not null order by id`,
      [organisationId],
    );
    for (const { id } of users) await this.queue(id, template);
  }

  /** One to a telephone; who had three this week, or has one on its way, gets none and hears `false`: her page says it anyway. */
  async queueSms(accountId: AccountId, template: MessageTemplate): Promise<boolean> {
    const [message] = await this.database.query<{ id: number }>(
      `insert into identity.message (account_id, template, way) select $1, $2, 'sms' where (
         select count(*) < $3 and count(*) filter (where sent_at is null and created_at > now() - interval '1 day') = 0
         from identity.message where account_id = $1 and way = 'sms' and created_at > now() - interval '7 days')
       returning id`,
      [accountId, template, SMS_A_WEEK],
    );
    if (message !== undefined) await this.outbox.add('send-sms', { messageId: message.id });
    return message !== undefined;
  }

  /** What an evening put off goes on its way again, once its own tries are over. */
  queueLateSms(): Promise<void> {
    return this.database.inTransaction(async () => {
      const late = await this.database.query<{ id: number }>(
        `select id from identity.message where way = 'sms' and sent_at is null
           and created_at between now() - interval '2 days' and now() - interval '1 hour' order by id limit 1000`,
      );
      for (const { id } of late) await this.outbox.add('send-sms', { messageId: id }, { unique: true });
    });
  }

  /** To the telephone she proved, else the one she told; `undefined` once it was sent, there is none, it is of the demo, or she no longer wants one. */
  async findUnsentSms(messageId: number, address: string): Promise<Sms | undefined> {
    const [found] = await this.database.query<UnsentSms>(
      `select account.ref, account.phone as proved, person.phone as told, account.seeker_id as "seekerId", account.locale,
         message.template
       from identity.message message join identity.account account on account.id = message.account_id
       left join identity.person person on person.seeker_id = account.seeker_id
       where message.id = $1 and message.way = 'sms' and message.sent_at is null and account.disabled_at is null
         and not account.demo
         and exists (select from work.seeker seeker join work.consent consent on consent.seeker_id = seeker.id
           where seeker.id = account.seeker_id and seeker.erase_on is null and consent.purpose = 'contact'
             and 'sms' = any(consent.fields) and consent.withdrawn_at is null
             and (consent.expires_at is null or consent.expires_at > now()))`,
      [messageId],
    );
    const to = found === undefined ? undefined : this.phoneOf(found);
    if (found === undefined || to === undefined) return undefined;
    const { path, words } = MESSAGE_TEXTS[found.template];
    return { to, text: `${words[found.locale].text} ${address}/${found.locale}${path}` };
  }

  /** The mail of a message with the way in; `undefined` once it was sent or its account is closed. */
  async findUnsent(messageId: number, address: string): Promise<Mail | undefined> {
    const [found] = await this.database.query<Unsent>(
      `select account.ref, account.email, account.email_index as "emailIndex", account.locale, message.template, link.token,
         encode(link.token_hash, 'hex') as "tokenHash"
       from identity.message message join identity.account account on account.id = message.account_id
       left join identity.mailed_link link on link.id = message.link_id
       where message.id = $1 and message.way = 'mail' and message.sent_at is null and account.email is not null and account.disabled_at is null
         and (message.link_id is null or (link.token is not null and link.ended_at is null and link.expires_at > now()))`,
      [messageId],
    );
    if (found === undefined) return undefined;
    const { subject, text } = MESSAGE_TEXTS[found.template].words[found.locale];
    return {
      to: this.keyring.open(found.email, sealContext('identity.account.email', found.ref)),
      subject,
      text: `${text}\n\n${address}/${found.locale}${this.pathOf(found)}\n`,
    };
  }

  /** After it is sent the mail alone holds the token of its link. */
  async markSent(messageId: number): Promise<void> {
    await this.database.query(
      `with sent as (update identity.message set sent_at = now() where id = $1 and sent_at is null returning link_id)
       update identity.mailed_link set token = null where id in (select link_id from sent)`,
      [messageId],
    );
  }

  private phoneOf({ ref, proved, told, seekerId }: UnsentSms): string | undefined {
    if (proved !== null) return this.keyring.open(proved, sealContext('identity.account.phone', ref));
    if (told === null || seekerId === null) return undefined;
    return this.keyring.open(told, sealContext('identity.person.phone', seekerId));
  }

  private pathOf({ template, ref, emailIndex, token, tokenHash }: Unsent): string {
    if (template === 'confirm_email') return this.proof.pathFor(ref, emailIndex);
    const { path } = MESSAGE_TEXTS[template];
    if (token === null || tokenHash === null) return path;
    const opened = this.keyring
      .openBytes(token, sealContext('identity.mailed_link.token', tokenHash))
      .toString('base64url');
    return path + opened;
  }
}
