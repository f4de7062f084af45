import { connect } from 'bailiwick';
import { sample } from 'bailiwick/sample';
import { createApp } from 'vue';
import App from './App.vue';

const today = '2026-08-14';
connect('demo', sample(today), { today });
createApp(App).mount('#app');
