import type { Messages } from '../messages.js';
import { account } from './account.js';
import { attention } from './attention.js';
import { common } from './common.js';
import { exporting } from './exporting.js';
import { issues } from './issues.js';
import { kpiNames } from './kpi-names.js';
import { kpis } from './kpis.js';
import { map } from './map.js';
import { scorecard } from './scorecard.js';
import { start } from './start.js';

/*
 * Glossary: account 取引先 · area エリア · territory テリトリー · rep 営業担当 · owner 所有者 · assignment 割り当て ·
 * opportunity, deal 商談 · activity 活動 · touch 接触 · class ランク (of an account), 区分 (of a legend) · quota 売上目標 ·
 * goal 目標値 · attainment 達成率 · coverage カバー率 · pipeline パイプライン · won 受注, lost 失注, win rate 受注率 · open
 * 進行中 · closed 完了, closing day 完了予定日 · plan 計画 · to date 現時点 · due 期限, overdue 期限超過 · as is 現在, as was
 * 当時 · vacant 担当不在 · overlap, claimed twice 重複 · draft 下書き · publish 公開 · record レコード · field 項目 · admin
 * システム管理者 · fiscal year 年度. Sentences are in です・ます, labels and buttons end in a noun; no space between Latin
 * and Japanese letters; half-width digits and colons, full-width brackets. The language has no plural forms.
 */
/** Japanese. */
export const messages: Messages = {
  account,
  attention,
  common,
  exporting,
  issues,
  kpiNames,
  kpis,
  map,
  scorecard,
  start,
};
