import type { Changes } from '../support/visitor.js';

const WORK_WEEK = ['1-06', '1-10', '2-06', '2-10', '3-all'];
/** What a person answers, by page of the form; a page that is not here she leaves as it is. */
export const HER_ANSWERS: Readonly<Record<string, Changes>> = {
  'about/name': { 'about.name': 'Ñusta👩🏽‍🍳', 'about.adult': 'yes' },
  'about/channel': { 'about.channel': 'whatsapp' },
  'about/phone': { 'about.phone': '987 654 321', 'about.shared-phone': 'yes' },
  'about/district': { 'about.district.typed': 'san juan de lurigancho' },
  'work/jobs': { 'work.jobs.0.title': 'panadera', 'work.jobs.0.kind': 'informal', 'work.jobs.0.months': '36' },
  'work/pause': { 'work.pause': '4' },
  'work/skills': { 'work.skills.0.level': '2', 'work.skills.1.level': '0' },
  'work/tools': { 'work.tools': 'Horno, Excel', 'work.own-tools': 'no', 'work.digital': 'with_help' },
  'study/level': { 'study.level': 'technical' },
  'study/fields': { 'study.fields.0.title': 'contabilidad' },
  'study/licences': {
    'study.licences': ['food_handler'],
    'study.languages.0.language': 'qu',
    'study.languages.0.level': 'B1',
  },
  'wish/jobs': { 'wish.jobs.0.title': 'cocinera', 'wish.sectors': ['I', 'G'] },
  'wish/refuse': { 'wish.refuse': ['night_shift'] },
  'wish/pay': { 'wish.floor': '1200', 'wish.contract': 'planilla' },
  'time/week': { 'time.week': WORK_WEEK },
  'time/route': { 'time.travel.hours': '1', 'time.travel.minutes': '15', 'time.mode': 'bus', 'time.night-safe': 'no' },
  'care/who': { 'care.who': ['age_3_5'] },
  'care/hours': { 'care.hours': ['1-14', '2-14'] },
  'care/cover': { 'care.cover.by': ['relative'], 'care.cover.certain': ['1-06'] },
  'care/support': { 'care.support': ['childcare'], 'care.bank': 'no' },
  'documents/held': { 'documents.held.code': 'PTP_VENC', 'documents.held.expires': '2025-12-31' },
  'documents/obstacle': { 'documents.home-papers': ['passport_valid'] },
  'health/needs': { 'health.needs': ['no_lifting'] },
  'health/detail': { 'health.share': 'ask' },
};
