import { connect } from 'bailiwick/host';
import { sample } from 'bailiwick/sample';
import 'bailiwick/widgets/map';
import 'bailiwick/widgets/scorecard';
import 'bailiwick/widgets/workspace';

const today = '2026-08-14';
connect('demo', sample(today), { today });

document.querySelector('bailiwick-workspace')!.addEventListener('bailiwickselect', ({ detail }) => {
  document.querySelector('#picked')!.textContent = detail.territories.join();
});
document.querySelector('#team')!.addEventListener('click', () => {
  document.querySelector('bailiwick-scorecard')!.view = 'team';
});
