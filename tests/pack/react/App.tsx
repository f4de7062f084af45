import type { BailiwickMap } from 'bailiwick';
import type {} from 'bailiwick/react';
import { useRef, useState } from 'react';

export function App() {
  const [view, setView] = useState<'full' | 'team'>('full');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const map = useRef<BailiwickMap>(null);
  return (
    <>
      <button id="team" onClick={() => setView('team')}>
        Team
      </button>
      <output id="picked">{picked.join()}</output>
      <bailiwick-workspace connection="demo" onbailiwickselect={(event) => setPicked(event.detail.territories)}>
        <bailiwick-map ref={map} color-by="attainment" no-accounts={false} className="wide" />
        <bailiwick-scorecard view={view} key="card" />
      </bailiwick-workspace>
    </>
  );
}
