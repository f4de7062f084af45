import { unhook } from './hook.js';

unhook();
