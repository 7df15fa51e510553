import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { AccountService, OrganisationService } from '#access';
import { PostReviewService } from '#casework';
import {
  sectionOf,
  sectionsToTell,
  UNDO_MINUTES,
  type Vacancy,
  VACANCY_SECTIONS,
  type VacancyForm,
  type VacancySection,
  VacancyService,
} from '#employer';
import { MatchingService } from '#matching';
import { Clock, DomainError } from '#platform';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { day, moment } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { toldLines } from '../employer/firm-view.js';
import { jobView } from './job-view.js';
import { peopleWords } from './more-profiles-view.js';
import { payPackage } from './pay-package.js';
import { SECTION_PATHS } from './vacancy-choice.data.js';
import { readSection, withMondayHours } from './vacancy-input.js';
import { VacancyReview } from './vacancy-review.js';
import { vacancySectionView } from './vacancy-section-view.js';
import { VacancySection as SectionPage } from './vacancy-section.js';
import { VacancyTasks } from './vacancy-tasks.js';
import type { VacancyTasksView } from './vacancy-tasks.js';
import { STATE_TONES } from './vacancies-view.js';
import { askedWords, checkLines, taskLines, vacancyLifeView } from './vacancy-words.js';

/** From where a vacancy is written: the firm’s own desk, or a caseworker’s with the firm on the phone. */
export interface Desk {
  /** Address of the list, with the language: `/es/puestos`. */
  home: string;
  homeLabel: string;
  /** A caseworker never publishes. */
  mayPublish: boolean;
  vacancy: Vacancy;
  save(form: VacancyForm): Promise<Vacancy>;
}

const FIELD: Readonly<Partial<Record<VacancySection, string>>> = { work: 'tasks', pay: 'pay-min', hours: 'hours' };

/** The pages in which a vacancy is written, the same at both desks. */
@Injectable()
export class VacancyEditor {
  constructor(
    private readonly vacancies: VacancyService,
    private readonly organisations: OrganisationService,
    private readonly accounts: AccountService,
    private readonly matching: MatchingService,
    private readonly posts: PostReviewService,
    private readonly clock: Clock,
  ) {}

  async tasks(frame: Frame, desk: Desk, more: Pick<VacancyTasksView, 'discard' | 'life'> = {}): Promise<VNode> {
    const say = speaker(frame.locale);
    const { vacancy } = desk;
    const here = hereOf(desk);
    const firm = await this.organisations.get(vacancy.organisationId);
    const drafted = await this.draftedBy(vacancy, say);
    return VacancyTasks({
      frame,
      backHref: desk.home,
      backLabel: desk.homeLabel,
      vacancy: vacancy.title,
      state: { tone: STATE_TONES[vacancy.state], text: say(`vacancy.state.${vacancy.state}`) },
      saved: say('vacancy.saved', { firm: firm.name, at: moment(vacancy.updatedAt, frame.locale) }),
      notice: drafted === undefined ? undefined : { tone: 'info', text: drafted },
      told: toldLines(await this.posts.toldTo(vacancy.organisationId, vacancy.id), say),
      tasks: taskLines(vacancy.form, here, say),
      next: nextStep(vacancy, here, say),
      outlook:
        vacancy.state === 'open'
          ? {
              text: say('more.open', { people: peopleWords(await this.matching.countLawful(vacancy.id), say) }),
              href: `${here}/mas-perfiles`,
            }
          : undefined,
      ...more,
    });
  }

  /** What the firm may do with it; nothing while it is a draft. */
  async life(frame: Frame, desk: Desk): Promise<VacancyTasksView['life']> {
    const { vacancy } = desk;
    if (vacancy.state === 'draft') return undefined;
    const last = await this.vacancies.findLastMove(vacancy.id);
    const mayUndo = last !== undefined && this.clock.now().getTime() - last.at.getTime() <= UNDO_MINUTES * 60_000;
    const reason = last?.reason ?? undefined;
    return vacancyLifeView(hereOf(desk), { vacancy, reason, mayUndo }, speaker(frame.locale));
  }

  section(frame: Frame, desk: Desk, path: string): Promise<VNode> {
    return this.show(frame, desk, { section: sectionAt(path), form: desk.vacancy.form, errors: [] });
  }

