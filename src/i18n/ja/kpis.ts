import type { ExclusionReason, KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { kpiNames } from './kpi-names.js';

const counted = (what: string) => (_n: number, text: string) => `${what}${text}件`;
const wonDeals = counted('受注した商談');
const closedDeals = counted('完了した商談');
const openDeals = counted('進行中の商談');
const firstDeals = counted('新規顧客につながった商談');

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    definition: () => '期間全体の売上目標に対する受注額の割合です。',
    numerator: '受注額',
    denominator: '期間の売上目標',
    records: wonDeals,
  },
  pacing: {
    short: '現時点',
    definition: () => '各売上目標を日割りした現時点の目標に対する受注額の割合です。100%であれば計画どおりです。',
    numerator: '受注額',
    denominator: '現時点の売上目標',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'コミット込み',
    definition: () =>
      '期間全体の売上目標に対する、受注額とコミット額の合計の割合です。コミット額は、売上予測分類がコミットで、期間末までに完了予定の進行中の商談の金額です。',
    numerator: '受注またはコミット',
    denominator: '期間の売上目標',
    records: counted('受注またはコミットの商談'),
  },
  sales: {
    short: '受注額',
    definition: () => '期間の開始から現時点までに受注した商談の金額です。完了した日を基準にします。',
    records: wonDeals,
  },
  growth: {
    definition: () => '期間の開始から現時点までの受注額を、前年の同じ日数と比較します。',
    numerator: '受注額',
    denominator: '前年同期の受注額',
    records: wonDeals,
  },
  'growth-previous': {
    short: '前期間比',
    definition: () =>
      '期間の開始から現時点までの受注額を、前の期間の同じ営業日数と比較します。季節要因は調整されず、繁忙期と閑散期の比較になることがあります。',
    numerator: '受注額',
    denominator: '前の期間の同じ営業日数での受注額',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `顧客の最初の受注（関連するものを含む）の件数です。${p.gapMonths}か月間受注がなければ、再び新規顧客として数えます。`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: '新規獲得率',
    definition: () => '期間の開始時点の顧客数に対する新規顧客数の割合です。',
    numerator: '新規顧客',
    denominator: '開始時点の顧客',
    records: firstDeals,
  },
  'new-customer-share': {
    short: '新規比率',
    definition: () => '受注額全体に占める、新規顧客につながった商談の金額の割合です。',
    numerator: '新規顧客からの受注額',
    denominator: '受注額',
    records: firstDeals,
  },
  'win-rate': {
    definition: () => '期間の開始から現時点までに完了した商談（受注または失注）に占める受注の割合です。',
    numerator: '受注',
    denominator: '完了',
    records: closedDeals,
  },
  'win-rate-value': {
    short: '金額受注率',
    definition: () => '完了した商談の金額に占める受注額の割合です。1件の大型商談に大きく左右されます。',
    numerator: '受注額',
    denominator: '完了した商談の金額',
    records: closedDeals,
  },
  'average-deal': {
    definition: () => '受注額を、金額のある受注商談の件数で割った値です。',
    numerator: '受注額',
    denominator: '商談',
    records: wonDeals,
  },
  'sales-cycle': {
    definition: () => '受注した商談の、作成から完了までの平均日数です。',
    numerator: '合計日数',
    denominator: '受注した商談',
    records: wonDeals,
  },
  'sales-velocity': {
    short: '営業速度/日',
    definition: () => '進行中の商談数 × 受注率 × 平均受注額 ÷ 営業サイクル。現在のペースで1日に見込まれる金額です。',
    records: openDeals,
  },
  'pipeline-coverage': {
    definition: () => '売上目標の残りに対する、期間末までに完了予定の進行中の商談金額の倍率です。',
    numerator: '進行中、期間内に完了予定',
    denominator: '売上目標の残り',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => '今日から期間末までに完了予定の進行中の商談の金額です。',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: '加重',
    definition: () => '期間末までに完了予定の進行中の商談について、金額に確度を掛けて合計した値です。',
    records: openDeals,
  },
  coverage: {
    definition: (p) => `ランクごとの間隔（${p.intervals}日）以内に訪問または電話を完了した取引先の割合です。`,
    numerator: '期限内に接触',
    denominator: '対象の取引先',
    records: (_n, text) => `未カバー${text}件`,
  },
  'call-plan': {
    definition: (p) =>
      `ランクごとに求められる接触（${p.intervals}日ごと）のうち、実施した割合です。取引先ごとに計画数を上限とします。`,
    numerator: '実施（計画数まで）',
    denominator: '現時点の計画',
    records: counted('計画に遅れている取引先'),
  },
  'potential-coverage': {
    short: 'ポテンシャル',
    definition: (p) =>
      `取引先のポテンシャルのうち、ランクごとの間隔（${p.intervals}日）以内に接触した取引先の割合です。`,
    numerator: '期限内に接触したポテンシャル',
    denominator: '対象のポテンシャル',
    records: (_n, text) => `未カバー${text}件`,
  },
  'book-engagement': {
    short: '接触率',
    definition: (p) => `全取引先のうち、過去${p.engagedMonths}か月間に接触を完了した取引先の割合です。`,
    numerator: '接触済み',
    denominator: '取引先',
    records: counted('未接触の取引先'),
  },
  penetration: {
    definition: () => '過去12か月間に購入した取引先の割合です。',
    numerator: '購入あり',
    denominator: '取引先',
    records: counted('購入のない取引先'),
  },
  'white-space': {
    definition: () => '取引先の年間購入可能額から、過去12か月間の当社からの購入額を差し引いた値です。',
    records: counted('拡大余地のある取引先'),
  },
  'activity-rate': {
    definition: () => '期間の開始から現時点までの、営業担当1名・1営業日あたりの完了した活動数です。',
    numerator: '活動',
    denominator: '延べ営業日',
    records: counted('活動'),
  },
  'orphan-rate': {
    short: '担当不在',
    definition: () => '有効な所有者またはテリトリーのない取引先の割合です。',
    numerator: '所有者またはテリトリーなし',
    denominator: '取引先',
    records: counted('所有者またはテリトリーのない取引先'),
  },
  'geographic-coverage': {
    short: '人口',
    definition: () => 'テリトリーに含まれるエリアに住む人口の割合です。',
    numerator: 'テリトリー内',
    denominator: '総人口',
    records: counted('テリトリーのないエリア'),
  },
};

