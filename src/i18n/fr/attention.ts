import type { AttentionCode, CollectionName } from '../../domain/index.js';
import type { AttentionValues } from '../en/attention.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { day, of } from './grammar.js';

type Sentence = (v: AttentionValues) => string;

const form = pluralsOf('fr');
const accounts = (v: AttentionValues) =>
  `${v.text('accounts')} ${form(v.count('accounts'), { one: 'compte', other: 'comptes' })}`;
const areas = (v: AttentionValues) => `${v.text('areas')} ${form(v.count('areas'), { one: 'zone', other: 'zones' })}`;
const lead = (v: AttentionValues) => (v.who ? `${v.who}\u202f: ` : '');

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const who = v.who ?? 'Ce territoire';
    const empty = v.text('days')
      ? `${who} n’a plus de commercial depuis ${v.text('days')} ${form(v.count('days'), { one: 'jour', other: 'jours' })}.`
      : `${who} n’a pas de commercial.`;
    return v.count('accounts') > 0
      ? `${empty} Comptes non contactés à temps\u202f: ${v.text('notInTime')} sur ${v.text('accounts')}.`
      : empty;
  },
  'behind-plan': (v) => {
    const part = v.count('quarterShort') < v.count('short') ? `dont ${v.text('quarterShort')}` : 'en totalité';
    const since =
      v.count('quarterShort') > 0 && v.text('quarterFrom') ? ` (${part} depuis le ${day(v.text('quarterFrom'))})` : '';
    return v.who
      ? `${v.who} a ${v.text('short')} de retard sur le plan${since}.`
      : `${v.text('short')} de retard sur le plan${since}.`;
  },
  'on-plan': (v) => {
    const on = v.who ? `${v.who} est en ligne avec le plan` : 'En ligne avec le plan';
    return v.count('ahead') > 0 ? `${on}, avec ${v.text('ahead')} d’avance sur l’attendu à date.` : `${on}.`;
  },
  'no-plan': (v) => (v.who ? `${lead(v)}${lower(v.text('reason'))}` : v.text('reason')),
  'accounts-overdue': (v) => {
    const late = form(v.count('accounts'), { one: 'attend', other: 'attendent' });
    return `${lead(v)}${accounts(v)} de classe ${v.text('class')} sur ${v.text('of')} ${late} un contact en retard.`;
  },
  overlap: (v) => {
    const pair = `${v.who ?? 'Ce territoire'} et ${v.text('other')}`;
    if (v.count('areas') === 0) return `${pair} se chevauchent sur ${accounts(v)}.`;
    const so =
      v.count('accounts') > 0
        ? `\u202f: ${accounts(v)} ${form(v.count('accounts'), { one: 'relève', other: 'relèvent' })} des deux`
        : '';
    return `${pair} se chevauchent sur ${areas(v)}${so}.`;
  },
  'areas-without-territory': (v) => {
    const lack = form(v.count('areas'), { one: 'ne relève', other: 'ne relèvent' });
    return `${areas(v)} (population\u202f: ${v.text('population')}) ${lack} d’aucun territoire.`;
  },
  'accounts-without-territory': (v) =>
    `${lead(v)}${accounts(v)} ${form(v.count('accounts'), { one: 'ne relève', other: 'ne relèvent' })} d’aucun territoire.`,
  'accounts-without-owner': (v) =>
    `${lead(v)}${accounts(v)} ${form(v.count('accounts'), { one: 'n’a', other: 'n’ont' })} pas de propriétaire.`,
  'past-due-deals': (v) => {
    const what = form(v.count('deals'), {
      one: 'opportunité ouverte a dépassé sa date de clôture',
      other: 'opportunités ouvertes ont dépassé leur date de clôture',
    });
    return `${lead(v)}${v.text('deals')} ${what} (${v.text('amount')}).`;
  },
  'inactive-owner': (v) => `${v.who ?? 'Le propriétaire'} n’est plus en activité, mais garde encore ${accounts(v)}.`,
  'coverage-below-goal': (v) => {
    const whose = v.who ? ` ${of(v.who)}` : '';
    return `La couverture${whose} est de ${v.text('share')}, pour un objectif de ${v.text('goal')}. Comptes non contactés à temps\u202f: ${v.text('missed')} sur ${v.text('accounts')}.`;
  },
  'win-rate-fell': (v) =>
    `Le taux de réussite${v.who ? ` ${of(v.who)}` : ''} est tombé à ${v.text('share')}, contre ${v.text('before')} l’an dernier.`,
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) =>
    v.text('since') ? `Sans commercial depuis le ${day(v.text('since'))}` : 'Sans commercial',
  'behind-plan': (v) => `${v.text('short')} de retard sur le plan`,
  'on-plan': () => 'En ligne avec le plan',
  'no-plan': (v) => (v.count('quota') > 0 ? 'Pas encore commencé' : 'Pas de quota'),
  'accounts-overdue': (v) => `${accounts(v)} de classe ${v.text('class')} en retard`,
  overlap: (v) => `Chevauchement\u202f: ${v.count('areas') > 0 ? areas(v) : accounts(v)}`,
  'areas-without-territory': (v) => `${areas(v)} sans territoire`,
  'accounts-without-territory': (v) => `${accounts(v)} sans territoire`,
  'accounts-without-owner': (v) => `${accounts(v)} sans propriétaire`,
  'past-due-deals': (v) =>
    `${v.text('deals')} ${form(v.count('deals'), { one: 'opportunité échue', other: 'opportunités échues' })}`,
  'inactive-owner': (v) => `Plus en activité, garde ${accounts(v)}`,
  'coverage-below-goal': (v) => `Couverture ${v.text('share')}, objectif ${v.text('goal')}`,
  'win-rate-fell': (v) => `Taux de réussite tombé à ${v.text('share')}`,
};

