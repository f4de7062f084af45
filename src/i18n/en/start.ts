/** What a widget can say before the rest of it is loaded. */
export const start = {
  account: 'Who covers this account',
  attention: 'Needs attention',
  map: 'Territory map',
  ranked: 'Reps and territories',
  scorecard: 'Scorecard',
  notLoaded: 'The code of this widget could not be loaded. Check the connection, then try again.',
  tryAgain: 'Try again',
};