const excluded: Record<ExclusionReason, (n: number, text: string, grace: string) => string> = {
  'no-amount': counted('金額のない商談'),
  'other-currency': counted('通貨が異なるレコード'),
  'quota-other-currency': counted('通貨が異なる売上目標'),
  'no-account': counted('取引先のない商談'),
  'no-created': counted('作成日のない商談'),
  'created-after-close': counted('完了後に作成された商談'),
  'no-probability': counted('確度のない商談'),
  'no-forecast': counted('売上予測分類のない進行中の商談'),
  'past-due': counted('完了予定日を過ぎた進行中の商談'),
  'no-interval': counted('訪問間隔のないランクの取引先'),
  'just-assigned': (_n, text, grace) => `割り当てから${grace}日未満の取引先${text}件`,
  'no-potential': counted('ポテンシャルのない取引先'),
  'potential-too-low': counted('購入額がポテンシャルを超える取引先'),
  'no-population': counted('人口データのないエリア'),
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'この期間の売上目標がありません。',
    'no-forecast': '売上予測分類のある進行中の商談がありません。',
    'quota-met': '売上目標は達成済みで、残りはありません。',
    'no-closed': 'この期間に受注または失注した商談はありません。',
    'no-won': 'この期間の受注はありません。',
    'no-base': '前年同期の受注はありません。',
    'not-read': 'レコードは前年同期より後から始まっています。',
    'no-previous': '前の期間の同じ営業日数での受注はありません。',
    'previous-not-read': 'レコードは前の期間より後から始まっています。',
    'no-customers': '期間の開始時点に顧客がいませんでした。',
    'no-accounts': '対象となる取引先がありません。',
    'no-potential': 'ポテンシャルのある取引先がありません。',
    'no-population': '人口データのあるエリアがありません。',
    'no-plan': '訪問間隔のあるランクの取引先がなく、予定された訪問はありません。',
    'no-reps': '稼働中の営業担当がいません。',
    'not-started': '期間はまだ始まっていません。',
    'period-over': '先の見込みを示す指標ですが、この期間は終了しています。',
    'no-cycle': 'すべての商談が作成日に受注されています。',
    'whole-only': '会社全体でのみ意味のある指標です。',
    'not-finite': '元の数値が大きすぎて計算できません。',
  },
  excluded,
};