const things: Record<CollectionName, readonly [one: string, other: string]> = {
  territories: ['le territoire', 'territoires'],
  areas: ['la zone', 'zones'],
  reps: ['le commercial', 'commerciaux'],
  accounts: ['le compte', 'comptes'],
  opportunities: ['l’opportunité', 'opportunités'],
  activities: ['l’activité', 'activités'],
  quotas: ['le quota', 'quotas'],
  assignments: ['l’affectation', 'affectations'],
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, all) => `${found} sur ${all} contrôles, du plus urgent au moins urgent`,
  severity: { error: 'Urgent', warning: 'Attention', info: 'Pour information', ok: 'En ordre' },
  see: (collection, n, text) =>
    n === 1 ? `Voir ${things[collection][0]}` : `Voir les ${text} ${things[collection][1]}`,
  show: (name) => `Afficher ${name}`,
  showPassed: 'Afficher',
  seeWon: 'Voir ce qui a été gagné',
  passed: (n, text) => `${text} ${form(n, { one: 'contrôle réussi', other: 'contrôles réussis' })}`,
  allGood: 'Rien à signaler.',
  check: {
    'vacant-territory': 'Chaque territoire a un commercial',
    'behind-plan': 'Le gagné suit le plan',
    'on-plan': 'Le plan est tenu',
    'no-plan': 'Un quota est fixé',
    'accounts-overdue': 'Les comptes les plus importants sont contactés à temps',
    overlap: 'Les territoires ne se chevauchent pas',
    'areas-without-territory': 'Chaque zone a un territoire',
    'accounts-without-territory': 'Chaque compte a un territoire',
    'accounts-without-owner': 'Chaque compte a un propriétaire',
    'past-due-deals': 'Aucune opportunité ouverte n’a dépassé sa date de clôture',
    'inactive-owner': 'Chaque propriétaire est en activité',
    'coverage-below-goal': 'La couverture atteint son objectif',
    'win-rate-fell': 'Le taux de réussite se maintient',
  },
};
