export { type Cell, csvOf } from '../../ui/csv.js';
