import type { AttentionCode, CollectionName } from '../../domain/index.js';
import type { AttentionValues } from '../en/attention.js';
import type { Messages } from '../messages.js';

type Sentence = (v: AttentionValues) => string;

const accounts = (v: AttentionValues) => `取引先${v.text('accounts')}件`;
const areas = (v: AttentionValues) => `エリア${v.text('areas')}件`;
/** “Of somebody”, where somebody is named. */
const of = (v: AttentionValues) => (v.who ? `${v.who}の` : '');
/** The topic of a sentence, where somebody is named. */
const topic = (v: AttentionValues) => (v.who ? `${v.who}は` : '');

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const who = v.who ?? 'このテリトリー';
    const empty = v.text('days') ? `${who}は${v.text('days')}日間、担当不在です。` : `${who}には営業担当がいません。`;
    return v.count('accounts') > 0
      ? `${empty}${accounts(v)}のうち${v.text('notInTime')}件は期限内に接触できていません。`
      : empty;
  },
  'behind-plan': (v) => {
    const part = v.count('quarterShort') < v.count('short') ? `うち${v.text('quarterShort')}` : '全額';
    const since =
      v.count('quarterShort') > 0 && v.text('quarterFrom') ? `（${part}が${v.text('quarterFrom')}以降）` : '';
    return `${topic(v)}計画を${v.text('short')}下回っています${since}。`;
  },
  'on-plan': (v) =>
    v.count('ahead') > 0
      ? `${topic(v)}計画どおりで、現時点の目標を${v.text('ahead')}上回っています。`
      : `${topic(v)}計画どおりです。`,
  'no-plan': (v) => (v.who ? `${v.who}: ${v.text('reason')}` : v.text('reason')),
  'accounts-overdue': (v) =>
    `${of(v)}${v.text('class')}ランクの取引先${v.text('of')}件のうち、${v.text('accounts')}件が接触期限を超過しています。`,
  overlap: (v) => {
    const what = v.count('areas') > 0 ? areas(v) : accounts(v);
    const so = v.count('areas') > 0 && v.count('accounts') > 0 ? `（対象の${accounts(v)}）` : '';
    return `${v.who ?? 'このテリトリー'}と${v.text('other')}で${what}が重複しています${so}。`;
  },
  'areas-without-territory': (v) =>
    `${areas(v)}（人口${v.text('population')}人）がどのテリトリーにも含まれていません。`,
  'accounts-without-territory': (v) => `${of(v)}${accounts(v)}がどのテリトリーにも含まれていません。`,
  'accounts-without-owner': (v) => `${of(v)}${accounts(v)}に所有者がいません。`,
  'past-due-deals': (v) =>
    `${of(v)}進行中の商談${v.text('deals')}件（合計${v.text('amount')}）が完了予定日を過ぎています。`,
  'inactive-owner': (v) => `${v.who ?? '所有者'}は無効なユーザーですが、まだ${accounts(v)}を所有しています。`,
  'coverage-below-goal': (v) =>
    `${of(v)}カバー率は${v.text('share')}です（目標値${v.text('goal')}）。${accounts(v)}のうち${v.text('missed')}件は期限内に接触できていません。`,
  'win-rate-fell': (v) => `${of(v)}受注率が、前年の${v.text('before')}から${v.text('share')}に低下しました。`,
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => (v.text('since') ? `${v.text('since')}から担当不在` : '担当不在'),
  'behind-plan': (v) => `計画を${v.text('short')}下回る`,
  'on-plan': () => '計画どおり',
  'no-plan': (v) => (v.count('quota') > 0 ? '開始前' : '売上目標なし'),
  'accounts-overdue': (v) => `${v.text('class')}ランク${v.text('accounts')}件が期限超過`,
  overlap: (v) => `${v.count('areas') > 0 ? areas(v) : accounts(v)}が重複`,
  'areas-without-territory': (v) => `テリトリーのない${areas(v)}`,
  'accounts-without-territory': (v) => `テリトリーのない${accounts(v)}`,
  'accounts-without-owner': (v) => `所有者のいない${accounts(v)}`,
  'past-due-deals': (v) => `商談${v.text('deals')}件が期限超過`,
  'inactive-owner': (v) => `無効な所有者、${accounts(v)}を所有`,
  'coverage-below-goal': (v) => `カバー率${v.text('share')}、目標値${v.text('goal')}`,
  'win-rate-fell': (v) => `受注率が${v.text('share')}に低下`,
};

const things: Record<CollectionName, readonly [name: string, counter: string]> = {
  territories: ['テリトリー', '件'],
  areas: ['エリア', '件'],
  reps: ['営業担当', '名'],
  accounts: ['取引先', '件'],
  opportunities: ['商談', '件'],
  activities: ['活動', '件'],
  quotas: ['売上目標', '件'],
  assignments: ['割り当て', '件'],
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, all) => `${all}項目中${found}件、緊急度の高い順`,
  severity: { error: '緊急', warning: '警告', info: '参考', ok: '問題なし' },
  see: (collection, n, text) => {
    const [name, counter] = things[collection];
    return n === 1 ? `${name}を表示` : `${name}${text}${counter}を表示`;
  },
  show: (name) => `${name}を表示`,
  showPassed: '表示',
  seeWon: '受注した商談を表示',
  passed: (_n, text) => `${text}項目は問題なし`,
  allGood: '要対応の項目はありません。',
  check: {
    'vacant-territory': 'すべてのテリトリーに営業担当がいる',
    'behind-plan': '受注額が計画に追いついている',
    'on-plan': '計画を達成している',
    'no-plan': '売上目標がある',
    'accounts-overdue': '最重要の取引先に期限内に接触している',
    overlap: 'テリトリーに重複がない',
    'areas-without-territory': 'すべてのエリアがテリトリーに含まれている',
    'accounts-without-territory': 'すべての取引先がテリトリーに含まれている',
    'accounts-without-owner': 'すべての取引先に所有者がいる',
    'past-due-deals': '完了予定日を過ぎた進行中の商談がない',
    'inactive-owner': 'すべての所有者が有効である',
    'coverage-below-goal': 'カバー率が目標値に達している',
    'win-rate-fell': '受注率が維持されている',
  },
};
