addEventListener('bailiwickselect', (event) => {
  document.getElementById('picked').textContent = event.detail.territories.join();
});
document.getElementById('team').addEventListener('click', () => {
  document.querySelector('bailiwick-scorecard').view = 'team';
});
