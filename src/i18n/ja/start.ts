import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: '取引先の担当体制',
  attention: '要対応',
  map: 'テリトリーマップ',
  ranked: '営業担当とテリトリー',
  scorecard: 'スコアカード',
  notLoaded: 'このウィジェットのコードを読み込めませんでした。接続を確認してから、もう一度お試しください。',
  tryAgain: '再試行',
};