  /** A draft is kept whatever is wrong with it; what everybody reads already changes only when it is right. */
  async save(frame: Frame, desk: Desk, sent: { path: string; body: FormBody; reply: FastifyReply }) {
    const section = sectionAt(sent.path);
    const wish = textOf(sent.body, 'do');
    const say = speaker(frame.locale);
    const body = wish === 'copy-monday' ? withMondayHours(sent.body) : sent.body;
    const { state, form: before } = desk.vacancy;
    const read = readSection(section, { body, before, say, today: this.clock.today() });
    const shown = { section, form: read.form, errors: read.errors, typed: body };
    if (read.errors.length > 0 && state === 'open') return this.show(frame, desk, shown);
    let vacancy: Vacancy;
    try {
      vacancy = await desk.save(read.form);
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: FIELD[section] ?? 'requirement' });
      return this.show(frame, desk, { ...shown, errors });
    }
    const errors = [...read.errors, ...(wish === 'back' ? [] : this.blocks(section, vacancy.form, say))];
    if (errors.length > 0) return this.show(frame, { ...desk, vacancy }, { ...shown, form: vacancy.form, errors });
    if (state !== 'draft') flash(sent.reply, 'ok', savedKey(state, vacancy));
    return new SeeOther(afterSaving({ ...desk, vacancy }, section, sent.body));
  }

  async review(frame: Frame, desk: Desk, errors: readonly FormError[] = []): Promise<VNode> {
    const say = speaker(frame.locale);
    const { vacancy } = desk;
    const here = hereOf(desk);
    return VacancyReview({
      frame,
      backHref: here,
      action: `${here}/publicar`,
      job: jobView(await this.vacancies.getCard(vacancy.id)),
      tasks: vacancy.tasks,
      ...askedWords(vacancy.form, say),
      check: checkLines(this.vacancies.check(vacancy.form), here, say),
      waiting: sectionsToTell(vacancy.form).map((section) => ({
        label: say(`vacancy.section.${section}`),
        href: `${here}/${SECTION_PATHS[section]}`,
      })),
      package: await this.packageOf(vacancy, frame),
      draftedBy: await this.draftedBy(vacancy, say),
      mayPublish: desk.mayPublish,
      errors,
    });
  }

  /** What the law does not let stand, beside the section it stands in. */
  private blocks(section: VacancySection, form: VacancyForm, say: Say): FormError[] {
    return this.vacancies
      .check(form)
      .filter((finding) => finding.action === 'block' && sectionOf(finding) === section)
      .map(({ advice, span }) => ({
        field: span?.field === 'title' ? 'title' : (FIELD[section] ?? 'title'),
        message: advice[say.locale],
      }));
  }

  private async draftedBy({ draftedBy, draftedFor, confirmedAt, updatedAt }: Vacancy, say: Say) {
    if (draftedBy === null || draftedFor === null || confirmedAt !== null) return undefined;
    const names = await this.accounts.names([draftedBy]);
    const { name } = await this.organisations.get(draftedFor);
    return say('vacancy.draftedBy', {
      name: names.get(draftedBy) ?? '',
      organisation: name,
      date: day(updatedAt, say.locale),
    });
  }

  private async show(frame: Frame, desk: Desk, shown: Shown): Promise<VNode> {
    const { vacancy } = desk;
    const told =
      shown.section === 'pay'
        ? await this.packageOf({ organisationId: vacancy.organisationId, form: shown.form }, frame)
        : undefined;
    return SectionPage(vacancySectionView({ frame, here: hereOf(desk), vacancy, ...shown, package: told }));
  }

  /** Only a contract on the payroll has a regime. */
  private async packageOf({ form, organisationId }: Pick<Vacancy, 'form' | 'organisationId'>, frame: Frame) {
    if (form.pay === undefined || form.contract !== 'planilla') return undefined;
    const regime = await this.vacancies.regimeOf(organisationId);
    return payPackage(form.pay.min, regime, this.clock.today(), speaker(frame.locale));
  }
}

interface Shown {
  section: VacancySection;
  form: VacancyForm;
  errors: readonly FormError[];
  typed?: FormBody;
}

function hereOf({ home, vacancy }: Desk): string {
  return `${home}/${String(vacancy.id)}`;
}

function sectionAt(path: string): VacancySection {
  const section = VACANCY_SECTIONS.find((each) => SECTION_PATHS[each] === path);
  if (section === undefined) throw new DomainError('not_found', 'page.not_found');
  return section;
}

function savedKey(before: Vacancy['state'], { state }: Vacancy) {
  return before === 'open' && state === 'in_review' ? 'vacancy.sentToReview' : 'vacancy.savedDraft';
}

/** A trade is asked as soon as there is a name to guess it from; then what waits; then the last look. */
function afterSaving(desk: Desk, section: VacancySection, body: FormBody): string {
  const { vacancy } = desk;
  const here = hereOf(desk);
  const wish = textOf(body, 'do');
  const askTrade = section === 'work' && vacancy.form.occupation === undefined && body['occupation'] === undefined;
  if (askTrade) return `${here}/${SECTION_PATHS.work}#f-occupation`;
  if (wish === 'add') return `${here}/${SECTION_PATHS.asked}#f-requirement`;
  if (wish === 'copy-monday') return `${here}/${SECTION_PATHS.hours}`;
  if (wish === 'back' || vacancy.state !== 'draft') return here;
  const waiting = sectionsToTell(vacancy.form);
  const at = VACANCY_SECTIONS.indexOf(section);
  const next = waiting.find((each) => VACANCY_SECTIONS.indexOf(each) > at) ?? waiting[0];
  return `${here}/${next === undefined ? 'revisar' : SECTION_PATHS[next]}`;
}

function nextStep({ form, state }: Vacancy, here: string, say: Say): VacancyTasksView['next'] {
  const [waiting] = sectionsToTell(form);
  if (state !== 'draft' || waiting === undefined) return { label: say('vacancy.toReview'), href: `${here}/revisar` };
  return {
    label: say('vacancy.goOn', { section: say(`vacancy.section.${waiting}`) }),
    href: `${here}/${SECTION_PATHS[waiting]}`,
  };
}
