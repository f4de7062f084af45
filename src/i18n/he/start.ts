import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: 'מי מכסה את החשבון',
  attention: 'דורש טיפול',
  map: 'מפת טריטוריות',
  ranked: 'נציגים וטריטוריות',
  scorecard: 'כרטיס ביצועים',
  notLoaded: 'לא ניתן היה לטעון את הקוד של הווידג׳ט. יש לבדוק את החיבור ולנסות שוב.',
  tryAgain: 'ניסיון נוסף',
};
