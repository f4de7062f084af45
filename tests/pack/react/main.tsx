import { connect } from 'bailiwick';
import { sample } from 'bailiwick/sample';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';

const today = '2026-08-14';
connect('demo', sample(today), { today });
createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
