import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '#platform';
import { AccountRepository } from './account.repository.js';
import type { AccountId, Actor, Language } from './actor.js';
import { AuditTrail } from './audit-trail.service.js';
import { newFolderCode, newPin } from './folder-code.js';
import { SessionService } from './session.service.js';

const PIN_LIVES = '14 days';
const ATTEMPTS = 20;

/** Shown once; the PIN is nowhere to be read again. */
export interface FolderSlip {
  code: string;
  pin: string;
}

export interface FolderOptions {
  /** Absent: she starts her folder herself and reads the slip on her own screen. */
  by?: Actor;
  locale?: Language;
  demo?: boolean;
  /** Printed on the button of the demo; a real person's name stands with the person, not with her account. */
  demoName?: string;
}

/** A seeker's way in: a folder code and a PIN to be used once. Staff never see either; a demo account does. */
@Injectable()
export class FolderService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly audit: AuditTrail,
  ) {}

  /** Gives the person a folder, or a new PIN for the one she has; ends her sessions then. */
  async issueFolder(seekerId: number, options: FolderOptions = {}): Promise<FolderSlip & { accountId: AccountId }> {
    const { by } = options;
    const isHerself = by === undefined || by.seekerId === seekerId;
    if (!isHerself && !by.demo) throw new DomainError('refused', 'access.folder_not_for_staff');
    return this.write(seekerId, options);
  }

  /** Her own code, for her own pages. */
  codeOf(actor: Actor): Promise<string | undefined> {
    return this.accounts.folderCode(actor.accountId);
  }

  /**
   * The person sits beside the caseworker and takes the device: the caseworker's session on it ends, the person's begins,
   * and her first page asks for six digits of her own. Nobody reads a PIN aloud and no slip is printed. A folder whose
   * PIN she chose is hers: nobody is let into it this way.
   */
  async handOver(by: Actor, seekerId: number, device: string): Promise<{ code: string; token: Buffer }> {
    return this.database.inTransaction(async () => {
      if (!(await this.mayHandOver(seekerId))) throw new DomainError('conflict', 'access.folder_in_use');
      const { accountId, code } = await this.write(seekerId, { by });
      await this.sessions.close(by.sessionToken);
      return { code, token: await this.sessions.open(accountId, device) };
    });
  }

  /** She has not chosen a PIN of her own yet. */
  async mayHandOver(seekerId: number): Promise<boolean> {
    const known = await this.accounts.findBySeeker(seekerId);
    return known === undefined || (known.secretIsTemporary && !known.demo);
  }

  private async write(seekerId: number, options: FolderOptions): Promise<FolderSlip & { accountId: AccountId }> {
    const pin = newPin();
    return this.database.inTransaction(async () => {
      const known = await this.accounts.findBySeeker(seekerId);
      if (known !== undefined) {
        await this.accounts.setSecret(known.id, pin, PIN_LIVES);
        await this.sessions.revokeAll(known.id);
        await this.audit.record({ action: 'folder.reissued', subject: known.ref, fields: ['pin'] });
        return { code: (await this.accounts.folderCode(known.id)) ?? '', pin, accountId: known.id };
      }
      const { id, ref, code } = await this.add(seekerId, pin, options);
      await this.audit.record({ action: 'folder.issued', subject: ref, fields: ['folder_code', 'pin'] });
      return { code, pin, accountId: id };
    });
  }

  private async add(
    seekerId: number,
    secret: string,
    { locale, demo, demoName }: FolderOptions,
  ): Promise<{ id: AccountId; ref: string; code: string }> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const code = newFolderCode();
      // A demo account is entered by its button alone.
      const folder = {
        seekerId,
        folderCode: code,
        secret: demo === true ? undefined : secret,
        temporaryFor: PIN_LIVES,
      };
      const made = await this.accounts.add({
        role: 'seeker',
        ...folder,
        locale,
        demo,
        name: demo === true ? demoName : undefined,
      });
      if (made !== undefined) return { ...made, code };
    }
    throw new DomainError('conflict', 'access.no_free_code');
  }
}
